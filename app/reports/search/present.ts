// Search results as the page shows them: a link, what it is, where it lies, and a few words around what was found.
import { paths } from "../../http/paths";
import type { EntryKind } from "../../models/search/entries.server";
import { snippetMarks, type FoundEntry } from "../../models/search/find.server";

export interface SnippetPart {
  readonly words: string;
  readonly found: boolean;
}

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

export function presentResult(entry: FoundEntry): ResultShown {
  return {
    key: entry.id,
    title: entry.code === null ? entry.title : `${entry.code} ${entry.title}`,
    href: addressOf(entry),
    kind: kindWords[entry.kind].one,
    place: entry.place,
    snippet: splitSnippet(entry.snippet),
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

/** The words between the marks are those that were found; all of it stays text. */
function splitSnippet(snippet: string): readonly SnippetPart[] {
  if (!snippet.includes(snippetMarks.before)) return [];
  return snippet
    .split(snippetMarks.before)
    .flatMap((piece, index) => {
      if (index === 0) return [{ words: piece, found: false }];
      const [found = "", rest = ""] = piece.split(snippetMarks.after);
      return [
        { words: found, found: true },
        { words: rest, found: false },
      ];
    })
    .filter(({ words }) => words !== "");
}
