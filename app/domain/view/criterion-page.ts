// What a criterion's page shows, as plain data, and the words for the dates of evidence.
import type { ActionsPanelData } from "./service-actions";
import type { FindingRow } from "./finding-pages";
import type { QueriesPanelData } from "./query-pages";
import type { PublicReference, ScaleValue } from "../../standards/types";
import { formatDate, type IsoDate } from "../dates";
import type { EvidenceSummary, Place } from "./assessment-pages";
import type { CarriedShown } from "./cycles";
import type { ThreadsPanelData } from "./discussions";
import type { PeerMatch } from "./sharing";

export interface AnswerShown {
  readonly value: string | null;
  /** The value in words: "Commenced", "Not yet rated". */
  readonly state: string;
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly targetOn: IsoDate | null;
  readonly isOverdue: boolean;
  readonly version: number;
  readonly changedAt: string | null;
  readonly changedByName: string | null;
}

export interface EvidenceShown {
  readonly attachmentId: string;
  readonly evidenceId: string;
  readonly title: string;
  readonly form: "file" | "link";
  readonly covers: string;
  readonly reviewBy: string;
  readonly expires: string;
  readonly states: readonly string[];
  readonly isToRenew: boolean;
}

export interface HistoryShown {
  readonly key: string;
  /** Of a change that another came after: the version that can be looked at and restored. */
  readonly earlierVersion?: number;
  readonly what: readonly string[];
  /** The note as it then read, where it changed. */
  readonly note: string | null;
  readonly byName: string;
  readonly at: string;
  /** The trust on whose behalf it was done; `null` where it was done by its own. */
  readonly onBehalfOf: string | null;
}

/** How many of the network's services meet one criterion today. Nobody is named. */
export interface CriterionAmongServices {
  readonly code: string;
  readonly title: string;
  readonly sectionCode: string;
  readonly complete: number;
  readonly evidenced: number;
  readonly services: number;
}

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

export interface CriterionPage {
  readonly place: Place;
  readonly section: { readonly code: string; readonly title: string };
  readonly statement: {
    readonly code: string;
    readonly title: string;
    readonly outcome: string;
    readonly references: readonly PublicReference[];
  };
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly guidance: string;
  readonly helps: readonly string[];
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    readonly part: string | null;
    readonly address: string | null;
  }[];
  readonly audits: readonly { readonly title: string; readonly address: string | null }[];
  readonly scale: readonly ScaleValue[];
  readonly answer: AnswerShown;
  /** The status that the form begins with: the answer's own, or one that was pressed in a list. */
  readonly chosen: string | null;
  readonly mayAnswer: boolean;
  /** What an earlier assessment said, while nobody has confirmed it or answered anew. */
  readonly carried: CarriedShown | null;
  /** Said to someone who may change some answers here and not this one. */
  readonly onlyOwn: boolean;
  readonly owners: readonly NamedPerson[];
  /** Why it may not apply, from what the service is recorded as not doing. The lead decides. */
  readonly offeredReason: string | null;
  readonly evidence: readonly EvidenceShown[];
  readonly summary: EvidenceSummary;
  readonly mayAttach: boolean;
  readonly attachable: readonly { readonly id: string; readonly title: string }[];
  readonly history: readonly HistoryShown[];
  readonly hasMoreHistory: boolean;
  /** For the network's own: the criteria of services that evidence this one. */
  readonly below: {
    readonly editionId: string;
    readonly editionTitle: string;
    readonly criteria: readonly CriterionAmongServices[];
  } | null;
  readonly mayOpenBelow: boolean;
  /** For a service's: how many services meet it, and who offered to share; `null` for a guest. */
  readonly peers: PeerMatch | null;
  /** Of the groups that the asker sees. */
  readonly threads: ThreadsPanelData;
  /** Of assessors about this criterion; `null` where the assessment has none, being the network's own. */
  readonly findings: { readonly rows: readonly FindingRow[]; readonly mayRaise: boolean } | null;
  /** Of the QI manager and guests about this answer; `null` for the network's own assessment. */
  readonly queries: QueriesPanelData | null;
  /** What is being done about it; `null` for guests and the network's own assessment. */
  readonly actions: ActionsPanelData | null;
  readonly previous: { readonly code: string; readonly title: string } | null;
  readonly next: { readonly code: string; readonly title: string } | null;
}

/** @example describePeriod("2022-01-01", null) // "From 1 January 2022" */
export function describePeriod(from: IsoDate | null, to: IsoDate | null): string {
  if (from !== null && to !== null) return `${formatDate(from)} to ${formatDate(to)}`;
  if (from !== null) return `From ${formatDate(from)}`;
  return to === null ? "No period given" : `Up to ${formatDate(to)}`;
}

/** A date, or what its absence means. */
export function dateOr(day: IsoDate | null, otherwise: string): string {
  return day === null ? otherwise : formatDate(day);
}
