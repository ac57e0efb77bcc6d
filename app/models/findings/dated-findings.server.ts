// Findings with a due date, for the portal's reminders.
import { addDays, type Instant, type IsoDate } from "../../domain/dates";
import { londonDate } from "../../domain/london";
import type { DatedThing } from "../../domain/mail/reminder-words";
import { shortWords } from "../../domain/view/finding-pages";
import type { RolesToday } from "../mail/people-to-remind.server";
import type { Scope } from "../scope.server";

/** Findings that the service has not closed, due within 90 days or past. Its trust's leads hear of them. */
export async function listDatedFindings(system: Scope, roles: RolesToday): Promise<readonly DatedThing[]> {
  if (system.actor !== null) return [];
  const rows = await system.db
    .selectFrom("finding")
    .select(["id", "words", "trust_id", "due_on", "changed_at"])
    .where("network_id", "=", system.networkId)
    .where("state", "in", ["open", "answered"])
    .where("due_on", "<=", addDays(system.today, 90))
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    of: "finding",
    id: row.id,
    subject: { kind: "finding", id: row.id },
    title: shortWords(row.words, 80),
    dueOn: row.due_on as IsoDate,
    since: londonDate(row.changed_at as Instant),
    personIds: roles.leadsOf(row.trust_id),
  }));
}
