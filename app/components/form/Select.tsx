import { describedBy, Field, type FieldProps } from "./Field";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Choices of one group stand together under its name. */
  readonly group?: string;
}

export function Select({ choices, ...field }: FieldProps & { choices: readonly Choice[] }) {
  return (
    <Field {...field}>
      <select
        className={`nhsuk-select${field.error === undefined ? "" : " nhsuk-select--error"}`}
        id={field.name}
        name={field.name}
        defaultValue={field.defaultValue}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error === undefined ? undefined : true}
      >
        <Options of={choices.filter(({ group }) => group === undefined)} />
        {namesOf(choices).map((name) => (
          <optgroup key={name} label={name}>
            <Options of={choices.filter(({ group }) => group === name)} />
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

function namesOf(choices: readonly Choice[]): readonly string[] {
  return [...new Set(choices.flatMap(({ group }) => (group === undefined ? [] : [group])))];
}

function Options({ of }: { of: readonly Choice[] }) {
  return of.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
