import { formatCount, plural } from "../../domain/view/figures";
import { deskFilters, deskFilterWords, type DeskPage } from "../../domain/view/crosswalk";
import type { FormProblem } from "../../domain/forms/parse";
import { listOf } from "../../domain/forms/parse";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import { ErrorSummary } from "../form/ErrorSummary";
import { PortalForm } from "../form/PortalForm";
import { Select } from "../form/Select";
import { Breadcrumbs } from "../frame/Breadcrumbs";
import { PageHead } from "../frame/PageHead";
import { Pager } from "../frame/Pager";
import { EmptyState, Note } from "../Note";
import { Panel } from "../Panel";
import { DeskTable } from "./DeskTable";

/** The whole desk of one crosswalk: how far it is, its lines, and what can be done with it. */
export function DeskView({ page, problem, tickAll }: { page: DeskPage; problem?: FormProblem; tickAll: boolean }) {
  const { head, chosen, counts, matching } = page;
  const errors = problem?.errors ?? {};
  const here = (query: Parameters<typeof paths.crosswalk>[1]) => paths.crosswalk(head.id, { ...chosen, ...query });
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Standards", href: paths.standards() },
          { label: "Migration desk", href: paths.crosswalks() },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead
        caption="Migration desk"
        title={`${head.fromTitle} to ${head.toTitle}`}
        lead={head.state}
        links={[
          ...(head.mayEdit ? [{ label: "Take the lines from a file", href: paths.crosswalkNewFile(head.id) }] : []),
          { label: "These lines (CSV)", href: paths.crosswalkCsv(head.id, { ...chosen }) },
        ]}
      />
      <State page={page} />
      <form method="get" className="app-filters" role="search" aria-label="Lines of the crosswalk">
        <Select
          name="show"
          label="Show"
          choices={["" as const, ...deskFilters].map((value) => ({
            value,
            label: `${deskFilterWords[value]} (${formatCount(counts[value])})`,
          }))}
          defaultValue={chosen.show}
        />
        <Select
          name="section"
          label="Section"
          choices={[{ value: "", label: "All sections" }, ...page.sections]}
          defaultValue={chosen.section}
        />
        <Button label="Show" kind="secondary" small of="these lines" />
      </form>
      <p className="app-quiet">
        {plural(matching, "line")}.{" "}
        {head.mayEdit && page.lines.some(({ isConfirmed }) => !isConfirmed) && (
          <a href={here({ tick: "all" })}>Tick all of this page</a>
        )}
      </p>
      {matching === 0 ? (
        <EmptyState>
          <p>
            No line is left by this filter. <a href={paths.crosswalk(head.id)}>Show all lines</a>
          </p>
        </EmptyState>
      ) : (
        <DeskTable
          key={tickAll ? "all" : "some"}
          page={page}
          here={here({})}
          ticked={problem === undefined && tickAll ? "all" : listOf(problem?.typed.lines)}
          error={errors.lines}
        />
      )}
      <Pager
        label="Lines of the crosswalk"
        previous={page.previous && { label: "Earlier lines", href: here({ from: page.previous.from }) }}
        next={page.next && { label: "More lines", href: here({ from: page.next.from }) }}
      />
      {head.mayEdit && <Publish page={page} errors={errors} />}
    </>
  );
}

function State({ page: { head, counts } }: { page: DeskPage }) {
  if (head.isPublished) {
    return (
      <Note>
        <p>
          An assessment against {head.fromTitle} can be migrated: open it and choose &ldquo;Move to another
          edition&rdquo;. A published crosswalk never changes; a correction is a new one.
        </p>
      </Note>
    );
  }
  return (
    <Note>
      <p>
        {counts.unconfirmed === 0
          ? "Every line is confirmed."
          : `${plural(counts.unconfirmed, "line")} of ${formatCount(counts[""])} to confirm.`}{" "}
        Every criterion of both editions has its line, so nothing can be forgotten. No assessment is touched before you
        publish.
      </p>
    </Note>
  );
}

function Publish({ page, errors }: { page: DeskPage; errors: FormProblem["errors"] }) {
  const { id } = page.head;
  return (
    <Panel title="Publish or discard">
      <PortalForm action={paths.crosswalkPublication(id)}>
        <Choices
          kind="checkbox"
          name="confirm"
          legend="Publish for good"
          hint="Afterwards quality leads can migrate their assessments by it, each after a preview"
          error={errors.confirm}
          choices={[{ value: "yes", label: "Every line was looked at by somebody who knows both editions" }]}
          chosen={[]}
        />
        <Button label="Publish this crosswalk" />
      </PortalForm>
      <p>
        <a href={paths.crosswalkDiscarding(id)}>Discard this crosswalk</a>
      </p>
    </Panel>
  );
}
