// The table of trusts by sections as data: what the page makes one string of.
import type { Tally } from "../gap-analysis";

/** The table of trusts by sections, before it becomes one string. */
export interface HeatMap {
  readonly caption: string;
  readonly sections: readonly { readonly code: string; readonly title: string }[];
  readonly rows: readonly HeatRow[];
  readonly pooledName: string;
  readonly pooled: {
    readonly sections: readonly { readonly tally: Tally; readonly href: string | null }[];
    readonly total: Tally;
  };
}

export interface HeatRow {
  readonly short: string;
  readonly name: string;
  /** Where the trust itself leads; `null` for somebody who may not open it. */
  readonly href: string | null;
  /** `null` where the service had not begun by then. */
  readonly sections: readonly { readonly tally: Tally; readonly href: string | null }[] | null;
  readonly total: { readonly tally: Tally; readonly href: string | null } | null;
}
