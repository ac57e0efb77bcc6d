import { useId } from "react";

export interface Shares {
  /** Whole percentages of the denominator. */
  readonly complete: number;
  readonly commenced: number;
  readonly evidenced: number;
}

/** Complete is solid, commenced hatched, not started empty; a vertical mark shows what is evidenced. The numbers stand beside it. */
export function StackedBar({ shares, small = false }: { shares: Shares | null; small?: boolean }) {
  const hatch = useId().replaceAll(":", "");
  const { complete, commenced, evidenced } = shares ?? { complete: 0, commenced: 0, evidenced: 0 };
  return (
    <svg className={`app-bar${small ? " app-bar--small" : ""}`} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={hatch} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="app-bar__commenced" width="9" height="9" />
          <line className="app-bar__hatch" x1="0" y1="0" x2="0" y2="9" />
        </pattern>
      </defs>
      <rect className="app-bar__empty" width="100%" height="100%" />
      <rect className="app-bar__complete" width={`${complete}%`} height="100%" />
      <rect fill={`url(#${hatch})`} x={`${complete}%`} width={`${commenced}%`} height="100%" />
      <rect className="app-bar__frame" width="100%" height="100%" />
      {shares !== null && !small && complete > 0 && (
        <>
          <line className="app-bar__tick-edge" x1={`${evidenced}%`} x2={`${evidenced}%`} y1="-2" y2="100%" />
          <line className="app-bar__tick" x1={`${evidenced}%`} x2={`${evidenced}%`} y1="-3" y2="104%" />
        </>
      )}
    </svg>
  );
}

/** What the bar's patterns mean, in words. */
export function BarKey() {
  return (
    <ul className="app-key">
      <li>Solid: complete.</li>
      <li>Hatched: commenced.</li>
      <li>Empty: not started, or not yet rated.</li>
      <li>Vertical mark: evidenced.</li>
    </ul>
  );
}
