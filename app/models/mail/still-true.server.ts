// Whether what a notice tells is still so: nobody is mailed about an action that is done, a meeting that moved, a draft that closed.
import { can } from "../../domain/permissions";
import { londonDate } from "../../domain/london";
import { readReminderKey } from "../../domain/mail/reminders";
import type { Instant } from "../../domain/dates";
import type { Scope } from "../scope.server";
import { readToRead } from "./to-read.server";

/** A notice as it is stored. */
export interface StoredNotice {
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly address: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly onceKey: string;
  readonly createdAt: string;
}

type Holds = (reader: Scope, notice: StoredNotice) => Promise<boolean>;

/** By kind of notice; a kind without a rule tells what happened, which stays true. */
const rules: Readonly<Record<string, Holds>> = {
  mention: postStands,
  reply: postStands,
  "thread-report": postStands,
  action: async (reader, { subject, personId, onceKey }) => {
    if (readReminderKey(onceKey)?.what === "action-check") return true;
    if (subject.kind === "work-item") return isOpenItemOf(reader, subject.id, personId);
    const row = await reader.db
      .selectFrom("action")
      .select(["state", "owner_id"])
      .where("id", "=", subject.id)
      .executeTakeFirst();
    return row?.state === "open" && row.owner_id === personId;
  },
  meeting: async (reader, notice) => {
    const row = await reader.db
      .selectFrom("meeting")
      .select("state")
      .where("id", "=", notice.subject.id)
      .executeTakeFirst();
    if (row === undefined) return false;
    return !(await overtaken(reader, notice));
  },
  consultation: async (reader, { subject }) => {
    const row = await reader.db
      .selectFrom("consultation")
      .innerJoin("document_version", "document_version.id", "consultation.version_id")
      .select(["consultation.closed_at", "consultation.closes_on"])
      .where("document_version.document_id", "=", subject.id)
      .orderBy("consultation.opened_at", "desc")
      .executeTakeFirst();
    return row !== undefined && row.closed_at === null && row.closes_on >= reader.today;
  },
  approval: async (reader, { subject, personId }) => {
    const row = await reader.db
      .selectFrom("approval")
      .innerJoin("document_version", "document_version.id", "approval.version_id")
      .select("approval.person_id")
      .where("document_version.document_id", "=", subject.id)
      .where("document_version.state", "=", "approval")
      .where("approval.person_id", "=", personId)
      .where("approval.decision", "is", null)
      .where("approval.round", "=", (of) =>
        of
          .selectFrom("approval as other")
          .select(({ fn }) => fn.max("other.round").as("round"))
          .whereRef("other.version_id", "=", "approval.version_id"),
      )
      .executeTakeFirst();
    return row !== undefined;
  },
  acknowledgement: async (reader, { subject, personId }) => {
    const reading = await readToRead(reader, subject.id);
    return reading !== undefined && !reading.readBy.has(personId);
  },
  evidence: async (reader, { subject }) => {
    const row = await reader.db
      .selectFrom("evidence")
      .select("withdrawn")
      .where("id", "=", subject.id)
      .executeTakeFirst();
    return row?.withdrawn === 0;
  },
  "held-file": async (reader, { subject, onceKey }) => {
    if (subject.kind === "file-report") return true;
    const row = await reader.db
      .selectFrom("file_hold")
      .select(["released_at", "replaced_at"])
      .where("id", "=", subject.id)
      .executeTakeFirst();
    if (row === undefined) return false;
    return onceKey.endsWith(":released") || (row.released_at === null && row.replaced_at === null);
  },
  survey: async (reader, { subject }) => {
    const row = await reader.db.selectFrom("survey").select("state").where("id", "=", subject.id).executeTakeFirst();
    return row?.state === "open";
  },
};

