import type { RefObject, FormEvent } from "react";
import type { Instant } from "../../domain/dates";
import type { Typed } from "../../domain/forms/parse";
import { formatMoment } from "../../domain/london";
import type { CriterionPage } from "../../domain/view/criterion-page";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { DateInput } from "../form/DateInput";
import type { Errors } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { Panel } from "../Panel";
import { PortalForm } from "../form/PortalForm";
import { RateRadios } from "./RateRadios";
import { Select } from "../form/Select";
import { TextArea } from "../form/TextArea";

export interface AnswerFormProps {
  readonly page: CriterionPage;
  /** What was typed, where the form comes back. */
  readonly typed: Typed | null;
  readonly errors: Errors;
  readonly formRef: RefObject<HTMLFormElement>;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** The whole answer: status, why it does not apply, note, owner, target date. */
export function AnswerForm({ page, typed, errors, formRef, onSubmit }: AnswerFormProps) {
  const { place, code, answer, scale, owners, offeredReason } = page;
  const asking = scale.filter(({ reasonRequired }) => reasonRequired).map(({ label }) => label.toLowerCase());
  const chosen = typed === null ? page.chosen : (typed.status ?? null);
  return (
    <Panel title="Your answer" id="answer">
      <PortalForm
        action={paths.answer(place.slug, place.assessmentId, code)}
        autoComplete="off"
        formRef={formRef}
        onSubmit={onSubmit}
      >
        {typed === null && chosen !== answer.value && <PressedNote page={page} />}
        <HiddenFields fields={[{ name: "version", value: typed?.version ?? String(answer.version) }]} />
        <RateRadios
          name="status"
          idPrefix="status"
          legend="Status"
          choices={scale.map(({ id, label }) => ({ value: id, label }))}
          value={chosen}
          error={errors.status}
        />
        {asking.length > 0 && (
          <TextArea
            name="reason"
            label="Why it does not apply"
            hint={reasonHint(asking, offeredReason)}
            rows={2}
            defaultValue={typed?.reason ?? answer.reason ?? offeredReason ?? ""}
            error={errors.reason}
          />
        )}
        <TextArea
          name="note"
          label="Note (optional)"
          defaultValue={typed?.note ?? answer.note ?? ""}
          error={errors.note}
        />
        <div className="app-form__row">
          <Select
            name="owner"
            label="Owner"
            hint="The person who will make it complete"
            choices={[{ value: "", label: "No owner" }, ...owners.map(({ id, name }) => ({ value: id, label: name }))]}
            defaultValue={typed?.owner ?? answer.ownerId ?? ""}
            error={errors.owner}
          />
          <DateInput
            name="target"
            label="Target date"
            hint="For example, 28 6 2026"
            typed={typed ?? undefined}
            day={answer.targetOn}
            error={errors.target}
          />
        </div>
        <Button label="Save answer" />
      </PortalForm>
    </Panel>
  );
}

/** The form begins with a status that was pressed in a list and not saved: what stands is said beside it. */
function PressedNote({ page: { answer, scale, chosen } }: { page: CriterionPage }) {
  const pressed = scale.find(({ id }) => id === chosen)?.label.toLowerCase() ?? "not yet rated";
  const by =
    answer.changedAt === null
      ? ""
      : `, by ${answer.changedByName ?? "somebody"}, ${formatMoment(answer.changedAt as Instant)}`;
  return (
    <p>
      What stands is <strong>{answer.state.toLowerCase()}</strong>
      {by}. You pressed <strong>{pressed}</strong>, which is chosen below and not saved yet.
    </p>
  );
}

function reasonHint(asking: readonly string[], offered: string | null): string {
  const needed = `Needed only if you choose ${asking.join(" or ")}. An assessor will read it.`;
  return offered === null
    ? needed
    : `${needed} The network's records suggest the reason below. Check it: you decide whether it applies.`;
}
