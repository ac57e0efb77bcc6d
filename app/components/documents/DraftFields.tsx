import type { Typed } from "../../domain/forms/parse";
import { Choices } from "../form/Choices";
import type { Errors } from "../form/ErrorSummary";
import { TextArea } from "../form/TextArea";

export interface ChangeFieldsProps {
  readonly changeNote: string;
  readonly material: boolean | null;
  readonly typed: Typed | undefined;
  readonly errors: Errors;
}

/** What a version changes, and whether staff have to do something otherwise because of it. */
export function ChangeFields({ changeNote, material, typed, errors }: ChangeFieldsProps) {
  const chosen = typed === undefined ? (material === null ? "" : material ? "yes" : "no") : (typed.material ?? "");
  return (
    <>
      <TextArea
        name="changeNote"
        label="What changes in this version"
        hint="One or two sentences. They stand in the list of versions and in what trusts are told"
        defaultValue={typed?.changeNote ?? changeNote}
        error={errors.changeNote}
      />
      <Choices
        kind="radio"
        name="material"
        legend="Does it change what staff do?"
        error={errors.material}
        choices={[
          {
            value: "yes",
            label: "Yes, it is material",
            hint: "A new whole number. Trusts state their position again, and staff are asked to read it",
          },
          { value: "no", label: "No", hint: "A new number after the point. Positions and readings stay as they are" },
        ]}
        chosen={[chosen]}
      />
    </>
  );
}

export interface BodyFieldProps {
  readonly body: string;
  readonly typed: Typed | undefined;
  readonly error: string | undefined;
}

/** The text of a version. */
export function BodyField({ body, typed, error }: BodyFieldProps) {
  return (
    <div className="app-doc__text">
      <TextArea
        name="body"
        label="Text"
        hint="Markdown: # before a heading, - before a point of a list, | between the cells of a table, ** around bold words. Name no patients"
        rows={24}
        defaultValue={typed?.body ?? body}
        error={error}
      />
    </div>
  );
}
