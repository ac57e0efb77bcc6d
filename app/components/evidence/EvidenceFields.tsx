import { evidenceKinds } from "../../domain/evidence-kinds";
import { Choices } from "../form/Choices";
import { DateInput } from "../form/DateInput";
import type { Errors } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { Select } from "../form/Select";
import { TextInput } from "../form/TextInput";

export interface EvidenceValues {
  readonly title: string;
  readonly kind: string;
  readonly ownerId: string | null;
  readonly visibility: "trust" | "network" | null;
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
  readonly reviewOn: string | null;
  readonly expiresOn: string | null;
}

export interface EvidenceFieldsProps {
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  /** The trust's short name; `null` for the network's own, which has one circle of readers. */
  readonly trust: string | null;
  readonly values: EvidenceValues;
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly errors: Errors;
  /** `false` for several files, whose names are their titles. */
  readonly withTitle?: boolean;
}

/** What is said of evidence, whether a file or a link: title, kind, owner, dates, and who may see it. */
export function EvidenceFields({ owners, trust, values, typed, errors, withTitle = true }: EvidenceFieldsProps) {
  return (
    <>
      {withTitle && (
        <TextInput
          name="title"
          label="Title"
          hint="As a colleague would look for it, with its version or period"
          defaultValue={typed?.title ?? values.title}
          error={errors.title}
        />
      )}
      <div className="app-form__row">
        <Select
          name="kind"
          label="Kind of evidence"
          choices={[
            { value: "", label: "Choose a kind" },
            ...evidenceKinds.map(({ id, label }) => ({ value: id, label })),
          ]}
          defaultValue={typed?.kind ?? values.kind}
          error={errors.kind}
        />
        <Select
          name="owner"
          label="Owner (optional)"
          choices={[{ value: "", label: "No owner" }, ...owners.map(({ id, name }) => ({ value: id, label: name }))]}
          defaultValue={typed === undefined ? (values.ownerId ?? "") : (typed.owner ?? "")}
          error={errors.owner}
        />
      </div>
      <EvidenceDates values={values} typed={typed} errors={errors} />
      {trust === null ? (
        <HiddenFields fields={[{ name: "visibility", value: "trust" }]} />
      ) : (
        <Choices
          kind="radio"
          name="visibility"
          legend="Who may see it"
          error={errors.visibility}
          choices={[
            { value: "trust", label: `${trust} only`, hint: "And the QI manager, and assessors you invite" },
            {
              value: "network",
              label: "Every trust in the network",
              hint: "They see its title, kind, period and content, not what it supports",
            },
          ]}
          chosen={[typed === undefined ? (values.visibility ?? "") : (typed.visibility ?? "")]}
        />
      )}
    </>
  );
}

export type EvidenceDatesProps = Pick<EvidenceFieldsProps, "typed" | "errors"> & {
  readonly values: Pick<EvidenceValues, "coversFrom" | "coversTo" | "reviewOn" | "expiresOn">;
};

/** The period it covers, and until when it counts. */
export function EvidenceDates({ values, typed, errors }: EvidenceDatesProps) {
  return (
    <>
      <div className="app-form__row">
        <DateInput
          name="coversFrom"
          label="Covers from (optional)"
          hint="The first day it speaks about"
          typed={typed}
          day={values.coversFrom}
          error={errors.coversFrom}
        />
        <DateInput
          name="coversTo"
          label="Covers to (optional)"
          hint="The last day it speaks about"
          typed={typed}
          day={values.coversTo}
          error={errors.coversTo}
        />
      </div>
      <div className="app-form__row">
        <DateInput
          name="review"
          label="Review date (optional)"
          hint="It counts up to and including this day"
          typed={typed}
          day={values.reviewOn}
          error={errors.review}
        />
        <DateInput
          name="expires"
          label="Expiry date (optional)"
          hint="It counts up to and including this day"
          typed={typed}
          day={values.expiresOn}
          error={errors.expires}
        />
      </div>
    </>
  );
}
