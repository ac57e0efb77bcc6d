import type { StageScale } from "../../standards/types";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import { DateInput } from "../form/DateInput";
import { Note } from "../Note";
import { Panel } from "../Panel";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";
import type { CheckedForm } from "../form/use-checked-form";

export interface StageFormProps {
  readonly scale: StageScale;
  readonly today: string;
  readonly onBehalfOf: string | null;
  readonly typed: Readonly<Record<string, string>> | undefined;
  /** Checked by the page, whose head says what is wrong. */
  readonly checked: CheckedForm;
}

/** A new declaration. It may be lower than the last: services do go back. */
export function StageForm({ scale, today, onBehalfOf, typed, checked: { form, errors, onSubmit } }: StageFormProps) {
  return (
    <Panel title="Declare a stage">
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
