// Invented queries on answers, with every post.
import { addDays, type IsoDate } from "../../app/domain/dates";
import { network } from "../facts/network";
import { serviceId, trustId } from "../load-facts.server";
import { assessmentIdOf, leadId, qiManagerId } from "./people";
import { inventedQueries, type InventedQuery } from "./queries-facts";
import type { DemonstrationWork } from "./work";

const momentOf = (day: IsoDate) => `${day}T14:05:00.000Z`;

export async function loadQueries(work: DemonstrationWork): Promise<void> {
  for (const query of inventedQueries) await loadQuery(work, query);
}

async function loadQuery({ tx, today }: DemonstrationWork, query: InventedQuery): Promise<void> {
  const { criterion_code: criterion } = await tx.db
    .selectFrom("answer")
    .select("criterion_code")
    .where("assessment_id", "=", assessmentIdOf(query.trust))
    .where("value", "=", "complete")
    .orderBy("criterion_code")
    .limit(1)
    .offset(query.answer)
    .executeTakeFirstOrThrow();
  const asker = query.by === "assessor" ? "person-assessor" : qiManagerId;
  const moments = query.posts.map(({ days }) => momentOf(addDays(today, days)));
  await tx.db
    .insertInto("query")
    .values({
      id: query.id,
      network_id: network.id,
      trust_id: trustId(query.trust),
      service_id: serviceId(query.trust),
      assessment_id: assessmentIdOf(query.trust),
      criterion_code: criterion,
      evidence_id: null,
      state: query.state,
      by_guest: query.by === "assessor" ? 1 : 0,
      version: query.posts.length,
      asked_at: moments[0] ?? momentOf(today),
      asked_by: asker,
      changed_at: moments.at(-1) ?? momentOf(today),
    })
    .execute();
  await tx.db
    .insertInto("query_post")
    .values(
      query.posts.map(({ what, words }, index) => ({
        id: `${query.id}-${index + 1}`,
        query_id: query.id,
        version: index + 1,
        what,
        words,
        posted_at: moments[index] ?? momentOf(today),
        posted_by: what === "answered" ? leadId(query.trust) : asker,
      })),
    )
    .execute();
}
