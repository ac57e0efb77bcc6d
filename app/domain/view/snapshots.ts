// What the pages of snapshots show, as plain data.
import type { IsoDate } from "../dates";
import type { Tally } from "../gap-analysis";
import type { FilterChoice, Place, SectionFigures } from "./assessment-pages";
import type { CyclesCompared } from "./cycles";

export interface SnapshotListed {
  readonly id: string;
  readonly title: string;
  readonly takenOn: IsoDate;
  readonly takenBy: string;
  readonly onBehalf: boolean;
  readonly total: Tally;
}

export interface SnapshotList {
  readonly place: Place;
  readonly snapshots: readonly SnapshotListed[];
  /** How the assessment stands today, to set beside them. */
  readonly now: Tally;
  readonly mayTake: boolean;
}

export interface SnapshotPage extends SnapshotListed {
  readonly place: Place;
  readonly sha256: string;
  readonly sections: readonly SectionFigures[];
}

export interface SnapshotComparison {
  readonly place: Place;
  readonly choices: readonly FilterChoice[];
  /** Ids of snapshots; `to` is empty for how it stands now. */
  readonly chosen: { readonly from: string; readonly to: string; readonly move: string };
  /** `null` before the first snapshot. */
  readonly compared: CyclesCompared | null;
}

export const snapshotRefusals = {
  closed: "This assessment is closed, and stands for ever as it was on its last day. No snapshot is needed",
  "name-taken": "Another snapshot of this assessment has this name. Choose another",
  "key-used": "This form was sent before with another name. Check it and send it again",
} as const;
