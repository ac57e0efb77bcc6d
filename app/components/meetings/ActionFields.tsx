// The fields of an action, for giving and for changing it.
import { priorities } from "../../domain/forms/action";
import { DateInput } from "../form/DateInput";
import type { Errors } from "../form/ErrorSummary";
import { Select } from "../form/Select";
import { TextInput } from "../form/TextInput";

export interface ActionFieldsProps {
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors: Errors;
  readonly now?: {
    readonly title: string;
    readonly ownerId: string | null;
    readonly priority: string;
    readonly dueOn: string | null;
  };
}

export function ActionFields({ people, typed, errors, now }: ActionFieldsProps) {
  return (
    <>
      <TextInput
        name="title"
        label="What is to be done"
        defaultValue={typed?.title ?? now?.title}
        error={errors.title}
      />
      <Select
        name="owner"
        label="Owner"
        choices={[{ value: "", label: "Nobody yet" }, ...people]}
        defaultValue={typed?.owner ?? now?.ownerId ?? ""}
        error={errors.owner}
      />
      <DateInput name="due" label="Due (optional)" typed={typed} day={now?.dueOn} error={errors.due} />
      <Select
        name="priority"
        label="Priority"
        choices={priorities}
        defaultValue={typed?.priority ?? now?.priority ?? "medium"}
        error={errors.priority}
      />
    </>
  );
}
