// Learning that people claim: a meeting attended, or a recording watched, once for each meeting.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../../domain/dates";
import { londonDate } from "../../domain/london";
import { audit } from "../audit.server";
import { actingPerson, seesGroup, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { Meeting } from "./meetings.server";

export interface LearningRecord {
  readonly id: string;
  readonly kind: "attended" | "watched";
  readonly title: string;
  readonly minutes: number;
  readonly reflection: string | null;
  readonly learntOn: IsoDate;
  readonly meetingId: string;
  readonly group: string;
}

/** What the person of the scope has claimed, newest first. Nobody else's. */
export async function listMyLearning(scope: Scope): Promise<readonly LearningRecord[]> {
  if (scope.actor === null) return [];
  const rows = await scope.db
    .selectFrom("learning_record")
    .innerJoin("meeting", "meeting.id", "learning_record.meeting_id")
    .innerJoin("group", "group.id", "meeting.group_id")
    .select([
      "learning_record.id",
      "learning_record.kind",
      "learning_record.title",
      "learning_record.minutes",
      "learning_record.reflection",
      "learning_record.learnt_on as learntOn",
      "learning_record.meeting_id as meetingId",
      "group.name as group",
    ])
    .where("learning_record.person_id", "=", scope.actor.personId)
    .where("meeting.network_id", "=", scope.networkId)
    .orderBy("learnt_on", "desc")
    .orderBy("learning_record.id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, learntOn: row.learntOn as IsoDate }));
}

/** What the person of the scope may claim of a meeting: minutes for attending, for watching; `null` where they may not. */
export async function claimable(scope: Scope, meeting: Meeting) {
  const nothing = { attended: null, watched: null, isClaimed: false };
  if (scope.actor === null || !seesGroup(scope, meeting.group) || meeting.state !== "held") return nothing;
  const { personId } = scope.actor;
  const claimed = await scope.db
    .selectFrom("learning_record")
    .select("id")
    .where("person_id", "=", personId)
    .where("meeting_id", "=", meeting.id)
    .executeTakeFirst();
  if (claimed !== undefined) return { ...nothing, isClaimed: true };
  const present = await scope.db
    .selectFrom("attendance")
    .select("id")
    .where("person_id", "=", personId)
    .where("meeting_id", "=", meeting.id)
    .where("state", "=", "present")
    .executeTakeFirst();
  return {
    attended: present === undefined ? null : meeting.learningMinutes,
    watched: meeting.recordingAddress === null ? null : (meeting.recordingMinutes ?? meeting.learningMinutes),
    isClaimed: false,
  };
}

/** Claims learning for the person of the scope: as attended only where they are marked present. */
export async function claimLearning(
  tx: Scope,
  meeting: Meeting,
  kind: "attended" | "watched",
  reflection: string | null,
): Promise<Outcome<{ readonly id: string }, "claimed" | "nothing-to-claim">> {
  const may = await claimable(tx, meeting);
  if (may.isClaimed) return { ok: false, reason: "claimed" };
  const minutes = may[kind];
  if (minutes === null) return { ok: false, reason: "nothing-to-claim" };
  const id = uuidv7();
  await tx.db
    .insertInto("learning_record")
    .values({
      id,
      person_id: actingPerson(tx),
      meeting_id: meeting.id,
      kind,
      title: meeting.learningTitle ?? meeting.title,
      minutes,
      reflection,
      learnt_on: kind === "attended" ? londonDate(meeting.startsAt) : tx.today,
      recorded_at: tx.at,
    })
    .execute();
  await audit(tx, { did: "learning.claimed", kind: "learning-record", id, detail: { as: kind, minutes } });
  return { ok: true, id };
}
