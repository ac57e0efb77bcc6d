// What the pages of findings show, as plain data, and their words.
import type { IsoDate } from "../dates";
import {
  findingGrades,
  findingStates,
  type FindingActs,
  type FindingFilter,
  type FindingGrade,
  type FindingState,
} from "../findings/findings";
import type { FilterChoice } from "./assessment-pages";
import type { ActionsPanelData } from "./service-actions";

export interface FindingRow {
  readonly id: string;
  readonly words: string;
  readonly grade: FindingGrade;
  readonly state: FindingState;
  readonly isOverdue: boolean;
  readonly dueOn: IsoDate | null;
  readonly raisedOn: IsoDate;
  readonly criterion: string | null;
  readonly assessmentId: string | null;
  /** "Surveillance, 3 May 2024", or the assessment. */
  readonly from: string;
  readonly evidence: number;
}

export interface FindingsPage {
  readonly rows: readonly FindingRow[];
  readonly all: number;
  readonly filter: FindingFilter;
  readonly visits: readonly FilterChoice[];
  readonly previous: { readonly from: string | null } | null;
  readonly next: { readonly from: string | null } | null;
}

export interface FindingPage {
  readonly id: string;
  readonly slug: string;
  readonly serviceName: string;
  readonly seesService: boolean;
  readonly trust: string;
  readonly words: string;
  readonly grade: FindingGrade;
  readonly state: FindingState;
  readonly isOverdue: boolean;
  readonly dueOn: IsoDate | null;
  readonly raisedOn: IsoDate;
  readonly raisedBy: string;
  readonly from: string;
  readonly criterion: string | null;
  readonly assessmentId: string | null;
  readonly response: string | null;
  readonly version: number;
  readonly evidence: readonly { readonly id: string; readonly evidenceId: string; readonly title: string }[];
  readonly acts: FindingActs;
  readonly onBehalfOf: string | null;
  readonly attachable: readonly FilterChoice[];
  /** What is being done about it; `null` for guests. */
  readonly actions: ActionsPanelData | null;
  readonly history: readonly { readonly key: string; readonly what: string; readonly who: string }[];
}

/** @example gradeLabel("major") // "Major" */
export function gradeLabel(grade: FindingGrade): string {
  return findingGrades.find(({ value }) => value === grade)?.label ?? grade;
}

/** The words of a state's tag. A late one says so instead. */
export function stateTag({ state, isOverdue }: { readonly state: FindingState; readonly isOverdue: boolean }): string {
  return isOverdue ? "overdue" : state === "closed" ? "closed, to be checked" : state;
}

/** @example stateLabel("closed") // "Closed, to be checked" */
export function stateLabel(state: FindingState): string {
  return findingStates.find(({ value }) => value === state)?.label ?? state;
}

/** The first line of a finding, short enough to be a link, cut between words. */
export function shortWords(words: string, longest = 90): string {
  const [first = ""] = words.split("\n");
  if (first.length <= longest) return first;
  const cut = first.slice(0, longest);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > 0 ? end : longest - 1)}\u2026`;
}

export const findingWhat = {
  raised: "Raised",
  changed: "Changed by the assessor's side",
  answered: "Answered",
  "evidence-added": "Evidence added",
  "evidence-removed": "Evidence removed",
  closed: "Closed by the service",
  accepted: "Checked again and accepted",
  reopened: "Checked again and opened again",
} as const;

export const findingRefusals = {
  "changed-meanwhile":
    "Somebody changed this finding after you opened the page. What stands there now is on this page, and what you typed is kept. Check it and send it again",
  "wrong-state": "This finding has moved on since you opened the page. Look at how it stands now",
  closed: "This assessment is closed, so nothing can be raised in it",
  "unknown-criterion": "This edition has no criterion with that code. Check the code, for example 3.2.1",
  "not-found": "This visit, assessment or evidence is not there any more. Choose another",
  "already-there": "This evidence is attached already",
  "key-used": "This form was sent before with other words. Check it and send it again",
} as const;
export type FindingRefusal = keyof typeof findingRefusals;
