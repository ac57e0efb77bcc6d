import { pairRelations } from "../../domain/crosswalk/crosswalk";
import { relationField } from "../../domain/forms/crosswalk";
import type { FormProblem } from "../../domain/forms/parse";
import { relationWords, type MappingPage } from "../../domain/view/crosswalk";
import { DataTable } from "../DataTable";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { Select } from "../form/Select";
import { TextArea } from "../form/TextArea";
import { TextInput } from "../form/TextInput";

const choices = [
  { value: "", label: "No match" },
  ...pairRelations.map((value) => ({ value, label: relationWords[value] })),
];

/** A relation beside each new criterion that may be meant: several make a split. Or one that is typed, or none at all. */
export function MappingForm({ page, problem }: { page: MappingPage; problem?: FormProblem }) {
  const typed = problem?.typed;
  const errors = problem?.errors ?? {};
  const isDropped = page.choices.every(({ relation }) => relation === "");
  return (
    <PortalForm>
      <HiddenFields fields={[{ name: "seen", value: page.seen }]} />
      {page.choices.length > 0 && (
        <DataTable
          caption={`What may be meant in ${page.head.toTitle}, the likest first`}
          columns={[
            { label: "New criterion" },
            { label: "Words alike", numeric: true },
            { label: "How it stands to the old" },
          ]}
          rows={page.choices.map(({ code, text, likeness, relation }) => ({
            key: code,
            cells: [
              <span key="new">
                <strong>{code}</strong> <span className="app-crosswalk__text">{text}</span>
              </span>,
              likeness === null ? "" : `${likeness}%`,
              <Select
                key="relation"
                name={relationField(code)}
                label={`${code} is`}
                choices={choices}
                defaultValue={typed?.[relationField(code)] ?? (typed === undefined ? relation : "")}
              />,
            ],
          }))}
          className="app-crosswalk"
          stack
        />
      )}
      <TextInput
        name="other"
        label="Another new criterion, by its code"
        hint="Where the one that is meant is not in the list"
        defaultValue={typed?.other}
        error={errors.other}
        className="nhsuk-input--width-10"
      />
      <Select
        name="relation"
        label="How that one stands to the old"
        choices={choices}
        defaultValue={typed?.relation ?? ""}
        error={errors.relation}
      />
      <Choices
        kind="checkbox"
        name="dropped"
        legend="Or no new criterion"
        error={errors.dropped}
        choices={[{ value: "yes", label: `${page.old.code} is dropped: it is asked no more` }]}
        chosen={(typed === undefined ? isDropped : typed.dropped === "yes") ? ["yes"] : []}
      />
      <TextArea
        name="note"
        label="Note (optional)"
        hint="Why, for those who migrate by it"
        defaultValue={typed?.note ?? page.note ?? ""}
        error={errors.note}
      />
      <Button label="Confirm and go on" />
    </PortalForm>
  );
}
