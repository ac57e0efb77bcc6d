// What the pages of a document show: the document itself, one version, its history and its forms.

export interface PageAddress {
  readonly label: string;
  readonly href: string;
}

/** One version in the list of a document. */
export interface VersionLine {
  readonly words: string;
  /** A word that `<Tag>` colours. */
  readonly state: string;
  readonly note: string;
  readonly material: boolean;
  /** "Published 10 May 2024", or when it was begun. */
  readonly when: string;
  readonly href: string;
  /** Side by side with the version before it; `null` for the first. */
  readonly compare: PageAddress | null;
}

/** What a version holds: text in the portal, or a file. A file that may not be read here has no address. */
export type VersionContent =
  | { readonly form: "text"; readonly html: string }
  | {
      readonly form: "file";
      readonly file: VersionFileView | null;
    };

export interface VersionFileView {
  readonly href: string;
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
  readonly held: boolean;
  /** Where a reader says that something is wrong with it. */
  readonly reportHref: string;
}

/** What stands before everything else where a version is not the one to work by. */
export interface VersionCallView {
  readonly title: string;
  readonly words: string;
  readonly link: PageAddress | null;
}

export interface VersionShown {
  readonly words: string;
  readonly state: string;
  readonly isCurrent: boolean;
  readonly content: VersionContent;
}

export interface DocumentHeadView {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** Protocols, pathways and guidelines: what stands here is a reference copy. */
  readonly isReferenceCopy: boolean;
  readonly group: { readonly slug: string; readonly name: string };
}

export interface DocumentPageView extends DocumentHeadView {
  /** "10 May 2026", where there is a review date. */
  readonly review: string | null;
  readonly isReviewOverdue: boolean;
  /** The current version; while nothing was published, the one that is being made; `null` where there is none to read. */
  readonly shown: VersionShown | null;
  readonly call: VersionCallView | null;
  /** The version that is being made beside a current one. */
  readonly inMaking: (PageAddress & { readonly state: string }) | null;
  readonly wasPublished: boolean;
  readonly about: {
    readonly owner: string;
    readonly published: string | null;
    readonly approved: PageAddress | null;
    readonly acknowledgement: string | null;
    readonly tags: readonly string[];
    readonly supports: readonly PageAddress[];
  };
  readonly versions: readonly VersionLine[];
  readonly proposals: { readonly open: number; readonly all: number };
  readonly mayKeep: boolean;
}

export interface VersionPageView extends DocumentHeadView {
  readonly version: VersionShown;
  readonly call: VersionCallView | null;
  readonly line: VersionLine;
  readonly by: string;
  /** The editing page, for keepers of a draft. */
  readonly edit: string | null;
}

export interface HistoryLine {
  readonly id: string;
  readonly what: string;
  readonly version: string | null;
  readonly detail: string;
  readonly trust: string | null;
  readonly by: string;
  readonly onBehalf: boolean;
  /** As pages print it, and as files hold it. */
  readonly when: string;
  readonly at: string;
}

export interface ComparedPiece {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

export interface ComparePageView extends DocumentHeadView {
  /** Versions that can be compared, newest first. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly from: string;
  readonly to: string;
  readonly result:
    | {
        readonly kind: "pieces";
        readonly pieces: readonly ComparedPiece[];
        readonly added: number;
        readonly removed: number;
      }
    | { readonly kind: "words"; readonly words: string };
  /** Said where the text was taken from a file. */
  readonly fromFiles: boolean;
}

export interface GroupDocumentRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly state: string;
  /** The current version, or the newest in sight. */
  readonly version: string | null;
  readonly review: string;
  readonly isOverdue: boolean;
  /** "Draft 2.0", where one is being made and may be seen. */
  readonly inMaking: string | null;
}
