// What a list of criteria may be narrowed to, as it stands in the address: a section's list, and that of the whole assessment.
import { isIsoDate, type Instant } from "../domain/dates";
import { readDate } from "../domain/forms/fields";
import { londonDate } from "../domain/london";
import type { SectionFilter, SectionFilterChoices } from "../domain/view/assessment-pages";
import type { Scale } from "../standards/types";

const statusWords = {
  gap: "not-complete",
  claimed: "complete-not-evidenced",
  unrated: "not-yet-rated",
} as const;
const ownerWords = { me: "me", nobody: "nobody" } as const;
const needWords = { renewal: "renewal", evidence: "evidence", target: "target-date" } as const;
const dueWords = { overdue: "overdue", dated: "dated" } as const;

/** Reads the filter of an address. Anything left out, or too long to be a choice, is no filter; nor is a day that is none. */
export function readSectionFilter(query: URLSearchParams): SectionFilter {
  const word = (name: string) => {
    const given = query.get(name) ?? "";
    return given.length > 100 ? "" : given;
  };
  return {
    status: word("status"),
    owner: word("owner"),
    needs: word("needs"),
    due: word("due"),
    since: readSince(query),
  };
}

/** The day as a link gives it, or as the three fields of the form do. */
function readSince(query: URLSearchParams): string {
  const given = query.get("since") ?? "";
  if (isIsoDate(given)) return given;
  const read = readDate(Object.fromEntries(query), "since", "Changed since");
  return read.ok && read.date !== null ? read.date : "";
}

/** What may be chosen: the scale's own values, the people who own something in this list, and what the portal can tell. */
export function filterChoices(
  scale: Scale,
  owners: readonly { readonly id: string; readonly name: string }[],
): SectionFilterChoices {
  return {
    status: [
      { value: "", label: "All" },
      { value: statusWords.gap, label: "Not complete" },
      ...scale.values.map(({ id, label }) => ({ value: id, label })),
      { value: statusWords.claimed, label: "Complete, not evidenced" },
      { value: statusWords.unrated, label: "Not yet rated" },
    ],
    owner: [
      { value: "", label: "Anyone" },
      { value: ownerWords.me, label: "Me" },
      { value: ownerWords.nobody, label: "No owner" },
      ...owners.map(({ id, name }) => ({ value: id, label: name })),
    ],
    needs: [
      { value: "", label: "Anything" },
      { value: needWords.renewal, label: "Evidence renewed" },
      { value: needWords.evidence, label: "Evidence added" },
      { value: needWords.target, label: "A target date" },
    ],
    due: [
      { value: "", label: "Any or none" },
      { value: dueWords.overdue, label: "Overdue" },
      { value: dueWords.dated, label: "Still to come" },
    ],
  };
}

/** A criterion as far as a filter looks at it. */
export interface Filtered {
  readonly value: string | null;
  readonly isComplete: boolean;
  readonly isExcluded: boolean;
  readonly isEvidenced: boolean;
  readonly ownerId: string | null;
  readonly targetOn: string | null;
  readonly isOverdue: boolean;
  readonly toRenew: number;
  readonly changedAt: string | null;
}

/** Whether it leaves every row, so that none needs to be looked at. */
export function isNoFilter({ status, owner, needs, due, since }: SectionFilter): boolean {
  return status === "" && owner === "" && needs === "" && due === "" && since === "";
}

/** Whether a criterion stays in the list. A word that is no choice keeps everything. */
export function matchesFilter(filter: SectionFilter, scale: Scale, me: string | null, row: Filtered): boolean {
  return (
    matchesStatus(filter.status, scale, row) &&
    matchesOwner(filter.owner, me, row) &&
    matchesNeed(filter.needs, row) &&
    matchesDue(filter.due, row) &&
    matchesSince(filter.since, row)
  );
}

function matchesStatus(status: string, scale: Scale, row: Filtered): boolean {
  if (scale.values.some(({ id }) => id === status)) return row.value === status;
  if (status === statusWords.gap) return !row.isComplete && !row.isExcluded;
  if (status === statusWords.claimed) return row.isComplete && !row.isEvidenced;
  if (status === statusWords.unrated) return row.value === null;
  return true;
}

function matchesOwner(owner: string, me: string | null, row: Filtered): boolean {
  if (owner === "") return true;
  if (owner === ownerWords.nobody) return row.ownerId === null;
  return row.ownerId === (owner === ownerWords.me ? me : owner);
}

function matchesNeed(needs: string, row: Filtered): boolean {
  if (needs === needWords.renewal) return row.toRenew > 0;
  if (needs === needWords.evidence) return !row.isExcluded && !row.isEvidenced;
  if (needs === needWords.target) return !row.isComplete && !row.isExcluded && row.targetOn === null;
  return true;
}

/** What is still to come has a target date, is not complete and not overdue. */
function matchesDue(due: string, row: Filtered): boolean {
  if (due === dueWords.overdue) return row.isOverdue;
  if (due === dueWords.dated) return row.targetOn !== null && !row.isOverdue && !row.isComplete && !row.isExcluded;
  return true;
}

/** The day itself counts, in London. What was never answered was never changed. */
function matchesSince(since: string, row: Filtered): boolean {
  if (since === "") return true;
  return row.changedAt !== null && londonDate(row.changedAt as Instant) >= since;
}
