// A workbook as plain data: what is written as one, and what is read from one.

export type BookCell = string | number | null;

export interface BookColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** `date` cells are days as "2026-05-03"; `mixed` tells them from text cell by cell. Numbers are numbers in each. */
  readonly kind: "text" | "date" | "mixed";
  /** May be typed in although the sheet is protected. */
  readonly isOpen?: boolean;
  /** A drop-down of the cells of another sheet, for example "Lists!$A$1:$A$5". */
  readonly choices?: string;
}

export interface BookSheet {
  readonly name: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly (readonly BookCell[])[];
  readonly isHidden?: boolean;
  /** Against changes by mistake: nothing is kept secret by it, and no password is set. */
  readonly isProtected?: boolean;
}

export interface Book {
  readonly sheets: readonly BookSheet[];
}

/** Cells as text, row by row from the sheet's first; days as "2026-05-03". Formulas are their kept results. */
export interface SheetRead {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}
