// What the pages of an assessment show, as plain data: reports make it, routes hand it on, components draw it.
import type { SectionCut } from "../section-pages";
import type { PublicReference } from "../../standards/types";
import type { IsoDate } from "../dates";
import type { Tally } from "../gap-analysis";
import type { CarriedShown } from "./cycles";

export interface Place {
  readonly slug: string;
  readonly assessmentId: string;
  readonly assessmentTitle: string;
  readonly subjectName: string;
  readonly editionId: string;
  readonly editionTitle: string;
  readonly notice: string;
  readonly isOpen: boolean;
  readonly startedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  /** The trust on whose behalf this person works here; `null` where it is their own, or they only read. */
  readonly onBehalfOf: string | null;
  /** A guest sees the one assessment and not what stands around it. */
  readonly seesService: boolean;
}

export interface SectionFigures {
  readonly code: string;
  readonly title: string;
  readonly tally: Tally;
}

export interface AssessmentHome {
  readonly place: Place;
  readonly total: Tally;
  readonly sections: readonly SectionFigures[];
  readonly mayClose: boolean;
  /** Which pages beside its answers this person may open. */
  readonly around: { readonly findings: boolean; readonly guests: boolean; readonly mock: boolean };
  readonly mayPack: boolean;
  /** Answers of an earlier assessment that wait to be confirmed here. */
  readonly toConfirm: number;
  /** `made`: it was moved from or to another edition. `way`: it could be moved. */
  readonly migration: "made" | "way" | null;
  /** The first section with something not yet rated, for someone who may rate. */
  readonly goOnWith: { readonly code: string; readonly title: string } | null;
}

/** What a list of criteria is narrowed to, each part as it stands in the address; empty leaves everything in. */
export interface SectionFilter {
  readonly status: string;
  readonly owner: string;
  readonly needs: string;
  readonly due: string;
  /** Changed on this day or later, `YYYY-MM-DD`. */
  readonly since: string;
}

export interface EvidenceSummary {
  readonly attached: number;
  readonly current: number;
  /** "1 expired", "2 review due": each is the words of a tag. */
  readonly tags: readonly string[];
  /** Items that are expired, overdue for review, or near their end. */
  readonly toRenew: number;
}

export interface SectionRow {
  readonly code: string;
  readonly text: string;
  readonly value: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly note: string | null;
  readonly version: number;
  readonly mayRate: boolean;
  readonly ownerName: string | null;
  readonly targetOn: IsoDate | null;
  /** Its target date has passed, and it is not complete. */
  readonly isOverdue: boolean;
  readonly evidence: EvidenceSummary;
  /** Of those within the reader's sight. */
  readonly openQueries: number;
  readonly changedAt: string | null;
  readonly changedByName: string | null;
  /** What an earlier assessment said, while nobody has confirmed it or answered anew. */
  readonly carried: CarriedShown | null;
}

export interface SectionStatement {
  readonly code: string;
  readonly title: string;
  readonly references: readonly PublicReference[];
  readonly tally: Tally;
  /** The first criterion of it that the filter leaves, on whatever page; `null` where it leaves none. */
  readonly begins: string | null;
  readonly rows: readonly SectionRow[];
}

/** What each part of the filter may be; the first of each leaves everything in. */
export interface SectionFilterChoices {
  readonly status: readonly FilterChoice[];
  readonly owner: readonly FilterChoice[];
  readonly needs: readonly FilterChoice[];
  readonly due: readonly FilterChoice[];
}

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

export interface SectionPage {
  readonly place: Place;
  readonly code: string;
  readonly title: string;
  readonly tally: Tally;
  readonly scale: readonly { readonly id: string; readonly label: string; readonly needsReason: boolean }[];
  /** Every statement of the section, with the rows that the filter leaves and this page shows. */
  readonly statements: readonly SectionStatement[];
  readonly filter: SectionFilter;
  readonly shown: number;
  /** Which of the rows that the filter leaves stand here, and the codes with which the pages beside begin. */
  readonly cut: Omit<SectionCut<never>, "rows">;
  readonly choices: SectionFilterChoices;
  readonly next: { readonly code: string; readonly title: string } | null;
  readonly previous: { readonly code: string; readonly title: string } | null;
}
