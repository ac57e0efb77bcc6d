// Findings of assessors: how they stand, and who may do what with one. The service answers and closes; the other side checks again.
import type { IsoDate } from "../dates";
import { can, type Actor, type Subject } from "../permissions";

/** Source: product definition, "Findings": grade. The words of each scheme differ; what must be done before an award does not. */
export const findingGrades = [
  { value: "major", label: "Major", meaning: "To be put right before the award" },
  { value: "minor", label: "Minor", meaning: "To be put right by its due date" },
  { value: "recommendation", label: "Recommendation", meaning: "To be considered" },
] as const;
export type FindingGrade = (typeof findingGrades)[number]["value"];

export const findingStates = [
  { value: "open", label: "Open" },
  { value: "answered", label: "Answered" },
  { value: "closed", label: "Closed, to be checked" },
  { value: "accepted", label: "Accepted" },
] as const;
export type FindingState = (typeof findingStates)[number]["value"];

interface Standing {
  readonly state: FindingState;
  readonly dueOn: IsoDate | null;
}

/** Still to be closed by the service, and past the day that the assessor set. On that day itself it is not late. */
export function isOverdue({ state, dueOn }: Standing, today: IsoDate): boolean {
  return isWithService({ state }) && dueOn !== null && dueOn < today;
}

/** Whether the next step is the service's; otherwise it waits to be checked again, or is over. */
export function isWithService({ state }: Pick<Standing, "state">): boolean {
  return state === "open" || state === "answered";
}

/** What a person may do with a finding as it stands. */
export interface FindingActs {
  readonly mayChange: boolean;
  readonly mayAnswer: boolean;
  readonly mayClose: boolean;
  readonly mayRecheck: boolean;
}

/**
 * The service's side answers, adds evidence and closes. The assessor's side changes the words and due date, and checks again: a guest of
 * the assessment, the QI manager, and the quality lead where the finding was copied from a report, so that no guest can say it here.
 */
export function findingActs(
  actor: Actor,
  subject: Subject,
  { state, byGuest }: { readonly state: FindingState; readonly byGuest: boolean },
): FindingActs {
  const isService = can(actor, "finding.record", subject) || can(actor, "finding.record-on-behalf", subject);
  const isAssessing =
    can(actor, "finding.raise", subject) ||
    can(actor, "finding.record-on-behalf", subject) ||
    (!byGuest && can(actor, "finding.record", subject));
  return {
    mayChange: isAssessing && state !== "accepted",
    mayAnswer: isService && isWithService({ state }),
    mayClose: isService && state === "answered",
    mayRecheck: isAssessing && state === "closed",
  };
}

/** What a list is narrowed to; empty leaves all in. */
export interface FindingFilter {
  readonly state: string;
  readonly grade: string;
  readonly visit: string;
}

interface Listed extends Standing {
  readonly grade: FindingGrade;
  readonly visitId: string | null;
}

/** The findings that a filter leaves. `overdue` and `to-do` are states of the address beside the finding's own. */
export function filterFindings<Kind extends Listed>(
  findings: readonly Kind[],
  filter: FindingFilter,
  today: IsoDate,
): readonly Kind[] {
  return findings.filter(
    (finding) =>
      inState(finding, filter.state, today) &&
      (filter.grade === "" || finding.grade === filter.grade) &&
      (filter.visit === "" || finding.visitId === filter.visit),
  );
}

function inState(finding: Standing, state: string, today: IsoDate): boolean {
  if (state === "") return true;
  if (state === "to-do") return isWithService(finding);
  if (state === "overdue") return isOverdue(finding, today);
  return finding.state === state;
}

/** Soonest due first, those without a day after them, those that are over last; then in the order in which they were raised. */
export function inOrderOfUrgency<Kind extends Standing & { readonly raisedOn: IsoDate }>(
  findings: readonly Kind[],
): readonly Kind[] {
  const key = (finding: Kind) =>
    `${finding.state === "accepted" ? 2 : isWithService(finding) ? 0 : 1} ${finding.dueOn ?? "9999"} ${finding.raisedOn}`;
  return findings.toSorted((a, b) => key(a).localeCompare(key(b)));
}
