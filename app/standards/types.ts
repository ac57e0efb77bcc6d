// The shape of a standard as data. Pages, rules and tests know these types and never which standard they hold.

/** What a scale value counts as in a gap analysis. `nothing` is rated, but not begun. */
export type CountsAs = "nothing" | "commenced" | "complete" | "excluded";

export interface ScaleValue {
  readonly id: string;
  readonly label: string;
  readonly countsAs: CountsAs;
  /** The answer is refused without a reason ("why it does not apply"). */
  readonly reasonRequired: boolean;
}

export interface Scale {
  /** In the order in which the choices stand on a page. */
  readonly values: readonly ScaleValue[];
}

/** What a service does. A criterion that names activities is offered as "not applicable" where a service does none of them. */
export type Activity =
  "nuclear-medicine" | "interventional" | "mri" | "ct" | "ultrasound" | "paediatric" | "teleradiology" | "cdc" | "ai";

/** A public source (see `sources.ts`) and the part of it that is relied on, in the portal's words. */
export interface SourceReference {
  readonly id: string;
  /** For example "regulation 11" or "Schedule 2". Left out where the whole source is meant. */
  readonly part?: string;
}

export interface Criterion {
  /** Unique in the edition and permanent, for example "5.9.2". */
  readonly code: string;
  /** Three to six words that head the page; the statement's title where an imported edition has none. */
  readonly title?: string;
  /** One sentence that can be checked: who does what, how it is shown. */
  readonly text: string;
  readonly guidance: string;
  /** What commonly proves it, each a short noun phrase. */
  readonly evidence: readonly string[];
  readonly sources: readonly SourceReference[];
  /** Absent: every service. */
  readonly appliesTo?: readonly Activity[];
  /** Criteria of another edition that evidence this one from below, as `edition id` and criterion codes. */
  readonly evidencedBy?: { readonly edition: string; readonly criteria: readonly string[] };
}

/** An official statement code that a public source prints. Guesses are not recorded. */
export interface PublicReference {
  readonly code: string;
  readonly certainty: "certain" | "likely";
}

export interface Statement {
  /** Unique in the edition and permanent, for example "5.9". */
  readonly code: string;
  readonly title: string;
  /** What is true for patients, staff or members when every criterion below is met. */
  readonly outcome: string;
  readonly provenance: "public-title" | "portal" | "official";
  readonly publicReferences?: readonly PublicReference[];
  readonly criteria: readonly Criterion[];
}

export interface Section {
  readonly code: string;
  readonly title: string;
  readonly statements: readonly Statement[];
}

/** One immutable edition of one standard. A correction is a new edition with a new id. */
export interface Edition {
  /** Permanent, used in addresses, for example "qsi-2021-working". */
  readonly id: string;
  /** Editions of one standard share this. */
  readonly standard: string;
  readonly standardTitle: string;
  /** "QSI 2021, working edition" */
  readonly title: string;
  readonly subject: "service" | "network";
  readonly owner: string;
  readonly licence: string;
  /** One quiet line shown on every page of the edition. */
  readonly notice: string;
  readonly scale: Scale;
  readonly sections: readonly Section[];
  /** Statements that their publisher took back: listed, never assessed. Their codes are not used again. */
  readonly withdrawn?: readonly { readonly code: string; readonly title: string }[];
  /** Its licence keeps it in this network: it is read and assessed here, and no file of it is made for others. Absent: it may be passed on. */
  readonly staysHere?: true;
}

export type SourceForce = "law" | "statutory guidance" | "contract" | "professional guidance" | "report";

/** A public document that criteria rest on. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Date or edition as cited, for example "SI 2017/1322, as amended to 1 October 2024". */
  readonly edition: string;
  readonly force: SourceForce;
  /** What it asks, in the portal's words. */
  readonly asks: string;
  /** `read`: a public page was read. `unread`: general knowledge; read the publisher's page before relying on it. */
  readonly basis: "read" | "unread";
  /** The publisher's own page. Absent where only another site's page is known. */
  readonly address?: string;
  /** What to check before quoting. */
  readonly check?: string;
}

/** A ready-made audit that a service can run for the statements it serves. */
export interface AuditTemplate {
  readonly title: string;
  /** Public statement codes that the template prints. */
  readonly codes: readonly string[];
  /** The publisher's own page; absent where only a copy is known. */
  readonly address?: string;
}

export interface MaturityLevel {
  readonly id: string;
  readonly label: string;
  /** Points of one item at this level; also the highest domain score that is still at this level. */
  readonly points: number;
}

export interface MaturityItem {
  readonly code: string;
  /** The network's wording, or `null` until it is pasted in. Never invented. */
  readonly wording: string | null;
}

export interface MaturityDomain {
  readonly code: string;
  readonly title: string;
  readonly items: readonly MaturityItem[];
}

/** A versioned maturity template: domains, items, points and rules are data. */
export interface MaturityTemplate {
  readonly id: string;
  readonly title: string;
  readonly notice: string;
  /** Lowest first. */
  readonly levels: readonly MaturityLevel[];
  /** How item points become a domain score. */
  readonly domainScore: "mean-of-items";
  /** How domain scores become the overall score. */
  readonly overallScore: "sum-of-unrounded-domains";
  /** A score exactly at a level's points stays at that level; anything above is the next one. */
  readonly tie: "exact-stays";
  readonly decimals: number;
  readonly domains: readonly MaturityDomain[];
}

/** One step of the declared stages. */
export interface Stage {
  readonly number: number;
  readonly title: string;
  readonly meaning: string;
  /** Declared at this stage, with less than this share of criteria rated, is flagged as a mismatch. */
  readonly expectsRatedShare?: number;
  /** Declared at this stage, with less than this share complete, is flagged as a mismatch. */
  readonly expectsCompleteShare?: number;
}

export interface StageScale {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly stages: readonly Stage[];
}

/** A short form that pages use, and what it stands for. */
export interface ShortForm {
  readonly short: string;
  readonly long: string;
}
