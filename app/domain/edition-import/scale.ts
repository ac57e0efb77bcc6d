// The scale that a file brings: what can be chosen, and what each choice counts as.
import type { CountsAs, Scale, ScaleValue } from "../../standards/types";
import type { ImportFault } from "./draft";

const meanings: readonly CountsAs[] = ["nothing", "commenced", "complete", "excluded"];

export interface ScaleLine {
  /** Of the spreadsheet; `null` in a document. */
  readonly row: number | null;
  readonly label: string;
  readonly countsAs: string;
}

/** Where there is no fault the scale can say complete, and rules out for a reason by one value at most. */
export function readScale(lines: readonly ScaleLine[]): {
  readonly scale: Scale;
  readonly faults: readonly ImportFault[];
} {
  const faults: ImportFault[] = [];
  const fault = (row: number | null, value: string, reason: string, fix: string) =>
    void faults.push({ row, column: "scale", value, reason, fix });
  const values: ScaleValue[] = [];
  for (const { row, label, countsAs } of lines) {
    const meaning = meanings.find((each) => each === countsAs.trim().toLowerCase());
    const id = slugOf(label);
    if (id === "") fault(row, label, "A value of the scale has no name.", "Name it, for example Partly met.");
    else if (values.some((each) => each.id === id))
      fault(row, label, "This value stands twice.", "Name each value once.");
    if (meaning === undefined) {
      fault(row, countsAs, "What the value counts as is not known.", `Write one of: ${meanings.join(", ")}.`);
    } else values.push({ id, label: label.trim(), countsAs: meaning, reasonRequired: meaning === "excluded" });
  }
  const [first] = lines;
  if (!values.some(({ countsAs }) => countsAs === "complete"))
    fault(first?.row ?? null, "", "No value counts as complete.", "Say which value means complete.");
  if (values.filter(({ countsAs }) => countsAs === "excluded").length > 1)
    fault(first?.row ?? null, "", "More than one value is excluded.", "Keep one value for what does not apply.");
  return { scale: { values }, faults };
}

/** @example slugOf("Not applicable") // "not-applicable" */
export function slugOf(words: string): string {
  return words
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
