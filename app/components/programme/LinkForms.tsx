// A form for each kind of thing that a work item may be for.
import type { ReactNode } from "react";
import { paths } from "../../http/paths";
import type { WorkItemLinksData } from "../../routes/work-items.$workItem.links._index";
import { Button } from "../form/Button";
import type { Errors } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { Select, type Choice } from "../form/Select";
import { TextInput } from "../form/TextInput";
import { Panel } from "../Panel";

export interface LinkFormsProps {
  readonly id: string;
  readonly choices: WorkItemLinksData["choices"];
  /** What the documents were narrowed by. */
  readonly words: string;
  readonly errors: Errors;
  readonly typed?: Readonly<Record<string, string>>;
}

const withNone = (choices: readonly Choice[]) => [{ value: "", label: "Choose one" }, ...choices];

export function LinkForms({ id, choices, words, errors, typed }: LinkFormsProps) {
  const { editions, matrix, objectives, documents, isCut } = choices;
  return (
    <>
      {editions.length > 0 && (
        <LinkForm title="Add a criterion" kind="criterion">
          <Select name="within" label="Standard" choices={editions} defaultValue={typed?.within} />
          <TextInput
            name="criterion"
            label="Code"
            hint="As the standard numbers it, for example 5.9.2"
            defaultValue={typed?.criterion}
            error={errors.criterion}
          />
        </LinkForm>
      )}
      {matrix !== null && (
        <LinkForm title="Add an item of the maturity matrix" kind="matrix-item" within={matrix.templateId}>
          <Select
            name="matrix-item"
            label="Item"
            choices={withNone(matrix.items)}
            defaultValue={typed?.["matrix-item"]}
            error={errors["matrix-item"]}
          />
        </LinkForm>
      )}
      {objectives.length > 0 && (
        <LinkForm title="Add an objective of the five-year plan" kind="objective">
          <Select
            name="objective"
            label="Objective"
            choices={withNone(objectives)}
            defaultValue={typed?.objective}
            error={errors.objective}
          />
        </LinkForm>
      )}
      <Panel title="Add a document" size="s">
        <form
          method="get"
          action={paths.workItemLinks(id)}
          className="app-filters"
          role="search"
          aria-label="Documents"
        >
          <TextInput name="words" label="Words of the title" defaultValue={words} />
          <Button label="Find" kind="secondary" small of="documents" />
        </form>
        {words === "" && documents.length > 0 && <p>These are the group&apos;s own. Words find others.</p>}
        {documents.length === 0 ? (
          <p>
            {words === ""
              ? "The group has no documents of its own. Words find those of others."
              : "No document that you may read has these words."}
          </p>
        ) : (
          <PortalForm>
            <HiddenFields fields={[{ name: "kind", value: "document" }]} />
            <Select
              name="document"
              label="Document"
              hint={isCut ? "The first 50 by title. More words find fewer" : undefined}
              choices={withNone(documents)}
              defaultValue={typed?.document}
              error={errors.document}
            />
            <Button label="Link the document" kind="secondary" />
          </PortalForm>
        )}
      </Panel>
    </>
  );
}

interface LinkFormProps {
  readonly title: string;
  readonly kind: string;
  readonly within?: string;
  readonly children: ReactNode;
}

function LinkForm({ title, kind, within, children }: LinkFormProps) {
  const place = within === undefined ? [] : [{ name: "within", value: within }];
  return (
    <Panel title={title} size="s">
      <PortalForm>
        <HiddenFields fields={[{ name: "kind", value: kind }, ...place]} />
        {children}
        <Button label="Link" kind="secondary" of={title.replace(/^Add /, "")} />
      </PortalForm>
    </Panel>
  );
}
