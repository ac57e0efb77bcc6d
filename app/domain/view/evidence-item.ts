// What the page of one evidence item shows, as plain data.
import type { QueriesPanelData } from "./query-pages";

export interface EvidenceVersionShown {
  readonly number: number;
  readonly fileName: string;
  /** "240KB" */
  readonly size: string;
  readonly addedAt: string;
  readonly addedByName: string;
  readonly whatChanged: string | null;
  /** The first characters of the file's SHA-256. */
  readonly sha256: string;
  /** Who removed it for ever, when and why; `null` for a file that is there. */
  readonly removed: { readonly at: string; readonly byName: string; readonly reason: string } | null;
}

export interface SupportedAssessment {
  readonly assessmentId: string;
  /** `null` for the network's own. */
  readonly slug: string | null;
  readonly title: string;
  readonly closed: boolean;
  readonly criteria: readonly { readonly code: string; readonly title: string }[];
}

export interface LinkShown {
  readonly systemName: string | null;
  readonly wantsCheck: boolean;
  readonly checks: readonly {
    readonly id: string;
    readonly at: string;
    readonly byName: string;
    readonly onBehalf: boolean;
  }[];
}

export interface RequestShown {
  readonly id: string;
  readonly words: string;
  /** "by 3 May 2024" */
  readonly due: string;
  readonly isOverdue: boolean;
  readonly state: "open" | "done" | "withdrawn" | "taken-back";
  readonly askedAt: string;
  readonly askedByName: string;
  readonly onBehalf: boolean;
  readonly settled: { readonly at: string; readonly byName: string } | null;
}

export interface EvidenceHold {
  readonly id: string;
  /** What was found and where, as a sentence without its full stop. */
  readonly found: string;
  readonly released: { readonly at: string; readonly byName: string; readonly reason: string } | null;
}

export interface EvidenceItem {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly form: "file" | "link";
  readonly address: string | null;
  /** The document of the portal that it is; `null` for anything else. Its address only for those who may read it. */
  readonly document: { readonly label: string; readonly href: string | null } | null;
  readonly covers: string;
  /** Newest first; only the newest of what another trust shares. */
  readonly versions: readonly EvidenceVersionShown[];
  /** `null` for what another trust shares. */
  readonly inside: {
    readonly owner: string | null;
    readonly reviewBy: string;
    readonly expires: string;
    readonly hasNoDate: boolean;
    readonly tags: readonly string[];
    readonly seenBy: string;
    readonly withdrawn: boolean;
    readonly withdrawnReason: string | null;
    /** "Used by 12 criteria in 2 services" */
    readonly use: string;
    readonly supports: readonly SupportedAssessment[];
    /** The item that took its place wherever it was attached. */
    readonly replacedBy: { readonly id: string; readonly title: string } | null;
    /** Who looked at a link, newest first; `null` for anything but a link. */
    readonly link: LinkShown | null;
    /** What was asked for it, newest first. */
    readonly requests: readonly RequestShown[];
  } | null;
  /** What was asked about it, and where to ask; `null` for what another trust shares. */
  readonly queries: QueriesPanelData | null;
  /** Why its newest file is held, or that it was and who released it. `null` for most, and for whoever may not see held files. */
  readonly hold: EvidenceHold | null;
  /** Only for its owner's people. */
  readonly history:
    | readonly {
        readonly version: number;
        readonly what: readonly string[];
        readonly byName: string;
        readonly at: string;
        readonly onBehalf: boolean;
      }[]
    | null;
}
