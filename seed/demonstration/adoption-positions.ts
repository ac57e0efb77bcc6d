// What the demonstration's trusts state about its documents. Invented; trusts that are not named have stated nothing.
import type { AdoptionPosition } from "../../app/domain/documents/adoption";

export interface DemonstrationPosition {
  readonly position: AdoptionPosition;
  readonly difference?: string;
  readonly reason?: string;
  /** Stated about the version before the current one, and nothing since. */
  readonly isOlder?: boolean;
}

/** One document on which trusts differ as in life. */
export const variedPositions: Readonly<Record<string, DemonstrationPosition>> = {
  BWC: { position: "not applicable", reason: "The trust scans children, and women in pregnancy" },
  DGFT: { position: "adopted" },
  GEH: { position: "adopted" },
  RJAH: {
    position: "adapted",
    difference: "One more sequence on each routine examination",
    reason: "The trust's surgeons ask for it before they operate",
  },
  ROH: { position: "adopted" },
  RWT: { position: "adopted" },
  SWB: { position: "under review" },
  SWFT: { position: "adopted", isOlder: true },
  UHB: {
    position: "adapted",
    difference: "Wider coverage on the longest examination",
    reason: "The length of the scanners' bore",
  },
  UHCW: { position: "adopted" },
  UHNM: { position: "under review" },
  WAHT: { position: "adopted" },
  WVT: { position: "not adopted", reason: "Appointments are too short until the second scanner opens" },
};

/** The other documents: fewer trusts have answered. */
export const plainPositions: Readonly<Record<string, DemonstrationPosition>> = {
  DGFT: { position: "adopted" },
  GEH: { position: "under review" },
  RJAH: { position: "adopted", isOlder: true },
  RWT: { position: "adopted" },
  SATH: { position: "adopted" },
  UHB: { position: "adopted" },
  UHCW: { position: "under review" },
  WAHT: { position: "adopted", isOlder: true },
  WHT: { position: "not applicable", reason: "Another trust does this for its patients" },
};

/** The document that trusts answer in many ways. */
export const variedDocument = "document-mri-spine";
