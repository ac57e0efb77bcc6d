// What the pages of a mock assessment show, as plain data, and their words.
import type { IsoDate } from "../dates";
import type { Difference, DifferenceCounts } from "../mock/verdicts";
import type { FilterChoice, Place } from "./assessment-pages";

export const differenceWords: Readonly<Record<Difference, string>> = {
  "no-verdict": "No verdict yet",
  agrees: "Agrees",
  "peer-lower": "Peer sees less",
  "peer-higher": "Peer sees more",
  differs: "Applies, or not",
};

export interface MockShown {
  readonly id: string;
  readonly title: string;
  readonly endsOn: IsoDate;
  readonly startedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly isOpen: boolean;
}

export interface MockSection {
  readonly code: string;
  readonly title: string;
  readonly criteria: number;
  readonly counts: DifferenceCounts;
}

export interface MockRow {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly answer: string;
  readonly verdict: string;
  readonly note: string | null;
  readonly by: string | null;
  readonly difference: Difference;
}

export interface MockFilter {
  readonly show: "differences" | "to-judge" | "all";
  readonly section: string;
}

export interface MockPage {
  readonly place: Place;
  readonly mock: MockShown | null;
  readonly mayArrange: boolean;
  readonly mayJudge: boolean;
  /** Whether this person may make an action of a difference. */
  readonly mayAct: boolean;
  readonly criteria: number;
  readonly counts: DifferenceCounts;
  readonly sections: readonly MockSection[];
  readonly rows: readonly MockRow[];
  readonly filter: MockFilter;
  readonly sectionChoices: readonly FilterChoice[];
  readonly previous: { readonly from: string | null } | null;
  readonly next: { readonly from: string | null } | null;
}

export interface VerdictPage {
  readonly place: Place;
  readonly mockTitle: string;
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly guidance: string;
  readonly answer: { readonly state: string; readonly note: string | null; readonly reason: string | null };
  readonly evidence: readonly { readonly id: string; readonly title: string; readonly state: string }[];
  readonly scale: readonly { readonly value: string; readonly label: string }[];
  readonly verdict: { readonly value: string; readonly note: string | null; readonly version: number } | null;
  readonly previous: string | null;
  readonly next: string | null;
}

export const mockRefusals = {
  closed: "This mock assessment is over, so no verdict can be given any more",
  "one-is-open": "A mock assessment of this assessment is under way. Close it before you start another",
  "changed-meanwhile":
    "Somebody gave another verdict after you opened the page. It stands above the form, and what you typed is kept. Check it and send it again",
  "key-used": "This form was sent before with other words. Check it and send it again",
} as const;
