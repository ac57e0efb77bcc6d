// What the pages of queries show, as plain data, and their words.
import type { FilterChoice } from "./assessment-pages";
import { queryStates, type QueryActs, type QueryFilter, type QueryState } from "../queries/queries";

export interface QueryRow {
  readonly id: string;
  /** The first question. */
  readonly words: string;
  readonly state: QueryState;
  /** What it is about: "Criterion 1.1.1" or the title of the evidence. */
  readonly about: string;
  readonly trust: string;
  readonly slug: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly changedAt: string;
}

export interface QueriesPage {
  readonly rows: readonly QueryRow[];
  readonly all: number;
  readonly filter: QueryFilter;
  /** The sections that a query is about; empty where nothing is narrowed by section. */
  readonly sections: readonly FilterChoice[];
  readonly previous: { readonly from: string | null } | null;
  readonly next: { readonly from: string | null } | null;
}

/** The queries of a criterion or an item of evidence, and whether this person may ask one there. */
export interface QueriesPanelData {
  readonly rows: readonly QueryRow[];
  readonly askAt: string | null;
}

export interface QueryPage {
  readonly id: string;
  readonly slug: string;
  readonly serviceName: string;
  readonly seesService: boolean;
  readonly assessmentId: string | null;
  readonly criterion: string | null;
  readonly evidenceId: string | null;
  readonly about: string;
  readonly words: string;
  readonly state: QueryState;
  readonly version: number;
  readonly acts: QueryActs;
  readonly posts: readonly QueryPostShown[];
}

export interface QueryPostShown {
  readonly key: string;
  readonly what: string;
  readonly who: string;
  readonly wordsHtml: string | null;
}

/** @example queryStateLabel("open") // "Open" */
export function queryStateLabel(state: QueryState): string {
  return queryStates.find(({ value }) => value === state)?.label ?? state;
}

/** Who has the next step. */
export const waitsFor = { open: "The service", answered: "Who asked", accepted: "Nobody" } as const;

export const queryWhat = {
  asked: "Asked",
  answered: "Answered",
  "asked-further": "Asked further",
  accepted: "Accepted",
} as const;

export const queryRefusals = {
  "changed-meanwhile":
    "Somebody else wrote after you opened the page. What they wrote is on this page, and what you typed is kept. Check it and send it again",
  "wrong-state": "This query has moved on since you opened the page. Look at how it stands now",
  closed: "This assessment is closed, so nothing new can be asked in it",
  "key-used": "This form was sent before with other words. Check it and send it again",
} as const;
export type QueryRefusal = keyof typeof queryRefusals;
