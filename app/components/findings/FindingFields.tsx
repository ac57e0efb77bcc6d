import { findingGrades } from "../../domain/findings/findings";
import { Choices } from "../form/Choices";
import { DateInput } from "../form/DateInput";
import { TextArea } from "../form/TextArea";

export interface FindingFieldsProps {
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly errors: Readonly<Record<string, string>>;
  readonly now: { readonly words: string; readonly grade: string; readonly dueOn: string | null } | null;
}

/** What was found, how grave it is, and by when the assessor wants it closed. */
export function FindingFields({ typed, errors, now }: FindingFieldsProps) {
  return (
    <>
      <TextArea
        name="words"
        label="What was found"
        hint="In the assessor's words. Name no patient and no member of staff"
        rows={5}
        defaultValue={typed?.words ?? now?.words}
        error={errors.words}
      />
      <Choices
        kind="radio"
        name="grade"
        legend="Grade"
        error={errors.grade}
        choices={findingGrades.map(({ value, label, meaning }) => ({ value, label, hint: meaning }))}
        chosen={[typed?.grade ?? now?.grade ?? ""]}
      />
      <DateInput
        name="due"
        label="To be closed by (optional)"
        hint="The day that the assessor sets"
        typed={typed}
        day={now?.dueOn}
        error={errors.due}
      />
    </>
  );
}
