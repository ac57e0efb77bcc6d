import type { ReactNode } from "react";

export interface SplitProps {
  /** `side`: work, then what it rests on. `nav`: a list of places, then the work. `even`: two halves. */
  readonly kind?: "side" | "nav" | "even";
  readonly first: ReactNode;
  readonly second: ReactNode;
}

/** Two columns on a desk, one below the other elsewhere, in the order of the source. */
export function Split({ kind = "side", first, second }: SplitProps) {
  return (
    <div className={`app-split${kind === "side" ? "" : ` app-split--${kind}`}`}>
      <div>{first}</div>
      <div>{second}</div>
    </div>
  );
}
