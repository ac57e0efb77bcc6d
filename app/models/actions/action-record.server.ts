// What is kept of an action of a service: each state it was in, the evidence that closed it, the checks of whether it worked.
import type { Instant, IsoDate } from "../../domain/dates";
import { seesTrust, type Scope } from "../scope.server";
import type { ServiceAction } from "./service-actions.server";

/** Every state that an action was in, newest first. */
export async function listServiceActionHistory(scope: Scope, action: ServiceAction) {
  if (!seesTrust(scope, action.trustId)) return [];
  const rows = await scope.db
    .selectFrom("action_change")
    .innerJoin("person as by", "by.id", "action_change.recorded_by")
    .leftJoin("person as owner", "owner.id", "action_change.owner_id")
    .select([
      "action_change.id",
      "action_change.title",
      "action_change.state",
      "action_change.priority",
      "action_change.progress",
      "action_change.due_on as dueOn",
      "owner.name as owner",
      "by.name as by",
      "action_change.on_behalf as onBehalf",
      "action_change.recorded_at as at",
    ])
    .where("action_change.action_id", "=", action.id)
    .orderBy("action_change.version", "desc")
    .execute();
  return rows.map((row) => ({
    ...row,
    dueOn: row.dueOn as IsoDate | null,
    at: row.at as Instant,
    onBehalf: row.onBehalf === 1,
  }));
}

/** The evidence that the action was closed with, oldest first. */
export async function listClosingEvidence(scope: Scope, action: ServiceAction) {
  if (!seesTrust(scope, action.trustId)) return [];
  return scope.db
    .selectFrom("action_evidence")
    .innerJoin("evidence", "evidence.id", "action_evidence.evidence_id")
    .select(["evidence.id", "evidence.title"])
    .where("action_evidence.action_id", "=", action.id)
    .orderBy("action_evidence.attached_at")
    .orderBy("action_evidence.id")
    .execute();
}

export interface ActionCheck {
  readonly id: string;
  readonly dueOn: IsoDate;
  readonly doneOn: IsoDate | null;
  readonly effective: boolean | null;
  readonly note: string | null;
  readonly onBehalf: boolean;
  readonly by: string | null;
}

/** The checks of whether an action worked, newest first; one that waits has no day on which it was done. */
export async function listActionChecks(scope: Scope, action: ServiceAction): Promise<readonly ActionCheck[]> {
  if (!seesTrust(scope, action.trustId)) return [];
  const rows = await scope.db
    .selectFrom("action_check")
    .leftJoin("person", "person.id", "action_check.recorded_by")
    .select([
      "action_check.id",
      "action_check.due_on as dueOn",
      "action_check.done_on as doneOn",
      "action_check.effective",
      "action_check.note",
      "action_check.on_behalf as onBehalf",
      "person.name as by",
    ])
    .where("action_check.action_id", "=", action.id)
    .orderBy("action_check.planned_at", "desc")
    .orderBy("action_check.id", "desc")
    .execute();
  return rows.map((row) => ({
    ...row,
    dueOn: row.dueOn as IsoDate,
    doneOn: row.doneOn as IsoDate | null,
    effective: row.effective === null ? null : row.effective === 1,
    onBehalf: row.onBehalf === 1,
  }));
}
