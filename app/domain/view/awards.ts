// What the pages of awards and visits show, in words.
import { awardSchemes, type AwardState } from "../awards/awards";
import { visitKinds, type VisitKind } from "../awards/visits";
import { formatDate, type IsoDate } from "../dates";

/** @example visitKindLabel("document review") // "Document review" */
export function visitKindLabel(kind: VisitKind): string {
  return visitKinds.find(({ value }) => value === kind)?.label ?? kind;
}

/** @example daysText("2026-03-04", "2026-03-05") // "4 March 2026 to 5 March 2026" */
export function daysText(startsOn: IsoDate, endsOn: IsoDate): string {
  return startsOn === endsOn ? formatDate(startsOn) : `${formatDate(startsOn)} to ${formatDate(endsOn)}`;
}

/** One step of an award's history: what differs from the state before; everything that matters for the first. */
export function describeAward(before: AwardState | undefined, after: AwardState): string {
  const day = (on: IsoDate | null) => (on === null ? "not known" : formatDate(on));
  const phrases: string[] = [];
  if (before?.status !== after.status) phrases.push(sentenceCase(after.status));
  if (before?.scheme !== after.scheme) phrases.push(`scheme: ${after.scheme}`);
  if (before?.scope !== after.scope) phrases.push(`covers: ${after.scope}`);
  if ((before?.editionTitle ?? null) !== after.editionTitle)
    phrases.push(`edition: ${after.editionTitle ?? "not known"}`);
  for (const [label, key] of datesNamed) {
    if ((before?.[key] ?? null) !== after[key]) phrases.push(`${label} ${day(after[key])}`);
  }
  if (before?.source !== after.source) phrases.push(`known from: ${after.source}`);
  return phrases.length === 0 ? "Confirmed as it was" : `${phrases.join("; ")}.`;
}

const datesNamed = [
  ["applied", "appliedOn"],
  ["granted", "grantedOn"],
  ["next review", "nextReviewOn"],
  ["expires", "expiresOn"],
] as const;

/** Which choice of the form a scheme is: one of the list, or another in words. */
export function schemeChoice(scheme: string): { readonly scheme: string; readonly other: string } {
  const known = awardSchemes.some(({ value }) => value === scheme && value !== "other");
  return known ? { scheme, other: "" } : { scheme: "other", other: scheme };
}

/** @example sentenceCase("granted") // "Granted" */
export function sentenceCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const awardRefusals = {
  "changed-meanwhile":
    "Somebody changed this after you opened the page. What stands there now is in the history below, and what you typed is kept. Check it and send it again",
  "key-used": "This form was sent before with other words. Check it and send it again",
  "no-such-award": "This award is not there any more. Open the page of awards and try again",
} as const;
