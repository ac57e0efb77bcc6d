// What the gap analysis of one assessment shows, as plain data.
import type { PageLinkTo } from "../page-of";
import type { IsoDate } from "../dates";
import type { Tally } from "../gap-analysis";
import type { Place, SectionFigures } from "./assessment-pages";
import type { Finding } from "./findings";

/** A criterion that is not complete. */
export interface GapRow {
  readonly code: string;
  readonly text: string;
  readonly state: string;
  readonly ownerName: string | null;
  readonly targetOn: IsoDate | null;
  /** Its target date had passed on that day. */
  readonly isOverdue: boolean;
  readonly hasCurrentEvidence: boolean;
  /** Open actions about it today; `null` for a past day, and for those who see no actions. */
  readonly openActions: number | null;
}

export interface AssessmentGap {
  readonly place: Place;
  readonly on: IsoDate;
  readonly today: IsoDate;
  readonly total: Tally;
  readonly finding: Finding;
  readonly sections: readonly SectionFigures[];
  /** What is not complete, by section; sections without a gap are left out. */
  readonly gaps: readonly { readonly code: string; readonly title: string; readonly rows: readonly GapRow[] }[];
  /** The day asked for lies before the assessment began. */
  readonly isBeforeStart: boolean;
}

/** A gap analysis as its page shows it: as many of the open criteria as one page holds. */
export interface AssessmentGapPage extends Omit<AssessmentGap, "gaps"> {
  /** `open` counts the whole section, of which `rows` may be a part. */
  readonly gaps: readonly (AssessmentGap["gaps"][number] & { readonly open: number })[];
  readonly first: number;
  readonly last: number;
  readonly open: number;
  readonly previous: PageLinkTo | null;
  readonly next: PageLinkTo | null;
}
