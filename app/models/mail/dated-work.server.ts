// Work with a date: evidence to review or renew, documents to review, actions, work items. Read by the portal itself, for its reminders.
import { addDays, type Instant, type IsoDate } from "../../domain/dates";
import { londonDate } from "../../domain/london";
import type { DatedThing } from "../../domain/mail/reminder-words";
import type { Scope } from "../scope.server";
import type { RolesToday } from "./people-to-remind.server";

const dayOf = (at: string) => londonDate(at as Instant);

/** Evidence that counts today and has a review or expiry date within 90 days or past. Its owner hears of it, else its trust's leads. */
export async function listDatedEvidence(system: Scope, roles: RolesToday): Promise<readonly DatedThing[]> {
  if (system.actor !== null) return [];
  const horizon = addDays(system.today, 90);
  const rows = await system.db
    .selectFrom("evidence")
    .select(["id", "title", "trust_id", "owner_id", "review_on", "expires_on", "changed_at"])
    .where("network_id", "=", system.networkId)
    .where("withdrawn", "=", 0)
    .where("held", "=", 0)
    .where((or) => or.or([or("review_on", "<=", horizon), or("expires_on", "<=", horizon)]))
    .orderBy("id")
    .execute();
  return rows.flatMap((row) => {
    const leads = row.trust_id === null ? roles.withNetworkRole("qi-manager") : roles.leadsOf(row.trust_id);
    const shared = {
      id: row.id,
      subject: { kind: "evidence", id: row.id } as const,
      title: row.title,
      since: dayOf(row.changed_at),
      personIds: roles.isHere(row.owner_id) ? [row.owner_id] : leads,
    };
    const { review_on: review, expires_on: expiry } = row;
    const things: DatedThing[] = [];
    if (expiry !== null) things.push({ ...shared, of: "evidence-expiry", dueOn: expiry as IsoDate });
    // Where both fall on one day, or it has expired, one of them says it.
    if (review !== null && (expiry === null || (review < expiry && expiry >= system.today))) {
      things.push({ ...shared, of: "evidence-review", dueOn: review as IsoDate });
    }
    return things;
  });
}

/** Current documents with a review date within 90 days or past. The owner hears of it, else the group's chair and deputy. */
export async function listDatedDocuments(system: Scope, roles: RolesToday): Promise<readonly DatedThing[]> {
  if (system.actor !== null) return [];
  const rows = await system.db
    .selectFrom("document")
    .innerJoin("document_version", "document_version.document_id", "document.id")
    .select([
      "document.id",
      "document.title",
      "document.group_id",
      "document.owner_id",
      "document.review_on",
      "document.changed_at",
    ])
    .where("document.network_id", "=", system.networkId)
    .where("document_version.state", "in", ["published", "under-review"])
    .where("document.review_on", "<=", addDays(system.today, 90))
    .orderBy("document.id")
    .execute();
  return rows.map((row) => ({
    of: "document-review",
    id: row.id,
    subject: { kind: "document", id: row.id },
    title: row.title,
    dueOn: row.review_on as IsoDate,
    since: dayOf(row.changed_at),
    personIds: roles.isHere(row.owner_id) ? [row.owner_id] : roles.chairsOf(row.group_id),
  }));
}

/** Open actions with an owner and a due date within 90 days or past. */
export async function listDatedActions(system: Scope, roles: RolesToday): Promise<readonly DatedThing[]> {
  if (system.actor !== null) return [];
  const rows = await system.db
    .selectFrom("action")
    .select(["id", "title", "owner_id", "due_on", "changed_at"])
    .where("network_id", "=", system.networkId)
    .where("state", "=", "open")
    .where("due_on", "<=", addDays(system.today, 90))
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    of: "action",
    id: row.id,
    subject: { kind: "action", id: row.id },
    title: row.title,
    dueOn: row.due_on as IsoDate,
    since: dayOf(row.changed_at),
    personIds: roles.isHere(row.owner_id) ? [row.owner_id] : [],
  }));
}

/** Work items that go on, with a due date within 90 days or past. The owner hears of it, else the group's chair and deputy. */
export async function listDatedWorkItems(system: Scope, roles: RolesToday): Promise<readonly DatedThing[]> {
  if (system.actor !== null) return [];
  const rows = await system.db
    .selectFrom("work_item")
    .select(["id", "title", "group_id", "owner_id", "due_on", "changed_at"])
    .where("network_id", "=", system.networkId)
    .where("status", "not in", ["complete", "stopped"])
    .where("due_on", "<=", addDays(system.today, 90))
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    of: "work-item",
    id: row.id,
    subject: { kind: "work-item", id: row.id },
    title: row.title,
    dueOn: row.due_on as IsoDate,
    since: dayOf(row.changed_at),
    personIds: roles.isHere(row.owner_id) ? [row.owner_id] : roles.chairsOf(row.group_id),
  }));
}
