// A meeting's agenda: its lines in order, and what its group has open to draw a draft from.
import { uuidv7 } from "uuidv7";
import { missingFrom, type AgendaKind, type AgendaLine, type OpenThings } from "../../domain/meetings/agenda-draft";
import { formatDate, type Instant } from "../../domain/dates";
import { londonDate } from "../../domain/london";
import { audit } from "../audit.server";
import { seesGroup, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { Meeting } from "./meetings.server";

export interface AgendaItem extends AgendaLine {
  readonly id: string;
  readonly position: number;
  readonly note: string | null;
  readonly record: string | null;
  readonly version: number;
}

/** The agenda in order; empty where the meeting is out of sight. */
export async function listAgenda(scope: Scope, meeting: Meeting): Promise<readonly AgendaItem[]> {
  if (!seesGroup(scope, meeting.group)) return [];
  return scope.db
    .selectFrom("agenda_item")
    .select(["id", "position", "kind", "title", "note", "minutes", "about_id as aboutId", "record", "version"])
    .where("meeting_id", "=", meeting.id)
    .orderBy("position")
    .orderBy("id")
    .execute();
}

/** What the group has open today, as an agenda begins with it. */
export async function readOpenThings(scope: Scope, meeting: Meeting): Promise<OpenThings> {
  const nothing = { minutesOf: null, openActions: 0, workItems: [], consultations: [], learning: null };
  if (!seesGroup(scope, meeting.group)) return nothing;
  const last = await scope.db
    .selectFrom("meeting")
    .select(["id", "starts_at"])
    .where("group_id", "=", meeting.group.id)
    .where("minutes_state", "=", "draft")
    .where("starts_at", "<", meeting.startsAt)
    .orderBy("starts_at", "desc")
    .executeTakeFirst();
  const open = await scope.db
    .selectFrom("action")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("group_id", "=", meeting.group.id)
    .where("state", "=", "open")
    .executeTakeFirstOrThrow();
  const workItems = await scope.db
    .selectFrom("work_item")
    .select(["id", "title"])
    .where("group_id", "=", meeting.group.id)
    .where("status", "in", ["on track", "behind"])
    .orderBy("title")
    .execute();
  const consultations = await scope.db
    .selectFrom("consultation")
    .innerJoin("document_version", "document_version.id", "consultation.version_id")
    .innerJoin("document", "document.id", "document_version.document_id")
    .select(["document.id", "document.title"])
    .where("document.group_id", "=", meeting.group.id)
    .where("consultation.closed_at", "is", null)
    .orderBy("document.title")
    .execute();
  return {
    minutesOf: last === undefined ? null : { id: last.id, day: formatDate(londonDate(last.starts_at as Instant)) },
    openActions: open.count,
    workItems,
    consultations,
    learning:
      meeting.learningTitle === null ? null : { title: meeting.learningTitle, minutes: meeting.learningMinutes },
  };
}

/** Adds those lines of a draft that the agenda lacks, at its end. Gives how many. */
export async function addDraft(
  tx: Scope,
  meeting: Meeting,
  draft: readonly AgendaLine[],
): Promise<Outcome<{ readonly added: number }, "not-planned">> {
  if (meeting.state !== "planned") return { ok: false, reason: "not-planned" };
  const missing = missingFrom(await listAgenda(tx, meeting), draft);
  for (const line of missing) await addAgendaItem(tx, meeting, { ...line, note: null });
  return { ok: true, added: missing.length };
}

export interface NewAgendaItem {
  readonly kind?: AgendaKind;
  readonly aboutId?: string | null;
  readonly title: string;
  readonly note: string | null;
  readonly minutes: number | null;
}

/** Adds a line at the end. Held meetings take lines too: what was talked about without notice belongs in the minutes. */
export async function addAgendaItem(
  tx: Scope,
  meeting: Meeting,
  item: NewAgendaItem,
): Promise<Outcome<{ readonly id: string }, "closed">> {
  if (isClosed(meeting)) return { ok: false, reason: "closed" };
  const last = (await listAgenda(tx, meeting)).at(-1)?.position ?? 0;
  const id = uuidv7();
  const { kind = "ordinary", aboutId = null, title, note, minutes } = item;
  const row = { id, meeting_id: meeting.id, position: last + 1, kind, title, note, minutes, about_id: aboutId };
  await tx.db
    .insertInto("agenda_item")
    .values({ ...row, record: null, version: 1 })
    .execute();
  await audit(tx, { did: "agenda.added", kind: "meeting", id: meeting.id, detail: { item: id } });
  return { ok: true, id };
}

/** Minutes that are approved, and a meeting that is cancelled, stay as they are. */
export function isClosed(meeting: Meeting): boolean {
  return meeting.state === "cancelled" || meeting.minutesState === "approved";
}

/** Changes a line, or what the minutes record of it. */
export async function changeAgendaItem(
  tx: Scope,
  meeting: Meeting,
  id: string,
  set:
    | { readonly title: string; readonly note: string | null; readonly minutes: number | null }
    | { record: string | null },
  seenVersion: number,
): Promise<Outcome<object, "closed" | "changed">> {
  if (isClosed(meeting)) return { ok: false, reason: "closed" };
  const done = await tx.db
    .updateTable("agenda_item")
    .set({ ...set, version: seenVersion + 1 })
    .where("id", "=", id)
    .where("meeting_id", "=", meeting.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return { ok: false, reason: "changed" };
  const did = "record" in set ? "minutes.written" : "agenda.changed";
  await audit(tx, { did, kind: "meeting", id: meeting.id, detail: { item: id } });
  return { ok: true };
}

/** Moves a line one place. At an end it stays where it is. */
export async function placeAgendaItem(
  tx: Scope,
  meeting: Meeting,
  id: string,
  to: "up" | "down",
): Promise<Outcome<object, "closed">> {
  if (isClosed(meeting)) return { ok: false, reason: "closed" };
  const ids = (await listAgenda(tx, meeting)).map((item) => item.id);
  const from = ids.indexOf(id);
  const other = ids[from + (to === "up" ? -1 : 1)];
  if (from === -1 || other === undefined) return { ok: true };
  const order = ids.map((each) => (each === id ? other : each === other ? id : each));
  for (const [index, each] of order.entries())
    await tx.db
      .updateTable("agenda_item")
      .set({ position: index + 1 })
      .where("id", "=", each)
      .execute();
  await audit(tx, { did: "agenda.placed", kind: "meeting", id: meeting.id, detail: { item: id, to } });
  return { ok: true };
}

/** Removes a line. One that the minutes record something of stays. */
export async function removeAgendaItem(
  tx: Scope,
  meeting: Meeting,
  id: string,
): Promise<Outcome<object, "closed" | "recorded">> {
  if (isClosed(meeting)) return { ok: false, reason: "closed" };
  const item = (await listAgenda(tx, meeting)).find((each) => each.id === id);
  if (item === undefined) return { ok: true };
  if (item.record !== null) return { ok: false, reason: "recorded" };
  await tx.db.deleteFrom("agenda_item").where("id", "=", id).where("meeting_id", "=", meeting.id).execute();
  await audit(tx, { did: "agenda.removed", kind: "meeting", id: meeting.id, detail: { item: id } });
  return { ok: true };
}
