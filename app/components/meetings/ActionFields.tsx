// The fields of an action, for giving and for changing it.
import { priorities } from "../../domain/forms/action";
import { writeCloses, type Closes } from "../../domain/meetings/closes";
import { DateInput } from "../form/DateInput";
import type { Errors } from "../form/ErrorSummary";
import { Select, type Choice } from "../form/Select";
import { TextInput } from "../form/TextInput";

export interface ActionFieldsProps {
  readonly people: readonly Choice[];
  /** What there is to close. */
  readonly closing: readonly Choice[];
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors: Errors;
  readonly now?: {
    readonly title: string;
    readonly ownerId: string | null;
    readonly priority: string;
    readonly dueOn: string | null;
    readonly closes: Closes | null;
  };
}

export function ActionFields({ people, closing, typed, errors, now }: ActionFieldsProps) {
  const chosen = now?.closes ?? undefined;
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
      <Select
        name="closes"
        label="What it would close (optional)"
        choices={[{ value: "", label: "Nothing of this list" }, ...closing]}
        defaultValue={typed?.closes ?? (chosen === undefined ? "" : writeCloses(chosen))}
        error={errors.closes}
      />
      <TextInput
        name="criterion"
        label="Or a criterion (optional)"
        hint="Its code as the standard numbers it, for example 5.9.2"
        defaultValue={typed?.criterion}
        error={errors.criterion}
      />
    </>
  );
}
