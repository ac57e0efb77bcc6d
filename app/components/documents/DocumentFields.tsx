import { documentKindWords } from "../../domain/documents/document-list";
import type { DocumentFormChoices, DocumentFormValues } from "../../domain/documents/form-views";
import { tagKinds, type TagKind } from "../../domain/forms/documents";
import { listOf, type Typed } from "../../domain/forms/parse";
import { Choices } from "../form/Choices";
import type { Errors } from "../form/ErrorSummary";
import { Select } from "../form/Select";
import { TextInput } from "../form/TextInput";
import { SupportsPicks } from "./SupportsPicks";

export interface DocumentFieldsProps {
  readonly values: DocumentFormValues;
  readonly choices: DocumentFormChoices;
  readonly typed: Typed | undefined;
  readonly errors: Errors;
}

/** What is known of a document beside its text: asked when it is started, and changed on its details page. */
export function DocumentFields({ values, choices, typed, errors }: DocumentFieldsProps) {
  const asks = typed === undefined ? values.asksAcknowledgement : typed.asksAcknowledgement === "yes";
  return (
    <>
      <TextInput name="title" label="Title" defaultValue={typed?.title ?? values.title} error={errors.title} />
      <Select
        name="kind"
        label="Kind"
        choices={[
          { value: "", label: "Choose a kind" },
          ...Object.entries(documentKindWords).map(([value, label]) => ({ value, label })),
        ]}
        defaultValue={typed?.kind ?? values.kind}
        error={errors.kind}
      />
      <Select
        name="owner"
        label="Owner (optional)"
        hint="One of the group's people, who is told when a review comes due"
        choices={[{ value: "", label: "Nobody yet" }, ...choices.owners]}
        defaultValue={typed?.owner ?? values.owner ?? ""}
        error={errors.owner}
      />
      <TextInput
        name="approvalsNeeded"
        label="Approvals needed"
        hint="How many named approvers must agree before a version is published"
        type="number"
        inputMode="numeric"
        className="nhsuk-input--width-4"
        defaultValue={typed?.approvalsNeeded ?? String(values.approvalsNeeded)}
        error={errors.approvalsNeeded}
      />
      <Choices
        kind="checkbox"
        name="asksAcknowledgement"
        legend="Reading"
        hint="Asked once for each version that changes something material"
        error={errors.asksAcknowledgement}
        choices={[{ value: "yes", label: "Staff are asked to say that they have read it" }]}
        chosen={asks ? ["yes"] : []}
      />
      <TagFields values={values} typed={typed} errors={errors} />
      <SupportsPicks
        editions={choices.editions}
        ticked={typed === undefined ? values.supports : listOf(typed.supports)}
        error={errors.supports}
      />
    </>
  );
}

const tagWords: Readonly<Record<TagKind, readonly [label: string, hint: string]>> = {
  modality: ["Modality", "Such as MRI or CT"],
  specialty: ["Specialty", "Such as musculoskeletal"],
  pathway: ["Pathway", "Such as suspected cancer"],
  audience: ["Audience", "Such as radiographers"],
};

function TagFields({ values, typed, errors }: Omit<DocumentFieldsProps, "choices">) {
  return (
    <div className="app-form__row">
      {tagKinds.map((name) => (
        <TextInput
          key={name}
          name={name}
          label={`${tagWords[name][0]} (optional)`}
          hint={`${tagWords[name][1]}. Several with commas between`}
          defaultValue={typed?.[name] ?? values[name]}
          error={errors[name]}
        />
      ))}
    </div>
  );
}
