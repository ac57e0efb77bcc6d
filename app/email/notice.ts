// One notice by mail, or the few that came together.
import type { MailedNotice, Message, MessageFrame } from "../domain/mail/message";
import { noticeKinds } from "../domain/notices";
import { layOut, portalAddress } from "./layout";

/** The subject is the notice's own line; where there are several it counts them. There is at least one. */
export function noticeMessage(frame: MessageFrame, notices: readonly MailedNotice[]): Message {
  const [first] = notices;
  const kinds = [...new Set(notices.map(({ kind }) => noticeKinds[kind].label))];
  return layOut(frame, {
    subject: first !== undefined && notices.length === 1 ? first.title : `${notices.length} new notices`,
    parts: [
      {
        entries: notices.map(({ title, body, address }) => ({
          title,
          more: body,
          href: portalAddress(frame, address),
        })),
      },
    ],
    why: `You get this from the ${frame.networkName} portal because you asked for mail at once about: ${kinds.join("; ")}.`,
  });
}
