// Why a file is held, and the words for it: what was found, never the thing itself.
import type { PatientData } from "./look-through";

/**
 * "reported": a person said so, and the QI manager holds it. "not-scanned": the virus scanner could not be asked yet. "virus": it found
 * one.
 */
export type HoldReason =
  "nhs-number" | "hospital-number" | "date-of-birth" | "not-read" | "reported" | "not-scanned" | "virus";

/** "none": read, and there are no words in it (a scan, a picture). The last three could not be looked through to the end. */
export type TextState = "read" | "none" | "unreadable" | "too-large" | "timed-out";

/** What the portal learned of a file's words before it recorded the file. */
export interface LookedThrough {
  readonly state: TextState;
  readonly words: string;
  /** The hold that its record makes; `null` for a file in which nothing was found. */
  readonly hold: NewHold | null;
}

export interface NewHold {
  readonly id: string;
  readonly finding: Finding;
  /** Of the page that says what was found. */
  readonly address: string;
}

/** Kept with the hold: counts and places. */
export interface Finding extends PatientData {
  readonly reason: HoldReason;
}

/** A file whose words should be there but could not be looked through. */
export const notRead: Finding = { reason: "not-read", nhsNumbers: 0, birthDates: 0, places: [] };

/** Why a file is to be held, or `null`. What was found says more than that some of the file was not read. */
export function findingOf(state: TextState, data: PatientData | null): Finding | null {
  if (data !== null) return { reason: reasonOf(data), ...data };
  return state === "read" || state === "none" ? null : notRead;
}

function reasonOf({ nhsNumbers, hospitalNumbers = 0 }: PatientData): HoldReason {
  if (nhsNumbers > 0) return "nhs-number";
  return hospitalNumbers > 0 ? "hospital-number" : "date-of-birth";
}

/** A finding of a file that no scanner has seen yet: what its words held is kept, and decides once it was scanned. */
export function notScanned(finding: Finding | null): Finding {
  return { ...(finding ?? { ...notRead }), reason: "not-scanned" };
}

/** What still holds a file once a scanner found nothing in it, or `null` for a file that may go free. `state` is that of its words. */
export function findingAfterScan({ reason: _, ...data }: Finding, state: TextState): Finding | null {
  const found = data.nhsNumbers + data.birthDates + (data.hospitalNumbers ?? 0);
  return findingOf(state, found === 0 ? null : data);
}

/** Whether the QI manager may release it: what no scanner has called clean goes free by a scan alone. */
export function isReleasable({ reason }: Finding): boolean {
  return reason !== "not-scanned" && reason !== "virus";
}

const wholeSentences = {
  "not-read": "The file could not be looked through",
  reported: "Somebody who read it reported it",
  "not-scanned": "The virus scanner could not be asked yet, so the file is being checked",
  virus: "The virus scanner found something in it",
} as const satisfies Partial<Record<HoldReason, string>>;

/** "2 NHS numbers and a date of birth (page 1, page 3)". */
export function findingInWords(finding: Finding): string {
  const { reason } = finding;
  if (reason in wholeSentences) return wholeSentences[reason as keyof typeof wholeSentences];
  const found = [
    counted(finding.nhsNumbers, "an NHS number", "NHS numbers"),
    counted(finding.hospitalNumbers ?? 0, "a hospital number", "hospital numbers"),
    counted(finding.birthDates, "a date of birth", "dates of birth"),
  ].filter((words) => words !== null);
  const words = found.join(" and ");
  const places = finding.places.length === 0 ? "" : ` (${finding.places.join(", ")})`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${places}`;
}

function counted(count: number, one: string, many: string): string | null {
  if (count === 0) return null;
  return count === 1 ? `what reads as ${one}` : `what reads as ${count} ${many}`;
}

/** Reads what `JSON.stringify` of a finding wrote; a row of another shape counts as not read. */
export function parseFinding(reason: HoldReason, kept: string): Finding {
  const value: unknown = JSON.parse(kept);
  if (typeof value !== "object" || value === null) return { ...notRead, reason };
  const { nhsNumbers, birthDates, hospitalNumbers, places } = value as Record<string, unknown>;
  return {
    reason,
    nhsNumbers: typeof nhsNumbers === "number" ? nhsNumbers : 0,
    birthDates: typeof birthDates === "number" ? birthDates : 0,
    ...(typeof hospitalNumbers === "number" ? { hospitalNumbers } : {}),
    places: Array.isArray(places) ? places.filter((place) => typeof place === "string") : [],
  };
}
