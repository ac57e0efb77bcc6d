import { memberRoles } from "../../domain/groups/words";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import { DateInput } from "../form/DateInput";
import { PortalForm } from "../form/PortalForm";
import { Select } from "../form/Select";
import { TextInput } from "../form/TextInput";
import type { CheckedForm } from "../form/use-checked-form";
import { Panel } from "../Panel";

export interface AddMemberFormProps {
  readonly trusts: readonly { readonly id: string; readonly shortName: string; readonly name: string }[];
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly checked: CheckedForm;
}

/** Adds somebody who uses the portal already, by e-mail address. */
export function AddMemberForm({ trusts, typed, checked: { form, errors, onSubmit } }: AddMemberFormProps) {
  return (
    <Panel title="Add a member" id="add">
      <PortalForm formRef={form} onSubmit={onSubmit}>
        <TextInput
          name="email"
          label="E-mail address"
          hint="Of somebody who uses the portal already"
          type="email"
          inputMode="email"
          autoComplete="off"
          defaultValue={typed?.email}
          error={errors.email}
        />
        <Choices
          kind="radio"
          name="role"
          legend="Role"
          hint="A new chair or deputy takes the place of the former, who stays as a member"
          error={errors.role}
          chosen={[typed?.role ?? "member"]}
          choices={Object.entries(memberRoles).map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="trust"
          label="Speaks for"
          error={errors.trust}
          defaultValue={typed?.trust ?? ""}
          choices={[
            { value: "", label: "No trust" },
            ...trusts.map(({ id, shortName, name }) => ({ value: id, label: `${shortName}, ${name}` })),
          ]}
        />
        <TextInput
          name="organisation"
          label="Partner organisation (guests only)"
          defaultValue={typed?.organisation}
          error={errors.organisation}
        />
        <DateInput
          name="from"
          label="First day (optional)"
          hint="Today, if you leave it empty"
          typed={typed}
          error={errors.from}
        />
        <DateInput
          name="to"
          label="Last day (optional)"
          hint="Leave it empty for a membership without an end"
          typed={typed}
          error={errors.to}
        />
        <Button label="Add the member" />
      </PortalForm>
    </Panel>
  );
}
