// What pages show of a consultation: counts, each trust's position, and comments with what was done about them.

export interface PositionCount {
  /** A word that `<Tag>` colours: "agree", "no reply". */
  readonly word: string;
  readonly count: number;
}

export interface CommentView {
  readonly id: string;
  readonly trust: { readonly short: string; readonly name: string } | null;
  /** What its trust says of the draft as a whole; `null` for a comment of no trust. */
  readonly position: string | null;
  readonly aboutPart: string | null;
  readonly words: string;
  /** "MRI lead, UHNM, 3 May 2024, 4:10pm" */
  readonly who: string;
  readonly outcome: "adopted" | "not adopted" | null;
  /** "Adopted. In section 6." `null` while nothing is decided. */
  readonly outcomeText: string | null;
  /** Who decided, and when. */
  readonly decided: string | null;
  /** The page that decides it, for those who may. */
  readonly decideHref: string | null;
}

export interface PositionRow {
  readonly trustId: string;
  readonly short: string;
  readonly name: string;
  readonly position: string;
  readonly note: string | null;
  /** "3 May 2024" */
  readonly on: string | null;
  readonly by: string | null;
  readonly onBehalf: boolean;
  /** The form, for those who may state this trust's position now. */
  readonly href: string | null;
}

/** One's own trust, where it is asked and the consultation is open. */
export interface OwnPosition {
  readonly short: string;
  readonly position: string;
  /** `null` for those of the trust who do not speak for it. */
  readonly href: string | null;
}

/** The consultation in short, for the document's own page. */
export interface ConsultationPanelView {
  readonly version: string;
  readonly question: string;
  readonly isOpen: boolean;
  /** "Closes 3 May 2024" */
  readonly standing: string;
  readonly counts: readonly PositionCount[];
  readonly asked: number;
  readonly href: string;
  readonly own: OwnPosition | null;
  /** The first few. */
  readonly comments: readonly CommentView[];
  readonly commentCount: number;
  readonly undecided: number;
}
