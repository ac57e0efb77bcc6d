import { noneWord } from "../../domain/forms/bulk-answers";
import type { FormProblem } from "../../domain/forms/parse";
import type { AnswersPage } from "../../domain/view/answers-page";
import { formatCount } from "../../domain/view/figures";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import { DateInput } from "../form/DateInput";
import { Select } from "../form/Select";
import { TextInput } from "../form/TextInput";

export interface BulkFieldsProps {
  readonly page: AnswersPage;
  readonly bulk: NonNullable<AnswersPage["bulk"]>;
  readonly problem: FormProblem | undefined;
}

/** What to change many answers to. Nothing changes before the page that checks it. */
export function BulkFields({ page, bulk, problem }: BulkFieldsProps) {
  const { typed, errors } = problem ?? { typed: {}, errors: {} };
  const asking = bulk.scale.filter(({ needsReason }) => needsReason).map(({ label }) => label.toLowerCase());
  const isAsked =
    Object.keys(errors).length > 0 && typed["view-name"] === undefined && errors["view-name"] === undefined;
  return (
    <details className="nhsuk-details app-bulk__choice app-noprint" open={isAsked || undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Change several at once</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>Tick criteria in the list below, and choose what to change. You see every change before it is made.</p>
        <div className="app-bulk__fields">
          <Select
            name="to-status"
            label="Status"
            choices={[
              { value: "", label: "Leave as it is" },
              ...bulk.scale.map(({ id, label }) => ({ value: id, label })),
            ]}
            defaultValue={typed["to-status"]}
            error={errors["to-status"]}
          />
          <Select
            name="to-owner"
            label="Owner"
            choices={[
              { value: "", label: "Leave as it is" },
              { value: noneWord, label: "No owner" },
              ...bulk.owners.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            defaultValue={typed["to-owner"]}
            error={errors["to-owner"]}
          />
          <DateInput name="to-target" label="Target date" typed={typed} error={errors["to-target"]} />
          <Choices
            kind="checkbox"
            name="no-target"
            legend="No target date"
            choices={[{ value: "yes", label: "Take the target date away" }]}
            chosen={[typed["no-target"] ?? ""]}
          />
        </div>
        {asking.length > 0 && (
          <TextInput
            name="to-reason"
            label="Why they do not apply"
            hint={`Needed only if you choose ${asking.join(" or ")}. An assessor will read it at each of them.`}
            defaultValue={typed["to-reason"]}
            error={errors["to-reason"]}
          />
        )}
        <Choices
          kind="checkbox"
          name="all"
          legend="Which criteria"
          hint="Those that you tick in the list, or"
          choices={[{ value: "yes", label: `All ${formatCount(page.shown)} that the filter leaves, ticked or not` }]}
          chosen={[typed.all ?? ""]}
          error={errors.all}
        />
        <Button label="Check the change" kind="secondary" />
      </div>
    </details>
  );
}
