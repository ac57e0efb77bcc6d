import type { CriteriaToPick } from "../domain/view/evidence";
import { HintAndError, describedBy } from "./Field";

export interface CriteriaPicksProps {
  readonly picks: CriteriaToPick;
  readonly ticked: readonly string[];
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string;
  /** Every section is open from the start: the list is the page's main thing, or a short one. */
  readonly isOpen?: boolean;
}

/** Criteria to tick, folded by section. Sections with a tick are open. */
export function CriteriaPicks({ picks, ticked, legend, hint, error, isOpen = false }: CriteriaPicksProps) {
  return (
    <div
      className={`nhsuk-form-group${error === undefined ? "" : " nhsuk-form-group--error"}`}
      id="criteria"
      tabIndex={-1}
    >
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy({ name: "criteria", hint, error })}>
        <legend className="nhsuk-fieldset__legend">{legend}</legend>
        <HintAndError name="criteria" hint={hint} error={error} />
        <input type="hidden" name="assessment" value={picks.assessmentId} />
        {picks.sections.map(({ code, title, criteria }) => {
          const count = criteria.filter((criterion) => ticked.includes(criterion.code)).length;
          return (
            <details className="app-picks" key={code} open={isOpen || count > 0}>
              <summary>
                {code} {title}{" "}
                <span className="app-quiet">
                  ({count > 0 ? `${count} of ` : ""}
                  {criteria.length})
                </span>
              </summary>
              <ul className="app-criteria-picks">
                {criteria.map((criterion) => (
                  <li key={criterion.code}>
                    <input
                      type="checkbox"
                      id={`criterion-${criterion.code}`}
                      name="criteria"
                      value={criterion.code}
                      defaultChecked={ticked.includes(criterion.code)}
                    />
                    <label htmlFor={`criterion-${criterion.code}`}>
                      {criterion.code} {criterion.title}
                    </label>
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
      </fieldset>
    </div>
  );
}
