// Held files in the words of their pages.

export const holdFilters = [
  { value: "held", label: "Held now" },
  { value: "released", label: "Released" },
  { value: "replaced", label: "Replaced" },
  { value: "withdrawn", label: "Withdrawn" },
  { value: "removed", label: "Removed for ever" },
  { value: "all", label: "All" },
] as const;

export type HoldFilter = (typeof holdFilters)[number]["value"];

/** The filter that an address names; "Held now" where it names none that there is. */
export function holdFilterOf(given: string | null): HoldFilter {
  return holdFilters.find(({ value }) => value === given)?.value ?? "held";
}

/** One held file as its page shows it. */
export interface HoldShown {
  readonly id: string;
  readonly state: "held" | "released" | "replaced" | "withdrawn" | "removed";
  /** What was found and where, as a sentence without its full stop. */
  readonly found: string;
  readonly fileName: string;
  /** "240KB" */
  readonly size: string;
  readonly trust: string | null;
  readonly evidence: { readonly id: string; readonly title: string; readonly number: number } | null;
  readonly uploadedByName: string;
  readonly heldAt: string;
  readonly release: { readonly at: string; readonly byName: string; readonly reason: string } | null;
  readonly replacedAt: string | null;
}

/** A held file in the list. */
export interface HeldRow {
  readonly id: string;
  readonly fileName: string;
  /** The title of the evidence, or what else the file belongs to. */
  readonly of: string;
  readonly trust: string;
  readonly found: string;
  readonly uploadedByName: string;
  readonly heldAt: string;
  readonly state: HoldShown["state"];
}
