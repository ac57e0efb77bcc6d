import { paths } from "../../http/paths";
import type { MaturityData } from "../../routes/network.maturity._index";
import { Panel } from "../Panel";

/** How the score would change if items went up one level. A GET form: it saves nothing. */
export function WhatIfPanel({ data }: { data: MaturityData }) {
  const { whatIf } = data;
  if (whatIf === null) return null;
  const gains = whatIf.domains.filter(({ taken }) => taken > 0);
  return (
    <div className="app-noprint">
      <Panel title="What if">
        <p>How many items would go up one level? Nothing is saved.</p>
        <form method="get" action={paths.maturity()} className="app-form">
          {whatIf.domains.map((domain) => (
            <div className="app-whatif__row" key={domain.code}>
              <label className="nhsuk-label" htmlFor={`up-${domain.code}`}>
                {domain.title}
                <span className="app-small app-quiet">
                  {domain.items} items, {domain.worth} a step
                </span>
              </label>
              <input
                className="nhsuk-input"
                id={`up-${domain.code}`}
                name={`up-${domain.code}`}
                type="number"
                min={0}
                max={domain.items}
                defaultValue={domain.taken}
              />
            </div>
          ))}
          <button className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
            Work it out
          </button>
        </form>
        {whatIf.steps > 0 && (
          <div className="app-result">
            <p>
              {whatIf.steps} {whatIf.steps === 1 ? "item" : "items"} up one level
            </p>
            <p>
              <span className="app-big">
                {whatIf.score} {whatIf.level}
              </span>
              {whatIf.base} in {whatIf.from}, plus {gains.map(({ gain }) => gain).join(" and ")}.{" "}
              {whatIf.isTight && "Only just: one item fewer anywhere would not be enough."}
            </p>
          </div>
        )}
      </Panel>
    </div>
  );
}
