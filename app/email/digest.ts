// Everything of a day, or of a week, in one mail: by kind, in the order of the settings page.
import type { MailedNotice, Message, MessageFrame } from "../domain/mail/message";
import { noticeKinds, type NoticeKind } from "../domain/notices";
import { layOut, portalAddress } from "./layout";

/** There is at least one notice. A kind without any has no heading. */
export function digestMessage(frame: MessageFrame, notices: readonly MailedNotice[]): Message {
  const kinds = (Object.keys(noticeKinds) as NoticeKind[]).filter((kind) => notices.some((each) => each.kind === kind));
  const [first] = notices;
  const count = notices.length;
  return layOut(frame, {
    subject:
      first !== undefined && count === 1 ? first.title : `${count} things for you in the ${frame.networkName} portal`,
    parts: kinds.map((kind) => ({
      heading: noticeKinds[kind].label,
      entries: notices
        .filter((each) => each.kind === kind)
        .map(({ title, body, address }) => ({ title, more: body, href: portalAddress(frame, address) })),
    })),
    why: `You get this from the ${frame.networkName} portal because you asked for a summary of these, daily or weekly.`,
  });
}
