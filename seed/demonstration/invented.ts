// What the inventing modules hand to the one that stores it: plain values, no database.
import type { Instant, IsoDate } from "../../app/domain/dates";
import type { Edition } from "../../app/standards/types";
import type { Chance } from "./random";
import type { FileKind } from "./evidence-templates";

export interface People {
  readonly lead: string;
  readonly contributor: string | null;
}

/** One assessment to be invented: whose, against which edition, over which days. */
export interface Frame {
  readonly id: string;
  /** Short name; `null` for the network itself. */
  readonly trust: string | null;
  readonly edition: Edition;
  readonly people: People;
  readonly today: IsoDate;
  readonly startedOn: IsoDate;
  /** The last day on which anybody changed anything. */
  readonly lastOn: IsoDate;
  /** 1: things moved on evenly from the first rating to the last day. Above 1: most of them early. */
  readonly pace: number;
  readonly chance: Chance;
}

export interface AnswerVersion {
  /** A value of the edition's scale; `null` while only an owner is set. */
  readonly value: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerId: string | null;
  readonly targetOn: IsoDate | null;
  readonly at: Instant;
  readonly by: string;
  readonly onBehalf: boolean;
}

export interface InventedAnswer {
  readonly code: string;
  /** Oldest first; the last is how it stands. */
  readonly versions: readonly AnswerVersion[];
}

export interface EvidenceState {
  readonly title: string;
  readonly reviewOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  readonly withdrawn: boolean;
  readonly held: boolean;
  readonly note: string | null;
  readonly at: Instant;
}

export interface InventedAttachment {
  readonly code: string;
  readonly at: Instant;
  readonly detachedAt: Instant | null;
}

export interface InventedEvidence {
  readonly kind: string;
  /** `null` for a link to the trust's own system. */
  readonly file: FileKind | null;
  readonly coversFrom: IsoDate | null;
  readonly coversTo: IsoDate | null;
  readonly isShared: boolean;
  readonly ownerId: string | null;
  readonly by: string;
  /** Oldest first; the last is how it stands. */
  readonly states: readonly EvidenceState[];
  /** When each numbered file was added. */
  readonly filesAt: readonly Instant[];
  readonly attachments: readonly InventedAttachment[];
}

export interface InventedAssessment {
  readonly frame: Frame;
  readonly answers: readonly InventedAnswer[];
  readonly evidence: readonly InventedEvidence[];
}
