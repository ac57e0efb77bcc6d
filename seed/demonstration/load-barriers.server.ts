// Invented barriers over two years, and actions of services: some late, some done, one that waits for its check.
import { criterionClosed } from "../../app/domain/actions/closes";
import { addDays, type IsoDate } from "../../app/domain/dates";
import { network } from "../facts/network";
import { serviceId, trustId } from "../load-facts.server";
import { inventedActions, inventedBarriers, type InventedAction, type InventedBarrier } from "./barriers-facts";
import { assessmentIdOf, contributorId, leadId } from "./people";
import type { DemonstrationWork } from "./work";

const momentOf = (day: IsoDate) => `${day}T11:05:00.000Z`;

export async function loadBarriers(work: DemonstrationWork): Promise<void> {
  for (const [index, barrier] of inventedBarriers.entries()) await loadBarrier(work, barrier, `barrier-${index + 1}`);
  for (const action of inventedActions) await loadAction(work, action);
}

/** Written down a week after it began. */
async function loadBarrier({ tx, today }: DemonstrationWork, barrier: InventedBarrier, id: string): Promise<void> {
  const { resolved } = barrier;
  const by = leadId(barrier.trust);
  const state = {
    kind: barrier.kind,
    severity: barrier.severity,
    since_on: addDays(today, barrier.sinceDays),
    words: barrier.words,
    help_wanted: barrier.help ?? null,
  };
  const open = { resolved_on: null, resolved_how: null };
  const over =
    resolved === undefined ? open : { resolved_on: addDays(today, resolved.days), resolved_how: resolved.how };
  const recordedAt = momentOf(addDays(today, barrier.sinceDays + 7));
  const changedAt = resolved === undefined ? recordedAt : momentOf(addDays(today, resolved.days));
  await tx.db
    .insertInto("barrier")
    .values({
      id,
      network_id: network.id,
      trust_id: trustId(barrier.trust),
      service_id: serviceId(barrier.trust),
      ...state,
      ...over,
      version: resolved === undefined ? 1 : 2,
      created_at: recordedAt,
      created_by: by,
      changed_at: changedAt,
    })
    .execute();
  const step = { barrier_id: id, ...state, on_behalf: 0 as const, recorded_by: by };
  await tx.db
    .insertInto("barrier_change")
    .values([
      { ...step, ...open, id: `${id}-1`, version: 1, what: "recorded" as const, recorded_at: recordedAt },
      ...(resolved === undefined
        ? []
        : [{ ...step, ...over, id: `${id}-2`, version: 2, what: "resolved" as const, recorded_at: changedAt }]),
    ])
    .execute();
}

async function loadAction(work: DemonstrationWork, action: InventedAction): Promise<void> {
  const { tx, today } = work;
  const { id, trust, done, dropped } = action;
  const by = leadId(trust);
  const ownerId = action.owner === "contributor" ? contributorId(trust) : action.owner === "lead" ? by : null;
  const closes = await closesOf(work, action);
  const givenAt = momentOf(addDays(today, action.givenDays));
  const overDays = done?.days ?? dropped?.days;
  const closedAt = overDays === undefined ? null : momentOf(addDays(today, overDays));
  const state = done !== undefined ? "done" : dropped !== undefined ? "dropped" : "open";
  const dueOn = action.dueDays === null ? null : addDays(today, action.dueDays);
  const shared = { title: action.title, owner_id: ownerId, due_on: dueOn, priority: action.priority };
  const progress = action.progress ?? null;
  await tx.db
    .insertInto("action")
    .values({
      id,
      network_id: network.id,
      trust_id: trustId(trust),
      service_id: serviceId(trust),
      detail: action.detail ?? null,
      ...shared,
      state,
      progress,
      closes_kind: closes?.kind ?? null,
      closes_id: closes?.id ?? null,
      closed_at: closedAt,
      version: closedAt === null ? 1 : 2,
      created_at: givenAt,
      created_by: by,
      changed_at: closedAt ?? givenAt,
    })
    .execute();
  const step = { action_id: id, ...shared, recorded_by: by };
  await tx.db
    .insertInto("action_change")
    .values([
      {
        ...step,
        id: `${id}-1`,
        version: 1,
        state: "open" as const,
        progress: closedAt === null ? progress : null,
        recorded_at: givenAt,
      },
      ...(closedAt === null
        ? []
        : [{ ...step, id: `${id}-2`, version: 2, state, progress, recorded_at: closedAt } as const]),
    ])
    .execute();
  if (done !== undefined && closedAt !== null) await loadRecord(work, action, done, closedAt);
}

/** The evidence that a done action was closed with, and its check. */
async function loadRecord(
  { tx, today }: DemonstrationWork,
  { id, trust }: InventedAction,
  { withEvidence, check }: NonNullable<InventedAction["done"]>,
  closedAt: string,
): Promise<void> {
  const by = leadId(trust);
  const evidence = await tx.db
    .selectFrom("evidence")
    .select("id")
    .where("trust_id", "=", trustId(trust))
    .where("withdrawn", "=", 0)
    .where("held", "=", 0)
    .where("created_at", "<=", closedAt)
    .orderBy("created_at")
    .orderBy("id")
    .executeTakeFirst();
  if (withEvidence && evidence !== undefined) {
    const row = { id: `${id}-evidence`, action_id: id, evidence_id: evidence.id };
    await tx.db
      .insertInto("action_evidence")
      .values({ ...row, attached_at: closedAt, attached_by: by })
      .execute();
  }
  if (check === undefined) return;
  const { found } = check;
  const foundOn = found === undefined ? null : addDays(today, found.days);
  await tx.db
    .insertInto("action_check")
    .values({
      id: `${id}-check`,
      action_id: id,
      due_on: addDays(today, check.dueDays),
      done_on: foundOn,
      effective: found === undefined ? null : 1,
      note: found?.note ?? null,
      on_behalf: 0,
      planned_at: closedAt,
      planned_by: by,
      recorded_at: foundOn === null ? null : momentOf(foundOn),
      recorded_by: foundOn === null ? null : by,
    })
    .execute();
}

async function closesOf({ tx }: DemonstrationWork, { trust, closes }: InventedAction) {
  if (closes === undefined) return null;
  if (closes.kind !== "criterion") return closes;
  const rows = await tx.db
    .selectFrom("answer")
    .innerJoin("assessment", "assessment.id", "answer.assessment_id")
    .select(["answer.criterion_code as code", "assessment.edition_id as edition"])
    .where("answer.assessment_id", "=", assessmentIdOf(trust))
    .where("answer.value", "in", ["commenced", "not-started"])
    .orderBy("answer.criterion_code")
    .limit(closes.nth + 1)
    .execute();
  const row = rows.at(-1);
  return row === undefined ? null : criterionClosed(row.edition, row.code);
}
