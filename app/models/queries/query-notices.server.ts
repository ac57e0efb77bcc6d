// Who hears of a post on a query: the trust's leads and contributors who have the answer, or the one who asked.
import { shortWords } from "../../domain/view/finding-pages";
import { listLeadIds } from "../leads.server";
import { notify } from "../notices.server";
import { actingPerson, type Scope } from "../scope.server";
import type { QueryPost } from "./queries.server";

const words = {
  asked: "A query was asked",
  answered: "Your query was answered",
  "asked-further": "A query was asked further",
  accepted: "A query was accepted",
} as const satisfies Record<QueryPost["what"], string>;

export interface QueryTold {
  readonly id: string;
  readonly trustId: string;
  readonly assessmentId: string | null;
  readonly criterion: string | null;
  readonly evidenceId: string | null;
  readonly askedBy: string;
  readonly words: string;
}

/** Call it inside the transaction of the post. Nobody hears of what they did themselves. */
export async function tellOfQuery(
  tx: Scope,
  query: QueryTold,
  what: QueryPost["what"],
  version: number,
  addressOf: (id: string) => string,
): Promise<void> {
  const people = what === "answered" ? [query.askedBy] : await answerersOf(tx, query);
  const by = actingPerson(tx);
  await notify(
    tx,
    people
      .filter((personId) => personId !== by)
      .map((personId) => ({
        personId,
        kind: "query" as const,
        title: `${words[what]}: ${shortWords(query.words, 80)}`,
        body: "",
        address: addressOf(query.id),
        subject: { kind: "query" as const, id: query.id },
        onceKey: `query:${query.id}:${version}`,
      })),
  );
}

/** The trust's quality leads, and who owns the answer or the item that it is about. */
async function answerersOf(
  tx: Scope,
  { trustId, assessmentId, criterion, evidenceId }: QueryTold,
): Promise<readonly string[]> {
  const leads = await listLeadIds(tx, [trustId]);
  const owner = await tx.db
    .selectFrom("answer")
    .innerJoin("person", "person.id", "answer.owner_id")
    .select("person.id")
    .where("answer.assessment_id", "=", assessmentId ?? "")
    .where("answer.criterion_code", "=", criterion ?? "")
    .where("person.disabled_at", "is", null)
    .execute();
  const keeper = await tx.db
    .selectFrom("evidence")
    .innerJoin("person", "person.id", "evidence.owner_id")
    .select("person.id")
    .where("evidence.id", "=", evidenceId ?? "")
    .where("person.disabled_at", "is", null)
    .execute();
  return [...new Set([...leads, ...[...owner, ...keeper].map(({ id }) => id)])];
}
