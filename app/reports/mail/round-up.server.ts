// A round-up as one reader may see it: its words rendered, and those of its items that are within their sight.
import type { RoundUpItem } from "../../domain/mail/message";
import { paths } from "../../http/paths";
import { listPickedItems, type FoundItem } from "../../models/mail/round-up-items.server";
import type { RoundUp } from "../../models/mail/round-ups.server";
import type { Scope } from "../../models/scope.server";
import { renderMarkdown } from "../markdown.server";

export interface ReadRoundUp {
  readonly title: string;
  readonly words: string;
  readonly wordsHtml: string;
  readonly items: readonly RoundUpItem[];
  readonly address: string;
}

/** `reader` is the scope of whoever reads, on a page or by mail: the two show the same. */
export async function readRoundUp(reader: Scope, roundUp: RoundUp): Promise<ReadRoundUp> {
  const items = await listPickedItems(reader, roundUp.items);
  return {
    title: roundUp.title,
    words: roundUp.words,
    wordsHtml: renderMarkdown(roundUp.words),
    items: items.map(withAddress),
    address: paths.roundUp(roundUp.id),
  };
}

/** An item with the page where it is read. */
export function withAddress({ kind, id, title, about, subject }: FoundItem): RoundUpItem {
  return { kind, id, title, about, address: addressOf(kind, subject.id) };
}

function addressOf(kind: RoundUpItem["kind"], id: string): string {
  switch (kind) {
    case "document":
    case "consultation":
      return paths.document(id);
    case "meeting":
      return paths.meeting(id);
    case "survey":
      return paths.survey(id);
    case "thread":
      return paths.thread(id);
    case "evidence":
      return paths.evidence(id);
  }
}
