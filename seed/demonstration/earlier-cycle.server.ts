// One service's earlier cycle: closed before the open assessment began, whose claims wait there where nobody has answered anew.
import { addDays, addMonths, type Instant } from "../../app/domain/dates";
import { londonDate } from "../../app/domain/london";
import { compileEdition } from "../../app/domain/gap-analysis";
import { getEdition } from "../../app/models/editions.server";
import { idsFrom } from "./ids";
import { assessmentIdOf, leadId } from "./people";
import { chanceOf } from "./random";
import { followedCycle } from "./sharing-facts";
import type { DemonstrationWork } from "./work";

export async function loadEarlierCycle({ tx }: DemonstrationWork): Promise<void> {
  const openId = assessmentIdOf(followedCycle.trust);
  const open = await tx.db.selectFrom("assessment").selectAll().where("id", "=", openId).executeTakeFirst();
  const edition = open && (await getEdition(tx, open.edition_id));
  if (open === undefined || edition === undefined) return;
  const by = leadId(followedCycle.trust);
  const startedOn = addMonths(londonDate(open.started_at as Instant), -followedCycle.monthsBefore);
  const answeredAt = `${addDays(startedOn, 40)}T10:00:00.000Z` as Instant;
  await tx.db
    .insertInto("assessment")
    .values({
      ...open,
      id: followedCycle.id,
      title: followedCycle.title,
      started_at: `${startedOn}T07:30:00.000Z`,
      closed_at: `${addDays(londonDate(open.started_at as Instant), -3)}T15:00:00.000Z`,
      closed_by: by,
    })
    .execute();
  const answers = await tx.db
    .selectFrom("answer")
    .select(["criterion_code", "value"])
    .where("assessment_id", "=", openId)
    .execute();
  const valueNow = new Map(answers.map((row) => [row.criterion_code, row.value]));
  const carriedAt = `${londonDate(open.started_at as Instant)}T15:30:00.000Z` as Instant;
  const newId = idsFrom(chanceOf(followedCycle.id));
  for (const [index, { criterion }] of compileEdition(edition).criteria.entries()) {
    const { code } = criterion;
    const now = valueNow.get(code) ?? null;
    const value = earlierValue(now, index);
    if (value === "not-applicable") continue;
    const state = { criterion_code: code, value, reason: null, note: null, owner_id: by, target_on: null, version: 1 };
    const before = { ...state, assessment_id: followedCycle.id };
    await tx.db
      .insertInto("answer")
      .values({ ...before, changed_at: answeredAt, changed_by: by })
      .execute();
    const recorded = { on_behalf: 0 as const, recorded_by: by };
    await tx.db
      .insertInto("answer_change")
      .values({ ...before, id: newId(answeredAt), recorded_at: answeredAt, ...recorded })
      .execute();
    if (now !== null || value !== "complete") continue;
    const carried = { ...state, assessment_id: openId, value: null };
    if (!valueNow.has(code)) {
      await tx.db
        .insertInto("answer")
        .values({ ...carried, changed_at: carriedAt, changed_by: by })
        .execute();
      await tx.db
        .insertInto("answer_change")
        .values({ ...carried, id: newId(carriedAt), recorded_at: carriedAt, ...recorded })
        .execute();
    }
    await tx.db
      .insertInto("carried_answer")
      .values({
        assessment_id: openId,
        criterion_code: code,
        from_assessment_id: followedCycle.id,
        from_criterion_code: code,
        value,
        reason: null,
        confirmed_at: null,
        confirmed_by: null,
      })
      .execute();
  }
}

/** Most of what is complete now was not then; a few things slipped back since; of what nobody has answered yet, half was complete. */
function earlierValue(now: string | null, index: number): string {
  if (now === null) return index % 2 === 0 ? "complete" : "not-started";
  if (now === "complete") return index % 3 === 0 ? "complete" : "commenced";
  if (now === "commenced") return index % 5 === 0 ? "complete" : "not-started";
  return now;
}
