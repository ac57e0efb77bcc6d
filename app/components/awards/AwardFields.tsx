import { awardSchemes, awardStatuses, type AwardState } from "../../domain/awards/awards";
import { schemeChoice } from "../../domain/view/awards";
import { Choices } from "../form/Choices";
import { DateInput } from "../form/DateInput";
import { Select } from "../form/Select";
import { TextInput } from "../form/TextInput";

export interface AwardFieldsProps {
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly errors: Readonly<Record<string, string>>;
  /** What stands there now; `null` for a new award. */
  readonly now: AwardState | null;
  readonly today: string;
}

/** What is known of an award. Dates that are not known stay empty: nothing is guessed. */
export function AwardFields({ typed, errors, now, today }: AwardFieldsProps) {
  const scheme = now === null ? { scheme: "", other: "" } : schemeChoice(now.scheme);
  return (
    <>
      <Choices
        kind="radio"
        name="scheme"
        legend="Scheme"
        error={errors.scheme}
        choices={awardSchemes}
        chosen={[typed?.scheme ?? scheme.scheme]}
      />
      <TextInput
        name="otherScheme"
        label="Its name, for another scheme (optional)"
        defaultValue={typed?.otherScheme ?? scheme.other}
        error={errors.otherScheme}
      />
      <TextInput
        name="scope"
        label="What it covers"
        hint="Sites and modalities, as the certificate or the application names them"
        defaultValue={typed?.scope ?? now?.scope}
        error={errors.scope}
      />
      <TextInput
        name="edition"
        label="Edition of the standard (optional)"
        defaultValue={typed?.edition ?? now?.editionTitle ?? ""}
        error={errors.edition}
      />
      <Select
        name="status"
        label="Status"
        choices={[{ value: "", label: "Choose a status" }, ...awardStatuses]}
        defaultValue={typed?.status ?? now?.status ?? ""}
        error={errors.status}
      />
      <DateInput
        name="known"
        label="Holds from"
        hint="The day from which this is so, today or earlier. What was known before stays in the history"
        typed={typed}
        day={today}
        error={errors.known}
      />
      <DateInput name="applied" label="Applied (optional)" typed={typed} day={now?.appliedOn} error={errors.applied} />
      <DateInput name="granted" label="Granted (optional)" typed={typed} day={now?.grantedOn} error={errors.granted} />
      <DateInput
        name="review"
        label="Next review (optional)"
        typed={typed}
        day={now?.nextReviewOn}
        error={errors.review}
      />
      <DateInput name="expires" label="Expires (optional)" typed={typed} day={now?.expiresOn} error={errors.expires} />
      <TextInput
        name="source"
        label="How this is known"
        hint="The letter, certificate or public register, with its date"
        defaultValue={typed?.source ?? (now === null ? "" : now.source)}
        error={errors.source}
      />
    </>
  );
}
