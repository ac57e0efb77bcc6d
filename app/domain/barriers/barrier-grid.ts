// Kinds of barrier by trust: how many are open, and how grave the gravest is.
import {
  barrierKinds,
  highestSeverity,
  type BarrierKind,
  type BarrierSeverity,
  type BarrierStanding,
} from "./barriers";

export interface BarrierCell {
  readonly open: number;
  readonly highest: BarrierSeverity | null;
}

export interface BarrierKindRow {
  readonly kind: BarrierKind;
  readonly label: string;
  readonly total: BarrierCell;
  /** One for each trust, in the order of the trusts. */
  readonly cells: readonly BarrierCell[];
}

/** Every kind, in the order of the definition; barriers that are resolved are left out. */
export function barrierGrid(
  barriers: readonly (BarrierStanding & { readonly trustId: string })[],
  trustIds: readonly string[],
): readonly BarrierKindRow[] {
  const open = barriers.filter(({ resolvedOn }) => resolvedOn === null);
  return barrierKinds.map(({ value, label }) => {
    const own = open.filter(({ kind }) => kind === value);
    return {
      kind: value,
      label,
      total: cellOf(own),
      cells: trustIds.map((id) => cellOf(own.filter(({ trustId }) => trustId === id))),
    };
  });
}

function cellOf(barriers: readonly BarrierStanding[]): BarrierCell {
  return { open: barriers.length, highest: highestSeverity(barriers) };
}
