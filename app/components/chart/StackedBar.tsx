import { useId } from "react";
import { barPartsHtml, type Shares } from "./bars";

export type { Shares } from "./bars";

/** Complete is solid, commenced hatched, not started empty; a vertical mark shows what is evidenced. The numbers stand beside it. */
export function StackedBar({ shares, small = false }: { shares: Shares | null; small?: boolean }) {
  const hatchId = useId().replaceAll(":", "");
  return (
    <svg
      className={`app-bar${small ? " app-bar--small" : ""}`}
      aria-hidden="true"
      focusable="false"
      dangerouslySetInnerHTML={{ __html: barPartsHtml(shares, hatchId, small) }}
    />
  );
}

/** What the bar's patterns mean, in words, with a swatch each. */
export function BarKey() {
  const entries = [
    ["Complete (solid)", { complete: 100, commenced: 0, evidenced: null }],
    ["Commenced (hatched)", { complete: 0, commenced: 100, evidenced: null }],
    ["Not started, or not yet rated (empty)", { complete: 0, commenced: 0, evidenced: null }],
    ["Evidenced (vertical mark)", { complete: 100, commenced: 0, evidenced: 50 }],
  ] as const;
  return (
    <ul className="app-key">
      {entries.map(([words, shares]) => (
        <li key={words}>
          <span className="app-swatch app-swatch--key">
            <StackedBar shares={shares} />
          </span>
          {words}
        </li>
      ))}
    </ul>
  );
}
