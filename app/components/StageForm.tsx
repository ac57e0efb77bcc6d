import { useMemo } from "react";
import type { IsoDate } from "../domain/dates";
import { stageForm } from "../domain/forms/stage";
import type { StageScale } from "../standards/types";
import { Button } from "./Button";
import { Choices } from "./Choices";
import { DateInput } from "./DateInput";
import { ErrorSummary, type Errors } from "./ErrorSummary";
import { Note } from "./Note";
import { Panel } from "./Panel";
import { PortalForm } from "./PortalForm";
import { TextArea } from "./TextArea";
import { useCheckedForm } from "./use-checked-form";

export interface StageFormProps {
  readonly scale: StageScale;
  readonly today: string;
  readonly onBehalfOf: string | null;
  readonly problem: { readonly errors: Errors; readonly typed: Readonly<Record<string, string>> } | undefined;
}

const noErrors: Errors = {};

/** A new declaration. It may be lower than the last: services do go back. */
export function StageForm({ scale, today, onBehalfOf, problem }: StageFormProps) {
  const schema = useMemo(() => stageForm(scale, today as IsoDate), [scale, today]);
  const { form, errors, onSubmit } = useCheckedForm(schema, problem?.errors ?? noErrors);
  const typed = problem?.typed;
  return (
    <Panel title="Declare a stage">
      <ErrorSummary errors={errors} />
      {onBehalfOf !== null && (
        <Note>
          <p>What you declare is recorded and shown as declared on behalf of {onBehalfOf}.</p>
        </Note>
      )}
      <PortalForm formRef={form} onSubmit={onSubmit}>
        <Choices
          kind="radio"
          name="stage"
          legend="Stage"
          hint="A stage may go down as well as up. The history keeps both"
          error={errors.stage}
          choices={scale.stages.map(({ number, title, meaning }) => ({
            value: String(number),
            label: `Stage ${number}: ${title}`,
            hint: meaning,
          }))}
          chosen={[typed?.stage ?? ""]}
        />
        <DateInput
          name="declared"
          label="Date declared"
          hint="The day from which it holds, today or earlier"
          typed={typed}
          day={today}
          error={errors.declared}
        />
        <TextArea
          name="note"
          label="Note (optional)"
          hint="What has changed, for those who read the history"
          defaultValue={typed?.note}
          error={errors.note}
        />
        <Button label="Declare stage" />
      </PortalForm>
      <p className="app-small app-quiet">{scale.source}</p>
    </Panel>
  );
}
