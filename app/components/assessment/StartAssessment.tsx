import type { FormEvent, RefObject } from "react";
import { formatDate } from "../../domain/dates";
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
  readonly earlier: AssessmentList["earlier"];
  readonly typed: Typed | undefined;
  readonly errors: Errors;
  readonly formRef: RefObject<HTMLFormElement>;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** Starts an assessment: which edition, what it is called, and from which earlier one answers come along. */
export function StartAssessment({ editions, earlier, typed, errors, formRef, onSubmit }: StartAssessmentProps) {
  const [only] = editions.length === 1 ? editions : [];
  const [last] = earlier;
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
        {last !== undefined && (
          <Select
            name="from"
            label="Start from"
            hint="Owners, notes, target dates and evidence come along. What was complete or not applicable waits until somebody confirms it, and counts only then"
            choices={[
              ...earlier.map((each) => ({ value: each.id, label: nameOf(each) })),
              { value: "", label: "Nothing: every criterion begins as not yet rated" },
            ]}
            defaultValue={typed === undefined ? last.id : (typed.from ?? "")}
            error={errors.from}
          />
        )}
        <Button label="Start the assessment" />
      </PortalForm>
    </Panel>
  );
}

function nameOf({ title, editionTitle, closedOn }: AssessmentList["earlier"][number]): string {
  return `${title}, ${editionTitle}${closedOn === null ? "" : `, closed ${formatDate(closedOn)}`}`;
}
