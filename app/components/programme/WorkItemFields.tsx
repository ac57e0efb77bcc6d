// The fields of a work item, for adding and for changing it.
import { itemStatuses } from "../../domain/programme/items";
import { DateInput } from "../form/DateInput";
import type { Errors } from "../form/ErrorSummary";
import { Select } from "../form/Select";
import { TextArea } from "../form/TextArea";
import { TextInput } from "../form/TextInput";

export interface WorkItemFieldsProps {
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors: Errors;
  readonly now: {
    readonly title: string;
    readonly deliverables: string;
    readonly progress: string;
    readonly benefits: string;
    readonly ownerId: string | null;
    readonly startsOn: string | null;
    readonly dueOn: string | null;
    readonly status: string;
  };
}

const columns = [
  { name: "deliverables", label: "Deliverables", hint: "What will be there when this is done", rows: 4 },
  {
    name: "progress",
    label: "Progress and next steps (optional)",
    hint: "The highlight report takes the first line, and the lines that begin with “Next step:”, “Why behind:” or “Decision asked:”",
    rows: 8,
  },
  { name: "benefits", label: "Benefits (optional)", hint: "What patients, staff or trusts gain", rows: 4 },
] as const;

export function WorkItemFields({ people, typed, errors, now }: WorkItemFieldsProps) {
  return (
    <>
      <TextInput name="title" label="Title" defaultValue={typed?.title ?? now.title} error={errors.title} />
      {columns.map(({ name, label, hint, rows }) => (
        <TextArea
          key={name}
          name={name}
          label={label}
          hint={hint}
          rows={rows}
          defaultValue={typed?.[name] ?? now[name]}
          error={errors[name]}
        />
      ))}
      <p className="app-small app-quiet">
        The three texts take Markdown: a line that begins with a hyphen is a bullet, **two asterisks** make words bold.
      </p>
      <Select
        name="owner"
        label="Owner"
        choices={[{ value: "", label: "Nobody yet" }, ...people]}
        defaultValue={typed?.owner ?? now.ownerId ?? ""}
        error={errors.owner}
      />
      <DateInput name="starts" label="Starts (optional)" typed={typed} day={now.startsOn} error={errors.starts} />
      <DateInput name="due" label="Due (optional)" typed={typed} day={now.dueOn} error={errors.due} />
      <Select
        name="status"
        label="Status"
        choices={itemStatuses.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))}
        defaultValue={typed?.status ?? now.status}
        error={errors.status}
      />
    </>
  );
}
