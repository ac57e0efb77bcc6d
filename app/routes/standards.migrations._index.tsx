// The migration desk: crosswalks from one edition to another, and the form that begins one.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DataTable } from "../components/DataTable";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { Select } from "../components/form/Select";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { Panel } from "../components/Panel";
import { Tag } from "../components/Tag";
import { startCrosswalkForm } from "../domain/forms/crosswalk";
import { can } from "../domain/permissions";
import { authorize, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { listCrosswalks, startCrosswalk } from "../models/crosswalk/crosswalks.server";
import { countUnconfirmed } from "../models/crosswalk/lines.server";
import { getEdition, listEditions } from "../models/editions.server";
import { once } from "../models/transaction.server";
import { headOf } from "../reports/crosswalk/desk.server";

export const handle: PageHandle<unknown> = { title: () => "Migration desk, Standards" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "standards.browse");
  const crosswalks = await listCrosswalks(scope);
  const unconfirmed = await countUnconfirmed(
    scope,
    crosswalks.filter(({ publishedAt }) => publishedAt === null).map(({ id }) => id),
  );
  const mayEdit = scope.actor !== null && can(scope.actor, "crosswalk.edit", { networkId: scope.networkId });
  return json({
    crosswalks: crosswalks.map((each) => ({ ...headOf(scope, each), unconfirmed: unconfirmed.get(each.id) ?? 0 })),
    editions: mayEdit ? await listEditions(scope) : null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "crosswalk.edit");
  permit(scope, { networkId: scope.networkId });
  const form = await receiveForm(args, startCrosswalkForm);
  if (!form.ok) return invalid(form);
  const [from, to] = [await getEdition(scope, form.value.from), await getEdition(scope, form.value.to)];
  if (from === undefined) return refusedWith("from", "Choose an edition from the list", form.typed, 400);
  if (to === undefined) return refusedWith("to", "Choose an edition from the list", form.typed, 400);
  const result = await once(scope, form.submission, (tx) => startCrosswalk(tx, from, to));
  if (!result.ok) return refusedWith("to", refusals[result.reason], form.typed);
  const notice = `A crosswalk is begun with ${result.lines} suggestions. Confirm or change each`;
  return redirectWithNotice(args, paths.crosswalk(result.id), notice);
}

const refusals = {
  "not-alike": "Choose two different editions of one standard: an assessment stays with its standard",
  "key-used": "This form was sent before with other words. Open the page again",
} as const;

export default function MigrationDesk() {
  const { crosswalks, editions } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const errors = problem?.errors ?? {};
  return (
    <>
      <Breadcrumbs trail={[{ label: "Standards", href: paths.standards() }]} />
      <ErrorSummary errors={errors} />
      <PageHead title="Migration desk" lead="How criteria of one edition stand to those of another" />
      {crosswalks.length === 0 ? (
        <EmptyState>
          <p>
            No crosswalk was published yet. When a standard has a new edition, a crosswalk says what becomes of each
            criterion, and assessments are carried over by it.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Crosswalks, the latest first"
          columns={[{ label: "From and to" }, { label: "State" }, { label: "When" }]}
          rows={crosswalks.map(({ id, fromTitle, toTitle, isPublished, unconfirmed, state }) => ({
            key: id,
            cells: [
              <a key="link" href={paths.crosswalk(id)}>
                {fromTitle} to {toTitle}
              </a>,
              <span key="state">
                <Tag word={isPublished ? "Published" : "Draft"} />{" "}
                {!isPublished && (unconfirmed === 0 ? "every line confirmed" : `${unconfirmed} to confirm`)}
              </span>,
              state,
            ],
          }))}
          stack
        />
      )}
      {editions !== null && (
        <Panel title="Begin a crosswalk">
          <p>
            The portal suggests a line for every criterion, by its code and by the likeness of its words. A person
            confirms each. Or take the lines from a file afterwards.
          </p>
          <PortalForm>
            <Select
              name="from"
              label="From this edition"
              choices={[
                { value: "", label: "Choose" },
                ...editions.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              defaultValue={problem?.typed.from ?? ""}
              error={errors.from}
            />
            <Select
              name="to"
              label="To this edition"
              choices={[
                { value: "", label: "Choose" },
                ...editions.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              defaultValue={problem?.typed.to ?? ""}
              error={errors.to}
            />
            <Button label="Suggest the lines" />
          </PortalForm>
        </Panel>
      )}
    </>
  );
}
