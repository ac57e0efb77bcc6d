import { barrierKinds, barrierSeverities } from "../../domain/barriers/barriers";
import { Choices } from "../form/Choices";
import { DateInput } from "../form/DateInput";
import type { Errors } from "../form/ErrorSummary";
import { Select } from "../form/Select";
import { TextArea } from "../form/TextArea";

export interface BarrierFieldsProps {
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly errors: Errors;
  readonly now: {
    readonly kind: string;
    readonly severity: string;
    readonly words: string;
    readonly helpWanted: string | null;
    readonly sinceOn: string;
  } | null;
}

/** What stops the service, of which kind, how badly, since when, and what would help. */
export function BarrierFields({ typed, errors, now }: BarrierFieldsProps) {
  const severity = typed?.severity ?? now?.severity;
  return (
    <>
      <TextArea
        name="words"
        label="What stops the service"
        defaultValue={typed?.words ?? now?.words}
        error={errors.words}
      />
      <Select
        name="kind"
        label="Kind"
        choices={[{ value: "", label: "Choose a kind" }, ...barrierKinds]}
        defaultValue={typed?.kind ?? now?.kind ?? ""}
        error={errors.kind}
      />
      <Choices
        kind="radio"
        name="severity"
        legend="Severity"
        choices={barrierSeverities}
        chosen={severity === undefined ? [] : [severity]}
        error={errors.severity}
      />
      <DateInput
        name="since"
        label="Since"
        hint="The day it began, as near as you know it"
        typed={typed}
        day={now?.sinceOn}
        error={errors.since}
      />
      <TextArea
        name="help"
        label="Help wanted (optional)"
        hint="The network's QI manager reads this"
        defaultValue={typed?.help ?? now?.helpWanted ?? ""}
        error={errors.help}
      />
    </>
  );
}
