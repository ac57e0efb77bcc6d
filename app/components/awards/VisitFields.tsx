import { visitKinds, visitStates } from "../../domain/awards/visits";
import { Choices } from "../form/Choices";
import { DateInput } from "../form/DateInput";
import { Select } from "../form/Select";
import { TextArea } from "../form/TextArea";

export interface VisitFieldsProps {
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly errors: Readonly<Record<string, string>>;
  readonly now: {
    readonly kind: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly state: string;
    readonly note: string | null;
  } | null;
}

/** A visit: what kind, from when to when, and whether it took place. */
export function VisitFields({ typed, errors, now }: VisitFieldsProps) {
  return (
    <>
      <Choices
        kind="radio"
        name="kind"
        legend="Kind of visit"
        error={errors.kind}
        choices={visitKinds}
        chosen={[typed?.kind ?? now?.kind ?? ""]}
      />
      <DateInput name="starts" label="First day" typed={typed} day={now?.startsOn} error={errors.starts} />
      <DateInput
        name="ends"
        label="Last day (optional)"
        hint="Empty for a visit of one day"
        typed={typed}
        day={now?.endsOn}
        error={errors.ends}
      />
      <Select
        name="state"
        label="How it stands"
        choices={visitStates}
        defaultValue={typed?.state ?? now?.state ?? "planned"}
        error={errors.state}
      />
      <TextArea
        name="note"
        label="Note (optional)"
        hint="Who comes and what they ask to see, by role and not by name"
        defaultValue={typed?.note ?? now?.note ?? ""}
        error={errors.note}
      />
    </>
  );
}
