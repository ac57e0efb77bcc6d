// What the page of a service's awards shows, as plain data.
import type { AwardState } from "../awards/awards";
import type { VisitKind, VisitState } from "../awards/visits";
import type { IsoDate } from "../dates";

export interface VisitShown {
  readonly id: string;
  readonly awardId: string;
  readonly scheme: string;
  readonly kind: VisitKind;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly state: VisitState;
  readonly note: string | null;
  readonly version: number;
  /** Planned, and over: nobody has said whether it took place. */
  readonly isUnsaid: boolean;
}

export interface AwardShown extends AwardState {
  readonly id: string;
  readonly visits: readonly VisitShown[];
}

export interface AwardsPage {
  readonly awards: readonly AwardShown[];
  /** The planned visit that comes first. */
  readonly next: VisitShown | null;
}