/** For reminders besides: the date that it reminds of is still the date. */
const dateRules: Readonly<Record<string, (reader: Scope, id: string, dueOn: string) => Promise<boolean>>> = {
  action: async (reader, id, dueOn) =>
    (await reader.db.selectFrom("action").select("due_on").where("id", "=", id).executeTakeFirst())?.due_on === dueOn,
  "action-check": async (reader, id, dueOn) =>
    (
      await reader.db
        .selectFrom("action_check")
        .select("due_on")
        .where("action_id", "=", id)
        .where("done_on", "is", null)
        .executeTakeFirst()
    )?.due_on === dueOn,
  "work-item": async (reader, id, dueOn) =>
    (await reader.db.selectFrom("work_item").select("due_on").where("id", "=", id).executeTakeFirst())?.due_on ===
    dueOn,
  finding: async (reader, id, dueOn) => {
    const row = await reader.db
      .selectFrom("finding")
      .select(["state", "due_on"])
      .where("id", "=", id)
      .executeTakeFirst();
    return row?.due_on === dueOn && (row.state === "open" || row.state === "answered");
  },
  evidence: async (reader, id, dueOn) => {
    const row = await reader.db
      .selectFrom("evidence")
      .select(["review_on", "expires_on"])
      .where("id", "=", id)
      .executeTakeFirst();
    return row?.review_on === dueOn || row?.expires_on === dueOn;
  },
  document: async (reader, id, dueOn) =>
    (await reader.db.selectFrom("document").select("review_on").where("id", "=", id).executeTakeFirst())?.review_on ===
    dueOn,
  consultation: async (reader, id, dueOn) =>
    (await reader.db.selectFrom("consultation").select("closes_on").where("id", "=", id).executeTakeFirst())
      ?.closes_on === dueOn,
  survey: async (reader, id, dueOn) =>
    (await reader.db.selectFrom("survey").select("closes_on").where("id", "=", id).executeTakeFirst())?.closes_on ===
    dueOn,
  meeting: async (reader, id, dueOn) => {
    const row = await reader.db
      .selectFrom("meeting")
      .select(["starts_at", "state"])
      .where("id", "=", id)
      .executeTakeFirst();
    return row?.state === "planned" && londonDate(row.starts_at as Instant) === dueOn;
  },
  acknowledgement: async () => true,
};

/** `reader` is the scope of the person who is told. A subject that is gone makes every notice about it untrue. */
export async function stillTrue(reader: Scope, notice: StoredNotice): Promise<boolean> {
  if (!((await rules[notice.kind]?.(reader, notice)) ?? true)) return false;
  const reminder = readReminderKey(notice.onceKey);
  if (reminder === null) return true;
  const rule = Object.hasOwn(dateRules, reminder.what) ? dateRules[reminder.what] : undefined;
  return rule !== undefined && rule(reader, reminder.id, reminder.dueOn);
}

/** A work item is told of while it goes on and is still its owner's; without an owner, to those who run its group. */
async function isOpenItemOf(reader: Scope, id: string, personId: string): Promise<boolean> {
  const row = await reader.db
    .selectFrom("work_item")
    .select(["owner_id", "group_id"])
    .where("id", "=", id)
    .where("status", "not in", ["complete", "stopped"])
    .executeTakeFirst();
  if (row === undefined) return false;
  if (row.owner_id !== null) return row.owner_id === personId;
  const { actor, networkId } = reader;
  return actor !== null && can(actor, "group.run", { networkId, groupId: row.group_id });
}

/** A mention or reply points at its post; one that was taken away is not told of. */
async function postStands(reader: Scope, { subject, address }: StoredNotice): Promise<boolean> {
  const number = /#post-(\d+)$/.exec(address)?.[1];
  if (subject.kind !== "thread" || number === undefined) return true;
  const post = await reader.db
    .selectFrom("post")
    .select("removed_at")
    .where("thread_id", "=", subject.id)
    .where("number", "=", Number(number))
    .executeTakeFirst();
  return post !== undefined && post.removed_at === null;
}

/** Called, then moved, then cancelled before the mail went: only the last is told. Other news of a meeting stand beside it. */
async function overtaken(reader: Scope, notice: StoredNotice): Promise<boolean> {
  const newest = await reader.db
    .selectFrom("meeting_change")
    .select("recorded_at")
    .where("meeting_id", "=", notice.subject.id)
    .where("what", "in", ["moved", "cancelled"])
    .where("recorded_at", ">", notice.createdAt)
    .executeTakeFirst();
  return newest !== undefined;
}
