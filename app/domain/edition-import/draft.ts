// What is read of an edition before it is published: its tree, what its file says of it, and what stops it.
import type { Scale, Section } from "../../standards/types";

/** A statement that its publisher took back: listed, never assessed. */
export interface WithdrawnStatement {
  readonly code: string;
  readonly title: string;
}

/** `stopped`: the portal was restarted while it read, or the reading broke. The file has to be sent again. */
export type ImportState = "reading" | "ready" | "refused" | "published" | "stopped";

/** What a file says about its edition. An empty text is filled in by the person who imports it. */
export interface DraftHeader {
  readonly standard: string;
  readonly standardTitle: string;
  readonly title: string;
  readonly subject: "service" | "network" | "";
  readonly owner: string;
  readonly licence: string;
}

export interface EditionDraft {
  readonly header: DraftHeader;
  readonly scale: Scale;
  readonly sections: readonly Section[];
  readonly withdrawn: readonly WithdrawnStatement[];
}

/** One thing that stops an import. `row` is the spreadsheet's, and `null` where a document has none: then `column` says where. */
export interface ImportFault {
  readonly row: number | null;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly fix: string;
}

export type ReadEdition =
  { readonly ok: true; readonly draft: EditionDraft } | { readonly ok: false; readonly faults: readonly ImportFault[] };

/** The most of one import. More faults than these are not told one by one. Source: bars.md, fault 37, and attack 33. */
export const importLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 5000,
  depth: 12,
  faults: 500,
  code: 40,
  title: 400,
  text: 8000,
} as const;

export const emptyHeader: DraftHeader = {
  standard: "",
  standardTitle: "",
  title: "",
  subject: "",
  owner: "",
  licence: "",
};

/** The scale of an edition that brings none. Source: the standards' own description, "Scale". */
export const defaultScale: Scale = {
  values: [
    { id: "not-started", label: "Not started", countsAs: "nothing", reasonRequired: false },
    { id: "commenced", label: "Commenced", countsAs: "commenced", reasonRequired: false },
    { id: "complete", label: "Complete", countsAs: "complete", reasonRequired: false },
    { id: "not-applicable", label: "Not applicable", countsAs: "excluded", reasonRequired: true },
  ],
};

/** How many faults there are beyond those that are told is a fault of its own, so that nobody thinks the list is whole. */
export function refusedFor(faults: readonly ImportFault[]): ReadEdition {
  if (faults.length <= importLimits.faults) return { ok: false, faults };
  const told = faults.slice(0, importLimits.faults - 1);
  const more: ImportFault = {
    row: null,
    column: "",
    value: "",
    reason: `${(faults.length - told.length).toLocaleString("en-GB")} more faults are not listed.`,
    fix: "Put these right and send the file again.",
  };
  return { ok: false, faults: [...told, more] };
}
