import { HintAndError, describedBy } from "../form/Field";

export interface RateChoice {
  readonly value: string;
  readonly label: string;
  /** Chosen in a quick rating, it is sent on to the page that asks for the reason. */
  readonly needsReason?: boolean;
}

export interface RateRadiosProps {
  readonly name: string;
  /** Makes the ids of several ratings on one page their own. */
  readonly idPrefix: string;
  readonly legend: string;
  readonly isLegendHidden?: boolean;
  readonly choices: readonly RateChoice[];
  readonly value: string | null;
  readonly error?: string;
  readonly disabled?: boolean;
}

/** Native radios side by side, one press each. */
export function RateRadios(props: RateRadiosProps) {
  const { name, idPrefix, legend, isLegendHidden = false, choices, value, error, disabled = false } = props;
  return (
    <div
      className={`nhsuk-form-group${error === undefined ? "" : " nhsuk-form-group--error"}`}
      id={idPrefix}
      tabIndex={-1}
    >
      <fieldset className="app-rate" aria-describedby={describedBy({ name: idPrefix, error })} disabled={disabled}>
        <legend className={isLegendHidden ? "nhsuk-u-visually-hidden" : "nhsuk-fieldset__legend"}>{legend}</legend>
        <HintAndError name={idPrefix} error={error} />
        <div className="app-rate__options">
          {choices.map((choice) => (
            <div className="app-rate__option" key={choice.value}>
              <input
                type="radio"
                id={`${idPrefix}-${choice.value}`}
                name={name}
                value={choice.value}
                defaultChecked={choice.value === value}
                data-needs-reason={choice.needsReason ? "" : undefined}
              />
              <label htmlFor={`${idPrefix}-${choice.value}`}>{choice.label}</label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
