import type { CriteriaToPick, PickedCriterion } from "../../domain/view/evidence";
import { HintAndError, describedBy } from "../form/Field";

export interface CriteriaPicksProps {
  readonly picks: CriteriaToPick;
  readonly ticked: readonly string[];
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string;
  /** Every section is open from the start, because the list is short. */
  readonly isOpen?: boolean;
}

/** Criteria to tick: those ticked already stand first, the others are folded by section. */
export function CriteriaPicks({ picks, ticked, legend, hint, error, isOpen = false }: CriteriaPicksProps) {
  const first = picks.sections.flatMap(({ criteria }) => criteria.filter(({ code }) => ticked.includes(code)));
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
        {first.length > 0 && <Picks criteria={first} areTicked />}
        {picks.sections.map(({ code, title, criteria }) => {
          const others = criteria.filter((criterion) => !ticked.includes(criterion.code));
          if (others.length === 0) return null;
          return (
            <details className="app-picks" key={code} open={isOpen}>
              <summary>
                {code} {title} <span className="app-quiet">({others.length})</span>
              </summary>
              <Picks criteria={others} areTicked={false} />
            </details>
          );
        })}
      </fieldset>
    </div>
  );
}

function Picks({ criteria, areTicked }: { criteria: readonly PickedCriterion[]; areTicked: boolean }) {
  return (
    <ul className="app-criteria-picks">
      {criteria.map(({ code, title }) => (
        <li key={code}>
          <input type="checkbox" id={`criterion-${code}`} name="criteria" value={code} defaultChecked={areTicked} />
          <label htmlFor={`criterion-${code}`}>
            {code} {title}
          </label>
        </li>
      ))}
    </ul>
  );
}
