import type { FormEvent, RefObject } from "react";
import type { Typed } from "../../domain/forms/parse";
import type { AssessmentList } from "../../domain/view/service-pages";
import { Button } from "../form/Button";
import type { Errors } from "../form/ErrorSummary";
import { Panel } from "../Panel";
import { PortalForm } from "../form/PortalForm";
import { Select } from "../form/Select";
import { TextInput } from "../form/TextInput";

export interface StartAssessmentProps {
  readonly editions: AssessmentList["editions"];
  readonly typed: Typed | undefined;
  readonly errors: Errors;
  readonly formRef: RefObject<HTMLFormElement>;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** Starts an assessment: which edition, and what it is called. */
export function StartAssessment({ editions, typed, errors, formRef, onSubmit }: StartAssessmentProps) {
  const [only] = editions.length === 1 ? editions : [];
  return (
    <Panel title="Start an assessment" id="start">
      <PortalForm formRef={formRef} onSubmit={onSubmit}>
        <Select
          name="edition"
          label="Edition"
          hint="The assessment stays with this edition for good. One may be open at a time for each standard"
          choices={[
            { value: "", label: "Choose an edition" },
            ...editions.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          defaultValue={typed?.edition ?? only?.id ?? ""}
          error={errors.edition}
        />
        <TextInput
          name="title"
          label="Name"
          hint="For example, Assessment 2026"
          defaultValue={typed?.title}
          error={errors.title}
        />
        <Button label="Start the assessment" />
      </PortalForm>
    </Panel>
  );
}
