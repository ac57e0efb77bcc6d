// Checks of whether actions have worked, with the day on which they are due, for the portal's reminders.
import { addDays, type Instant, type IsoDate } from "../../domain/dates";
import { londonDate } from "../../domain/london";
import type { DatedThing } from "../../domain/mail/reminder-words";
import type { RolesToday } from "../mail/people-to-remind.server";
import type { Scope } from "../scope.server";

/** Checks that wait, due within 90 days or past. The action's owner hears of it, else its trust's leads. */
export async function listDatedChecks(system: Scope, roles: RolesToday): Promise<readonly DatedThing[]> {
  if (system.actor !== null) return [];
  const rows = await system.db
    .selectFrom("action_check")
    .innerJoin("action", "action.id", "action_check.action_id")
    .select([
      "action.id",
      "action.title",
      "action.trust_id",
      "action.owner_id",
      "action_check.due_on",
      "action_check.planned_at",
    ])
    .where("action.network_id", "=", system.networkId)
    .where("action_check.done_on", "is", null)
    .where("action_check.due_on", "<=", addDays(system.today, 90))
    .orderBy("action.id")
    .execute();
  return rows.map((row) => ({
    of: "action-check",
    id: row.id,
    subject: { kind: "action", id: row.id },
    title: row.title,
    dueOn: row.due_on as IsoDate,
    since: londonDate(row.planned_at as Instant),
    personIds: roles.isHere(row.owner_id) ? [row.owner_id] : row.trust_id === null ? [] : roles.leadsOf(row.trust_id),
  }));
}
