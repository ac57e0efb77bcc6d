// What the page of one import shows, as plain data.
import type { EditionDraft, ImportFault } from "../edition-import/draft";
import { slugOf } from "../edition-import/scale";
import type { ImportState } from "../edition-import/draft";
import { plural } from "./figures";

export interface SectionSummary {
  readonly code: string;
  readonly title: string;
  readonly statements: number;
  readonly criteria: number;
}

export interface ShownStatement {
  readonly code: string;
  readonly title: string;
  readonly outcome: string;
  readonly criteria: readonly { readonly code: string; readonly text: string }[];
}

export interface EditionImportPage {
  readonly id: string;
  readonly fileName: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly state: ImportState;
  readonly editionId: string | null;
  readonly faults: readonly ImportFault[];
  readonly draft: {
    readonly counts: string;
    readonly scale: readonly string[];
    readonly sections: readonly SectionSummary[];
    readonly withdrawn: readonly { readonly code: string; readonly title: string }[];
    /** The section that the address chose, else the first, whole. */
    readonly shown: {
      readonly code: string;
      readonly title: string;
      readonly statements: readonly ShownStatement[];
    } | null;
    /** What stands in the form before anybody types. */
    readonly suggested: Readonly<Record<string, string>>;
  } | null;
}

/** The tree of a draft with one section open: a large edition is looked through section by section. */
export function presentDraft(draft: EditionDraft, chosen: string | null): NonNullable<EditionImportPage["draft"]> {
  const { header, scale, sections, withdrawn } = draft;
  const summaries = sections.map(({ code, title, statements }) => ({
    code,
    title,
    statements: statements.length,
    criteria: statements.reduce((sum, { criteria }) => sum + criteria.length, 0),
  }));
  const total = (of: "statements" | "criteria") => summaries.reduce((sum, each) => sum + each[of], 0);
  const open = sections.find(({ code }) => code === chosen) ?? sections[0];
  return {
    counts: [
      plural(sections.length, "section"),
      plural(total("statements"), "statement"),
      plural(total("criteria"), "criterion", "criteria"),
      ...(withdrawn.length === 0 ? [] : [`${withdrawn.length} withdrawn`]),
    ].join(", "),
    scale: scale.values.map(({ label }) => label),
    sections: summaries,
    withdrawn,
    shown:
      open === undefined
        ? null
        : {
            code: open.code,
            title: open.title,
            statements: open.statements.map(({ code, title, outcome, criteria }) => {
              return { code, title, outcome, criteria: criteria.map(({ code: own, text }) => ({ code: own, text })) };
            }),
          },
    suggested: {
      id: shortName(header.title),
      standard: shortName(header.standard || header.standardTitle || header.title),
      standardTitle: (header.standardTitle || header.title).slice(0, 200),
      title: header.title.slice(0, 200),
      subject: header.subject,
      owner: header.owner.slice(0, 200),
      licence: header.licence,
    },
  };
}

const longestName = 60;

/** Words as a name for addresses, cut between words. */
function shortName(words: string): string {
  const slug = slugOf(words);
  if (slug.length <= longestName) return slug;
  const cut = slug.slice(0, longestName + 1).lastIndexOf("-");
  return slug.slice(0, cut > 0 ? cut : longestName);
}
