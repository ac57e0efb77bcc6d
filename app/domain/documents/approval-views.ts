// What pages show of approval, of what comes next in a document's life, and of what stands in the way of publication.

export interface ApproverRow {
  readonly personId: string;
  readonly name: string;
  /** A word that `<Tag>` colours: "approved", "declined", "not decided". */
  readonly decision: string;
  readonly note: string | null;
  /** "3 May 2024, 4:10pm" */
  readonly decidedAt: string | null;
  readonly isMe: boolean;
}

/** The approval in short, for the document's own page. */
export interface ApprovalPanelView {
  readonly version: string;
  readonly href: string;
  readonly needed: number;
  readonly approved: number;
  /** "1 of 2 approvals given" */
  readonly standing: string;
  readonly approvers: readonly ApproverRow[];
  /** Whether this person is asked, and has not decided yet. */
  readonly isAsked: boolean;
}

interface StepLink {
  readonly label: string;
  readonly href: string;
}

/** What a keeper does next: one main act, and the others that are possible now. */
export interface NextStepView {
  readonly title: string;
  readonly words: string;
  readonly main: StepLink | null;
  readonly others: readonly StepLink[];
}

/** One thing that publication rests on, in words, and where it is put right. */
export interface CheckView {
  readonly key: string;
  readonly isMet: boolean;
  /** A step that was not taken, and need not be. */
  readonly isLeftOut?: boolean;
  readonly words: string;
  readonly href: string | null;
}
