// Reported files in the words of their pages.

export const reportFilters = [
  { value: "open", label: "Open" },
  { value: "held", label: "Held" },
  { value: "dismissed", label: "Dismissed" },
  { value: "removed", label: "Removed for ever" },
  { value: "all", label: "All" },
] as const;

export type ReportFilter = (typeof reportFilters)[number]["value"];

/** The filter that an address names; "Open" where it names none that there is. */
export function reportFilterOf(given: string | null): ReportFilter {
  return reportFilters.find(({ value }) => value === given)?.value ?? "open";
}

/** A reported file in the list, and at the top of its page. */
export interface ReportRow {
  readonly id: string;
  readonly fileName: string;
  /** The title of the evidence, or what else the file belongs to. */
  readonly of: string;
  readonly trust: string;
  readonly words: string;
  readonly reportedByName: string;
  readonly reportedAt: string;
  readonly state: "open" | "held" | "dismissed" | "removed";
}

/** One report as its page shows it. */
export interface ReportShown extends ReportRow {
  readonly evidenceId: string | null;
  /** Where the file can be read; `null` where it cannot. */
  readonly file: string | null;
  readonly decision: { readonly at: string; readonly byName: string; readonly reason: string } | null;
}
