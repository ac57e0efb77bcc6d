// What is left of a message's notices at the moment when it is sent: still wanted, still true, and still within the person's sight.
import type { MailedNotice } from "../../domain/mail/message";
import { noticeKinds, type NoticeKind } from "../../domain/notices";
import type { Scope } from "../scope.server";
import { preferencesOf } from "./preferences.server";
import { stillSees } from "./still-sees.server";
import { stillTrue, type StoredNotice } from "./still-true.server";

/** `reader` is the scope of `findReader`. Notices of other people are never given, whatever ids are named. */
export async function listMailable(reader: Scope, noticeIds: readonly string[]): Promise<readonly MailedNotice[]> {
  const personId = reader.actor?.personId;
  if (personId === undefined || noticeIds.length === 0) return [];
  const rows = await reader.db
    .selectFrom("notice")
    .selectAll()
    .where("person_id", "=", personId)
    .where("id", "in", noticeIds)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const preferences = await preferencesOf(reader, personId);
  const kept: MailedNotice[] = [];
  for (const row of rows) {
    const { id, kind, title, body, address } = row;
    if (!isKind(kind) || preferences[kind] === "off") continue;
    const subject = { kind: row.subject_kind, id: row.subject_id };
    const stored: StoredNotice = {
      id,
      personId,
      kind,
      title,
      body,
      address,
      subject,
      onceKey: row.once_key,
      createdAt: row.created_at,
    };
    if (!(await stillSees(reader, subject)) || !(await stillTrue(reader, stored))) continue;
    kept.push({ id, kind, title, body, address, meetingId: meetingOf(stored) });
  }
  return kept;
}

function isKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(noticeKinds, kind);
}

/** Of news that a calendar must hear of; the key is written where meetings are called, moved and cancelled. */
function meetingOf({ subject, onceKey }: StoredNotice): string | null {
  return subject.kind === "meeting" && /:(called|moved|cancelled):\d+$/.test(onceKey) ? subject.id : null;
}
