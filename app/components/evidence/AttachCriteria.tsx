import { listOf } from "../../domain/forms/parse";
import type { CriteriaToPick } from "../../domain/view/evidence";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { CriteriaPicks } from "./CriteriaPicks";
import type { Errors } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { EmptyState } from "../Note";
import { PortalForm } from "../form/PortalForm";
import { Select } from "../form/Select";
import { TextInput } from "../form/TextInput";

export interface AttachSearchProps {
  readonly data: {
    readonly assessments: readonly { readonly id: string; readonly label: string }[];
    readonly picks: CriteriaToPick | null;
    readonly words: string;
  };
}

/** Chooses the assessment and narrows the criteria. What is ticked is not carried along, and that is said. */
export function AttachSearch({ data }: AttachSearchProps) {
  const { assessments, picks, words } = data;
  const chosen = picks?.assessmentId ?? "";
  return (
    <form method="get" className="app-filters" role="search" aria-label="Criteria">
      {assessments.length > 1 ? (
        <Select
          name="assessment"
          label="Assessment"
          choices={assessments.map(({ id, label }) => ({ value: id, label }))}
          defaultValue={chosen}
        />
      ) : (
        <HiddenFields fields={[{ name: "assessment", value: chosen }]} />
      )}
      <TextInput name="words" label="Words in the criteria" defaultValue={words} />
      <Button label="Show" kind="secondary" small of="the criteria that match. What you have ticked is not kept" />
    </form>
  );
}

export interface AttachCriteriaFormProps {
  readonly id: string;
  readonly picks: CriteriaToPick;
  readonly supported: readonly string[];
  readonly criteria: number;
  readonly shown: number;
  readonly words: string;
  readonly problem: { readonly errors: Errors; readonly typed: Readonly<Record<string, string>> } | undefined;
}

/** The criteria to tick. Those that the item supports already are named and not offered again. */
export function AttachCriteriaForm(props: AttachCriteriaFormProps) {
  const { id, picks, supported, criteria, shown, words, problem } = props;
  const ticked = listOf(problem?.typed.criteria);
  return (
    <>
      {supported.length > 0 && (
        <p>
          It supports {supported.join(", ")} already.{" "}
          <a href={`${paths.evidence(id)}#supports`}>See what it supports</a>.
        </p>
      )}
      {shown === 0 ? (
        <EmptyState>
          <p>
            {words === "" ? "It supports every criterion of this assessment already." : "No criterion has these words."}
          </p>
        </EmptyState>
      ) : (
        <PortalForm className="app-form app-panel">
          <CriteriaPicks
            picks={picks}
            ticked={ticked}
            legend={`Criteria of ${picks.assessmentTitle}`}
            hint={`${picks.editionTitle}. ${words === "" ? plural(criteria, "criterion", "criteria") : `${plural(shown, "criterion has", "criteria have")} these words`}. Open a section and tick what this proves`}
            error={problem?.errors.criteria}
            isOpen={words !== ""}
          />
          <Button label="Attach to the ticked criteria" />
        </PortalForm>
      )}
    </>
  );
}
