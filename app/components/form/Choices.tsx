import { describedBy, HintAndError } from "./Field";

export interface ChoicesProps {
  readonly kind: "radio" | "checkbox";
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  readonly chosen: readonly string[];
}

/** Radios or checkboxes under one legend, in the NHS look. */
export function Choices({ kind, name, legend, hint, error, choices, chosen }: ChoicesProps) {
  const look = kind === "radio" ? "radios" : "checkboxes";
  return (
    <div className={`nhsuk-form-group${error === undefined ? "" : " nhsuk-form-group--error"}`}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy({ name, hint, error })}>
        <legend className="nhsuk-fieldset__legend">{legend}</legend>
        <HintAndError name={name} hint={hint} error={error} />
        <div className={`nhsuk-${look} nhsuk-${look}--small`}>
          {choices.map((choice, index) => (
            <div className={`nhsuk-${look}__item`} key={choice.value}>
              <input
                className={`nhsuk-${look}__input`}
                type={kind}
                id={index === 0 ? name : `${name}-${choice.value}`}
                name={name}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
              />
              <label
                className={`nhsuk-label nhsuk-${look}__label`}
                htmlFor={index === 0 ? name : `${name}-${choice.value}`}
              >
                {choice.label}
              </label>
              {choice.hint !== undefined && <div className={`nhsuk-hint nhsuk-${look}__hint`}>{choice.hint}</div>}
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
