import { describedBy, HintAndError, type FieldProps } from "./Field";

export interface DateInputProps extends Omit<FieldProps, "defaultValue"> {
  /** What was typed, by field name, or a day to begin with. */
  readonly typed?: Readonly<Record<string, string | undefined>>;
  readonly day?: string | null;
}

const parts = [
  ["day", "Day"],
  ["month", "Month"],
  ["year", "Year"],
] as const;

/** A date as three short fields: `name-day`, `name-month`, `name-year`. */
export function DateInput({ name, label, hint, error, typed, day }: DateInputProps) {
  const given = splitDay(day);
  const faulty = faultyParts(error);
  return (
    <div className={`nhsuk-form-group${error === undefined ? "" : " nhsuk-form-group--error"}`} id={name} tabIndex={-1}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy({ name, hint, error })}>
        <legend className="nhsuk-fieldset__legend">{label}</legend>
        <HintAndError name={name} hint={hint} error={error} />
        <div className="app-date">
          {parts.map(([part, words]) => (
            <div key={part}>
              <label htmlFor={`${name}-${part}`}>{words}</label>
              <input
                className={`nhsuk-input${part === "year" ? " app-year" : ""}${faulty.includes(part) ? " nhsuk-input--error" : ""}`}
                id={`${name}-${part}`}
                name={`${name}-${part}`}
                inputMode="numeric"
                autoComplete="off"
                aria-invalid={faulty.includes(part) || undefined}
                defaultValue={typed?.[`${name}-${part}`] ?? given[part]}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

/** "Target date must include a year" marks the year; a message that names no part marks all three. */
function faultyParts(error: string | undefined): readonly string[] {
  if (error === undefined) return [];
  const names = parts.map(([part]) => part);
  const named = names.filter((part) => new RegExp(`include a .*\\b${part}\\b`).test(error));
  return named.length === 0 ? names : named;
}

function splitDay(day: string | null | undefined): Record<"day" | "month" | "year", string> {
  const [year = "", month = "", date = ""] = (day ?? "").split("-");
  return { day: date.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}
