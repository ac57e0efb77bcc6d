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
  const wide = wideLeft ? "wide:grid-cols-[7fr_5fr]" : across === 3 ? "wide:grid-cols-3" : "";
  return (
    <div
      className={`mb-24 grid grid-cols-1 gap-24 *:mb-0 desktop:grid-cols-2 print:block print:*:mb-8 print:*:break-inside-avoid ${wide}`.trim()}
    >
      {children}
    </div>
  );
}
