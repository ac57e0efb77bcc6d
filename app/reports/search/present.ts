// Search results as the page shows them: a link, what it is, where it lies, and a few words around what was found.
import { snippetOf, type SnippetPart } from "../../domain/search/snippet";
import { paths } from "../../http/paths";
import type { EntryKind } from "../../models/search/entries.server";
import type { FoundEntry } from "../../models/search/find.server";

export interface ResultShown {
  readonly key: number;
  readonly title: string;
  readonly href: string | null;
  readonly kind: string;
  readonly place: string;
  readonly snippet: readonly SnippetPart[];
}

/** The kinds in the order in which the page offers them. */
export const kindWords: Readonly<Record<EntryKind, { readonly one: string; readonly many: string }>> = {
  criterion: { one: "Criterion", many: "Criteria" },
  evidence: { one: "Evidence", many: "Evidence" },
  document: { one: "Document", many: "Documents" },
  thread: { one: "Discussion", many: "Discussions" },
  meeting: { one: "Meeting", many: "Meetings" },
  "work-item": { one: "Work item", many: "Work items" },
  survey: { one: "Survey", many: "Surveys" },
  group: { one: "Group", many: "Groups" },
  person: { one: "Person", many: "People" },
};

/** `sought` are the words that were searched for, in whatever spelling they were found. */
export function presentResult(entry: FoundEntry, sought: readonly string[]): ResultShown {
  return {
    key: entry.id,
    title: entry.code === null ? entry.title : `${entry.code} ${entry.title}`,
    href: addressOf(entry),
    kind: kindWords[entry.kind].one,
    place: entry.place,
    snippet: snippetOf(entry.words, sought),
  };
}

/** A person has no page of their own. */
function addressOf({ kind, leadsTo }: FoundEntry): string | null {
  switch (kind) {
    case "criterion": {
      const [edition = "", section = "", code = ""] = leadsTo.split("/");
      return `${paths.editionSection(edition, section)}#c-${code}`;
    }
    case "evidence":
      return paths.evidence(leadsTo);
    case "document":
      return paths.document(leadsTo);
    case "thread":
      return paths.thread(leadsTo);
    case "meeting":
      return paths.meeting(leadsTo);
    case "work-item":
      return paths.workItem(leadsTo);
    case "survey":
      return paths.survey(leadsTo);
    case "group":
      return paths.group(leadsTo);
    case "person":
      return null;
  }
}
