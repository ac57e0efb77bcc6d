// The details of a survey, new or a draft.
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import { DateInput } from "../form/DateInput";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";
import { TextInput } from "../form/TextInput";
import { publishRules } from "../../domain/surveys/standing";
import type { FormProblem } from "../../domain/forms/parse";

export interface DetailsFormProps {
  readonly version: number;
  readonly values: {
    readonly title: string;
    readonly purpose: string;
    readonly asks: string;
    readonly publishRule: string;
    readonly closesOn: string | null;
  };
  readonly problem: FormProblem | undefined;
  readonly label: string;
}

export function DetailsForm({ version, values, problem, label }: DetailsFormProps) {
  const { errors = {}, typed } = problem ?? {};
  return (
    <PortalForm>
      <HiddenFields fields={[{ name: "seenVersion", value: String(version) }]} />
      <TextInput name="title" label="Title" defaultValue={typed?.title ?? values.title} error={errors.title} />
      <TextArea
        name="purpose"
        label="What it is for"
        hint="What the group will do with the answers"
        defaultValue={typed?.purpose ?? values.purpose}
        error={errors.purpose}
      />
      <Choices
        kind="radio"
        name="asks"
        legend="Whom it asks"
        error={errors.asks}
        choices={[
          { value: "trust", label: "Each trust" },
          { value: "service", label: "Each imaging service" },
        ]}
        chosen={[typed?.asks ?? values.asks]}
      />
      <Choices
        kind="radio"
        name="publishRule"
        legend="Who sees the answers"
        error={errors.publishRule}
        choices={Object.entries(publishRules).map(([value, words]) => ({ value, label: words }))}
        chosen={[typed?.publishRule ?? values.publishRule]}
      />
      <DateInput
        name="closes"
        label="Closing date (optional)"
        hint="Answers are taken to the end of this day"
        typed={typed}
        day={values.closesOn}
        error={errors.closes}
      />
      <Button label={label} />
    </PortalForm>
  );
}
