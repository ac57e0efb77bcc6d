import { groupKinds } from "../../domain/groups/words";
import { Choices } from "../form/Choices";
import { DateInput } from "../form/DateInput";
import type { Errors } from "../form/ErrorSummary";
import { Select } from "../form/Select";
import { TextArea } from "../form/TextArea";
import { TextInput } from "../form/TextInput";

export interface GroupFieldsProps {
  /** What the fields begin with: what was typed, or what is set now. */
  readonly typed: Readonly<Record<string, string | undefined>>;
  readonly endsOn: string | null;
  readonly errors: Errors;
  readonly parents: readonly { readonly id: string; readonly name: string }[];
}

/** Everything that the network office sets of a group. */
export function GroupFields({ typed, endsOn, errors, parents }: GroupFieldsProps) {
  return (
    <>
      <TextInput name="name" label="Name" defaultValue={typed.name} error={errors.name} />
      <Choices
        kind="radio"
        name="kind"
        legend="Kind"
        error={errors.kind}
        chosen={[typed.kind ?? ""]}
        choices={Object.entries(groupKinds).map(([value, label]) => ({ value, label }))}
      />
      <Select
        name="parent"
        label="Belongs to"
        error={errors.parent}
        defaultValue={typed.parent ?? ""}
        choices={[
          { value: "", label: "No other group" },
          ...parents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextArea name="purpose" label="What it is for" defaultValue={typed.purpose} error={errors.purpose} rows={3} />
      <TextInput
        name="cadence"
        label="How often it meets (optional)"
        hint="For example, every two months"
        defaultValue={typed.cadence}
        error={errors.cadence}
      />
      <Choices
        kind="radio"
        name="access"
        legend="Who may read it"
        error={errors.access}
        chosen={[typed.access ?? "open"]}
        choices={[
          { value: "open", label: "Everybody in the network", hint: "Members alone post in it" },
          {
            value: "members-only",
            label: "Members only",
            hint: "For others it does not exist. The QI manager sees it",
          },
        ]}
      />
      <Choices
        kind="radio"
        name="state"
        legend="State"
        error={errors.state}
        chosen={[typed.state ?? "active"]}
        choices={[
          { value: "active", label: "Active" },
          { value: "setting-up", label: "Being set up" },
        ]}
      />
      <DateInput
        name="ends"
        label="End date"
        hint="For a task-and-finish group only"
        typed={typed}
        day={endsOn}
        error={errors.ends}
      />
      <TextInput
        name="chairTitle"
        label="Chair's role title (optional)"
        hint="Where the chair does not use the portal. Add a chair who does on the members page"
        defaultValue={typed.chairTitle}
        error={errors.chairTitle}
      />
      <TextInput
        name="deputyTitle"
        label="Deputy chair's role title (optional)"
        defaultValue={typed.deputyTitle}
        error={errors.deputyTitle}
      />
      <TextInput
        name="quorumMembers"
        label="Quorum: members (optional)"
        hint="How many members a meeting needs to decide, from the terms of reference"
        inputMode="numeric"
        className="nhsuk-input--width-4"
        defaultValue={typed.quorumMembers}
        error={errors.quorumMembers}
      />
      <TextInput
        name="quorumTrusts"
        label="Quorum: trusts (optional)"
        hint="How many trusts must be represented"
        inputMode="numeric"
        className="nhsuk-input--width-4"
        defaultValue={typed.quorumTrusts}
        error={errors.quorumTrusts}
      />
      <Choices
        kind="checkbox"
        name="volunteersVote"
        legend="Votes"
        error={errors.volunteersVote}
        chosen={typed.volunteersVote === undefined ? [] : [typed.volunteersVote]}
        choices={[{ value: "yes", label: "Patient volunteers vote" }]}
      />
    </>
  );
}
