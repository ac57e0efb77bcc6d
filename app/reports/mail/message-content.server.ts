// What a message of the outbox would say if it were sent now, and to whom: asked afresh each time.
import type { MailedNotice, MessageContent } from "../../domain/mail/message";
import { noticeKinds, type NoticeKind } from "../../domain/notices";
import { listMailable } from "../../models/mail/mailable.server";
import { preferencesOf } from "../../models/mail/preferences.server";
import { findReader, type Reader } from "../../models/mail/reader.server";
import { getRoundUp } from "../../models/mail/round-ups.server";
import { getsRoundUp } from "../../models/mail/still-sees.server";
import type { Scope } from "../../models/scope.server";
import { readRoundUp } from "./round-up.server";

export interface Addressed {
  readonly reader: Reader;
  readonly content: MessageContent;
  /** The kinds that one press on "no more of these" turns off. */
  readonly kinds: readonly NoticeKind[];
  /** The ids of meetings whose calendar file goes along. */
  readonly meetingIds: readonly string[];
}

export interface Outgoing {
  readonly personId: string;
  readonly kind: string;
  readonly noticeIds: readonly string[];
  readonly roundUpId: string | null;
}

/** `undefined` where nothing is left to say, or nobody to say it to: such a message is dropped. */
export async function readMessageContent(scope: Scope, message: Outgoing): Promise<Addressed | undefined> {
  const reader = await findReader(scope, message.personId);
  if (reader === undefined) return undefined;
  if (message.roundUpId !== null) return readRoundUpContent(reader, message.roundUpId);
  const notices = await listMailable(reader.scope, message.noticeIds);
  if (notices.length === 0) return undefined;
  const kinds = (Object.keys(noticeKinds) as NoticeKind[]).filter((kind) => notices.some((each) => each.kind === kind));
  return {
    reader,
    content: { form: "notices", isDigest: message.kind === "digest", notices },
    kinds,
    meetingIds: meetingsOf(notices),
  };
}

async function readRoundUpContent(reader: Reader, roundUpId: string): Promise<Addressed | undefined> {
  if (!getsRoundUp(reader.scope)) return undefined;
  if ((await preferencesOf(reader.scope, reader.personId))["round-up"] === "off") return undefined;
  const roundUp = await getRoundUp(reader.scope, roundUpId);
  if (roundUp === undefined || roundUp.state !== "sent") return undefined;
  const content = { form: "round-up", ...(await readRoundUp(reader.scope, roundUp)) } as const;
  return { reader, content, kinds: ["round-up"], meetingIds: [] };
}

function meetingsOf(notices: readonly MailedNotice[]): readonly string[] {
  return [...new Set(notices.flatMap(({ meetingId }) => (meetingId === null ? [] : [meetingId])))];
}
