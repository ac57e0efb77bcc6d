// What happens to a query: asked, answered, asked further, accepted. Each post over the version that was seen.
import { uuidv7 } from "uuidv7";
import type { QueryState } from "../../domain/queries/queries";
import type { QueryRefusal } from "../../domain/view/query-pages";
import { audit } from "../audit.server";
import { actingPerson, laterOf, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { QueryPost, QueryRecord } from "./queries.server";
import { tellOfQuery } from "./query-notices.server";

export interface NewQuery {
  readonly trustId: string;
  readonly serviceId: string;
  readonly assessmentId: string | null;
  readonly criterion: string | null;
  readonly evidenceId: string | null;
  readonly words: string;
  readonly byGuest: boolean;
}

/** Asks about an answer or an item of evidence that the caller found within sight. Refused in a closed assessment. */
export async function askQuery(
  tx: Scope,
  query: NewQuery,
  addressOf: (id: string) => string,
): Promise<Outcome<{ readonly id: string }, Extract<QueryRefusal, "closed">>> {
  if (query.assessmentId !== null && (await isAssessmentClosed(tx, query.assessmentId)))
    return { ok: false, reason: "closed" };
  const id = uuidv7();
  const by = actingPerson(tx);
  await tx.db
    .insertInto("query")
    .values({
      id,
      network_id: tx.networkId,
      trust_id: query.trustId,
      service_id: query.serviceId,
      assessment_id: query.assessmentId,
      criterion_code: query.criterion,
      evidence_id: query.evidenceId,
      state: "open",
      by_guest: query.byGuest ? 1 : 0,
      version: 1,
      asked_at: tx.at,
      asked_by: by,
      changed_at: tx.at,
    })
    .execute();
  await keepPost(tx, { id, trustId: query.trustId }, { what: "asked", words: query.words, version: 1, at: tx.at });
  await tellOfQuery(tx, { ...query, id, askedBy: by }, "asked", 1, addressOf);
  return { ok: true, id };
}

async function isAssessmentClosed(tx: Scope, id: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("assessment")
    .select("id")
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return row === undefined;
}

interface Kept {
  readonly what: QueryPost["what"];
  readonly words: string | null;
  readonly version: number;
  readonly at: string;
}

async function keepPost(
  tx: Scope,
  { id, trustId }: { readonly id: string; readonly trustId: string },
  { what, words, version, at }: Kept,
): Promise<void> {
  await tx.db
    .insertInto("query_post")
    .values({ id: uuidv7(), query_id: id, version, what, words, posted_at: at, posted_by: actingPerson(tx) })
    .execute();
  await audit(tx, { did: `query.${what}`, kind: "query", id, trustId, detail: { version } });
}

type Done = Outcome<{ readonly version: number }, Exclude<QueryRefusal, "key-used">>;

interface Step {
  readonly from: QueryState;
  readonly to: QueryState;
  readonly what: QueryPost["what"];
  readonly words: string | null;
}

/** One post over the version that was seen. Somebody else's post in between comes first: it is what the writer has to read. */
async function post(
  tx: Scope,
  query: QueryRecord,
  seenVersion: number,
  { from, to, what, words }: Step,
  addressOf: (id: string) => string,
): Promise<Done> {
  const now = await tx.db
    .selectFrom("query")
    .select(["state", "version", "changed_at as changedAt"])
    .where("id", "=", query.id)
    .executeTakeFirstOrThrow();
  if (now.version !== seenVersion) return { ok: false, reason: "changed-meanwhile" };
  if (now.state !== from) return { ok: false, reason: "wrong-state" };
  const version = seenVersion + 1;
  const at = laterOf(tx.at, now.changedAt);
  await tx.db
    .updateTable("query")
    .set({ state: to, version, changed_at: at })
    .where("id", "=", query.id)
    .where("version", "=", seenVersion)
    .executeTakeFirstOrThrow();
  await keepPost(tx, query, { what, words, version, at });
  await tellOfQuery(tx, query, what, version, addressOf);
  return { ok: true, version };
}

/** The service answers an open query. */
export async function answerQuery(
  tx: Scope,
  query: QueryRecord,
  words: string,
  seenVersion: number,
  addressOf: (id: string) => string,
): Promise<Done> {
  return post(tx, query, seenVersion, { from: "open", to: "answered", what: "answered", words }, addressOf);
}

/** The asker's side is not done with the answer: open again, with what is still to be answered. Nothing new in a closed assessment. */
export async function askFurther(
  tx: Scope,
  query: QueryRecord,
  words: string,
  seenVersion: number,
  addressOf: (id: string) => string,
): Promise<Done> {
  if (query.assessmentId !== null && (await isAssessmentClosed(tx, query.assessmentId)))
    return { ok: false, reason: "closed" };
  return post(tx, query, seenVersion, { from: "answered", to: "open", what: "asked-further", words }, addressOf);
}

/** The asker's side accepts the answer. The query is over. */
export async function acceptQuery(
  tx: Scope,
  query: QueryRecord,
  seenVersion: number,
  addressOf: (id: string) => string,
): Promise<Done> {
  return post(tx, query, seenVersion, { from: "answered", to: "accepted", what: "accepted", words: null }, addressOf);
}
