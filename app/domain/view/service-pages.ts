// What a service's home and the lists of services and assessments show, as plain data.
import type { IsoDate } from "../dates";
import type { Tally } from "../gap-analysis";
import type { SectionFigures } from "./assessment-pages";
import type { HistoryShown } from "./criterion-page";

/** A service, or the network itself in the place of one. */
export interface SubjectShown {
  readonly slug: string;
  readonly name: string;
  /** `null` for the network itself. */
  readonly trustName: string | null;
}

export interface StageShown {
  readonly number: number;
  readonly title: string;
  readonly declaredOn: IsoDate;
}

export interface AwardShown {
  readonly id: string;
  readonly scheme: string;
  readonly scope: string;
  readonly status: string;
  readonly nextReviewOn: IsoDate | null;
}

export interface AssessmentListed {
  readonly id: string;
  readonly title: string;
  readonly editionTitle: string;
  readonly startedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly tally: Tally;
}

export interface ServiceHome {
  readonly subject: SubjectShown;
  /** The open assessment, or else the last one; `null` before the first. */
  readonly current:
    (AssessmentListed & { readonly notice: string; readonly sections: readonly SectionFigures[] }) | null;
  readonly others: number;
  readonly stage: StageShown | null;
  readonly awards: readonly AwardShown[];
  readonly evidenceToRenew: number;
  readonly changes: readonly (HistoryShown & { readonly code: string; readonly assessmentId: string })[];
  readonly mayStart: boolean;
}

export interface AssessmentList {
  readonly subject: SubjectShown;
  readonly assessments: readonly AssessmentListed[];
  /** Editions meant for this subject that a new assessment may be made against; empty for those who may not start one. */
  readonly editions: readonly { readonly id: string; readonly title: string }[];
  /** The last closed assessment of each edition, from which the next may start; empty for those who may not start one. */
  readonly earlier: readonly Pick<AssessmentListed, "id" | "title" | "editionTitle" | "closedOn">[];
  readonly mayStart: boolean;
}

export interface ServiceListed {
  readonly slug: string;
  readonly name: string;
  readonly trustShortName: string;
  readonly trustName: string;
  readonly assessment: { readonly title: string; readonly editionTitle: string; readonly isOpen: boolean } | null;
  readonly tally: Tally | null;
  readonly stage: StageShown | null;
  readonly lastChangeAt: string | null;
}
