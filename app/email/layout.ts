// What every message looks like: plain text and simple HTML of the same words, and at its foot why it came and how to stop it.
import { headerText } from "../domain/mail/header-text";
import type { Message, MessageFrame } from "../domain/mail/message";

/** A part of a message: an optional heading, then lines of text or links with something under them. */
export interface Part {
  readonly heading?: string;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly title: string;
  readonly more?: string;
  /** Absolute, of the portal. */
  readonly href?: string;
}

export interface Layout {
  readonly subject: string;
  readonly lead?: string;
  /** Words of people, as text and as HTML that was made safe before. */
  readonly words?: { readonly text: string; readonly html: string };
  readonly parts: readonly Part[];
  readonly why: string;
}

/** Puts a message together. Everything that people typed is escaped, but for `words.html`. */
export function layOut(frame: MessageFrame, layout: Layout): Message {
  return { subject: headerText(layout.subject), text: asText(frame, layout), html: asHtml(frame, layout) };
}

/** A path of the portal as an address. One that would lead elsewhere leads to the portal's front page. */
export function portalAddress({ baseUrl }: MessageFrame, path: string): string {
  const address = URL.canParse(path, baseUrl) ? new URL(path, baseUrl) : null;
  return address !== null && address.origin === new URL(baseUrl).origin ? address.href : `${baseUrl}/`;
}

function asText(frame: MessageFrame, { lead, words, parts, why }: Layout): string {
  const blocks = [
    ...(frame.isDemonstration ? [demonstrationLine] : []),
    ...(lead === undefined ? [] : [lead]),
    ...(words === undefined ? [] : [words.text]),
    ...parts.flatMap(({ heading, entries }) => [
      ...(heading === undefined ? [] : [heading.toUpperCase()]),
      ...entries.map(({ title, more, href }) =>
        [title, more, href].filter((line) => line !== undefined && line !== "").join("\n"),
      ),
    ]),
    `--\n${why}\nNo more of these: ${frame.stopAddress}\nWhat comes by mail, and when: ${frame.settingsAddress}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function asHtml(frame: MessageFrame, { subject, lead, words, parts, why }: Layout): string {
  const entry = ({ title, more, href }: Entry) =>
    `<li>${href === undefined ? escape(title) : `<a href="${escape(href)}">${escape(title)}</a>`}${
      more === undefined || more === "" ? "" : `<br>${escape(more)}`
    }</li>`;
  const part = ({ heading, entries }: Part) =>
    `${heading === undefined ? "" : `<h2>${escape(heading)}</h2>`}<ul>${entries.map(entry).join("")}</ul>`;
  return [
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escape(headerText(subject))}</title></head><body>`,
    ...(frame.isDemonstration ? [`<p><strong>${escape(demonstrationLine)}</strong></p>`] : []),
    ...(lead === undefined ? [] : [`<p>${escape(lead)}</p>`]),
    // The portal's own addresses in what people wrote are paths there; a mail has no page that they could start from.
    ...(words === undefined ? [] : [words.html.replaceAll('href="/', `href="${escape(frame.baseUrl)}/`)]),
    ...parts.filter(({ entries }) => entries.length > 0).map(part),
    `<hr><p>${escape(why)}<br><a href="${escape(frame.stopAddress)}">No more of these</a><br>`,
    `<a href="${escape(frame.settingsAddress)}">What comes by mail, and when</a></p></body></html>`,
  ].join("\n");
}

const demonstrationLine = "Demonstration: invented people and records.";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(words: string): string {
  return words.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
