// The weekly round-up: the network office's own words, then what is new by kind.
import {
  roundUpItemKinds,
  type Message,
  type MessageContent,
  type MessageFrame,
  type RoundUpItemKind,
} from "../domain/mail/message";
import { layOut, portalAddress } from "./layout";

/** `wordsHtml` was rendered and made safe before; links in it that leave the portal are the office's own. */
export function roundUpMessage(frame: MessageFrame, content: Extract<MessageContent, { form: "round-up" }>): Message {
  const kinds = (Object.keys(roundUpItemKinds) as RoundUpItemKind[]).filter((kind) =>
    content.items.some((item) => item.kind === kind),
  );
  return layOut(frame, {
    subject: content.title,
    words: { text: content.words, html: content.wordsHtml },
    parts: [
      ...kinds.map((kind) => ({
        heading: roundUpItemKinds[kind],
        entries: content.items
          .filter((item) => item.kind === kind)
          .map(({ title, about, address }) => ({ title, more: about, href: portalAddress(frame, address) })),
      })),
      { entries: [{ title: "Read this in the portal", href: portalAddress(frame, content.address) }] },
    ],
    why: `You get this because you work with the ${frame.networkName}: its office sends it to everybody who did not turn it off.`,
  });
}
