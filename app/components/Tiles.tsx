import type { ReactNode } from "react";

export interface TilesProps {
  /** In a row on a desk; a tablet shows two, a phone one. */
  readonly across?: 2 | 3;
  /** Two tiles of which the first needs more room. */
  readonly wideLeft?: boolean;
  readonly children: ReactNode;
}

/** Panels side by side, for an overview. */
export function Tiles({ across = 2, wideLeft = false, children }: TilesProps) {
  return <div className={`app-tiles app-tiles--${across}${wideLeft ? " app-tiles--wide-left" : ""}`}>{children}</div>;
}
