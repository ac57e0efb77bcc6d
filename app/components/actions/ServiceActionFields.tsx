import { priorities } from "../../domain/forms/action";
import type { FilterChoice } from "../../domain/view/assessment-pages";
import { DateInput } from "../form/DateInput";
import type { Errors } from "../form/ErrorSummary";
import { Select, type Choice } from "../form/Select";
import { TextArea } from "../form/TextArea";
import { TextInput } from "../form/TextInput";

export interface ServiceActionFieldsProps {
  readonly people: readonly FilterChoice[];
  /** What there is to close. */
  readonly closing: readonly Choice[];
  /** What it would close now, or was asked for. */
  readonly closes: string;
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly errors: Errors;
  readonly now: {
    readonly title: string;
    readonly detail: string | null;
    readonly ownerId: string | null;
    readonly priority: string;
    readonly dueOn: string | null;
  } | null;
}

/** What is to be done, by whom, by when, and what that would close. */
export function ServiceActionFields(props: ServiceActionFieldsProps) {
  const { people, closing, closes, typed, errors, now } = props;
  return (
    <>
      <TextInput
        name="title"
        label="What is to be done"
        defaultValue={typed?.title ?? now?.title}
        error={errors.title}
      />
      <TextArea
        name="detail"
        label="Detail (optional)"
        defaultValue={typed?.detail ?? now?.detail ?? ""}
        error={errors.detail}
      />
      <Select
        name="owner"
        label="Owner"
        choices={people}
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
        defaultValue={typed?.closes ?? closes}
        error={errors.closes}
      />
      <TextInput
        name="criterion"
        label="Or a criterion (optional)"
        hint="Its code as the standard numbers it, for example 5.9.2"
        className="nhsuk-input--width-10"
        defaultValue={typed?.criterion}
        error={errors.criterion}
      />
    </>
  );
}
