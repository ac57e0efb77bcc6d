// What pages show of adoption, acknowledgement and the list of documents.
import type { IsoDate } from "../dates";
import type { AdoptionCounts } from "./adoption";

export interface TrustReading {
  readonly asked: number;
  readonly read: number;
}

/** A trust's own file beside its statement. */
export interface AdoptionFileShown {
  readonly href: string;
  readonly label: string;
  /** Where somebody says that something is wrong with it; `null` once it is removed for ever. */
  readonly report: string | null;
}

export interface AdoptionRow {
  readonly trustId: string;
  readonly short: string;
  readonly name: string;
  /** A word that `<Tag>` colours: "adopted", "no position". */
  readonly position: string;
  /** The version that it was stated about: "1.1". */
  readonly version: string | null;
  readonly since: string | null;
  readonly sinceOn: IsoDate | null;
  readonly difference: string | null;
  readonly reason: string | null;
  readonly note: string;
  readonly behind: boolean;
  readonly onBehalf: boolean;
  readonly file: AdoptionFileShown | null;
  /** The trust's statements, and the form for those who may record one. */
  readonly href: string;
  readonly mayRecord: boolean;
}

export interface OwnCall {
  readonly row: AdoptionRow;
  readonly current: string;
  /** Whether a position is asked for now. */
  readonly isAsked: boolean;
  readonly reading: (TrustReading & { readonly version: string }) | null;
  /** Whether this person is asked to read it; `readOn` once they have said so. */
  readonly me: { readonly asked: boolean; readonly readOn: string | null; readonly href: string } | null;
}

export interface AdoptionReport {
  readonly documentId: string;
  readonly title: string;
  readonly current: string | null;
  /** Every trust of the network, in alphabetical order. */
  readonly rows: readonly AdoptionRow[];
  readonly counts: AdoptionCounts;
  /** The person's own trust; `null` for people of no trust and while nothing is published. */
  readonly own: OwnCall | null;
}

export interface AcknowledgementPage {
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly group: string;
    readonly groupSlug: string;
  };
  /** `null` where nothing is asked: no version is current, or the document does not ask. */
  readonly asking: {
    readonly version: string;
    readonly currentId: string;
    readonly current: string;
    readonly by: string;
    readonly byOn: IsoDate;
    readonly asked: number;
    readonly read: number;
    readonly trusts: readonly (TrustReading & { readonly short: string; readonly name: string })[];
    readonly me: { readonly asked: boolean; readonly readAt: string | null };
    /** Those whose names this person may see: of their own trust as its lead, everybody as chair or QI manager. */
    readonly people: readonly {
      readonly key: string;
      readonly name: string;
      readonly trust: string;
      readonly readAt: string | null;
    }[];
    readonly seesNames: boolean;
  } | null;
}

export interface DocumentChoices {
  readonly groups: readonly { readonly value: string; readonly label: string }[];
  readonly modality: readonly string[];
  readonly specialty: readonly string[];
  readonly audience: readonly string[];
}

export interface MatrixDocument {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly version: string;
  readonly counts: AdoptionCounts;
}

export interface AdoptionMatrix {
  readonly documents: readonly MatrixDocument[];
  /** Trusts in alphabetical order; a cell for each document, in the documents' order. */
  readonly trusts: readonly {
    readonly short: string;
    readonly name: string;
    readonly behind: number;
    readonly cells: readonly AdoptionRow[];
  }[];
  readonly choices: DocumentChoices;
}
