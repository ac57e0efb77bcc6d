// What the results page shows of each question: counts in words, and which of them lead to names.

export interface CountShown {
  readonly label: string;
  /** "6", or "too few to show". */
  readonly figure: string;
  /** The answer that the grid can be narrowed to; `null` for what nobody chose as such, like a median. */
  readonly answer: string | null;
}

export interface QuestionCounts {
  readonly id: string;
  readonly wording: string;
  /** Of how many: those who answered this question. */
  readonly answered: number;
  readonly counts: readonly CountShown[];
}
