import type { FormProblem } from "../../domain/forms/parse";
import { formatDate } from "../../domain/dates";
import { formatCount, plural } from "../../domain/view/figures";
import {
  accountFilters,
  accountFilterWords,
  type MigrationMade,
  type MigrationPage,
} from "../../domain/view/migration";
import { paths } from "../../http/paths";
import { AssessmentNotes, AssessmentTrail } from "../assessment/AssessmentTrail";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import { ErrorSummary } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { Select } from "../form/Select";
import { TextInput } from "../form/TextInput";
import { PageHead } from "../frame/PageHead";
import { Pager } from "../frame/Pager";
import { EmptyState, Note } from "../Note";
import { Panel } from "../Panel";
import { AccountTable } from "./AccountTable";

/** Before the migration its preview and the form that does it; after it the same account, and its undoing. */
export function MigrationView({ page, problem }: { page: MigrationPage; problem?: FormProblem }) {
  const { place, counts, made } = page;
  const title = made === null ? "Move to another edition" : "What was moved from the old edition";
  return (
    <>
      <AssessmentTrail place={place} below={[{ label: "Move to another edition", href: "" }]} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead
        caption={`${place.subjectName}, ${place.assessmentTitle}`}
        title={title}
        lead={counts === null ? page.fromEdition : `${page.fromEdition} to ${page.toEdition}`}
      />
      {made === null && <AssessmentNotes place={place} />}
      {counts === null ? <NoWay page={page} /> : <Account page={page} />}
      {made !== null && <Undo made={made} errors={problem?.errors ?? {}} />}
      {made === null && counts !== null && <Migrate page={page} problem={problem} />}
    </>
  );
}

function NoWay({ page: { fromEdition } }: { page: MigrationPage }) {
  return (
    <EmptyState>
      <p>
        No crosswalk leads on from {fromEdition} yet. When the network office has published one, you see here what
        becomes of each answer before anything is moved. <a href={paths.crosswalks()}>See the migration desk</a>
      </p>
    </EmptyState>
  );
}

function Account({ page }: { page: MigrationPage }) {
  const { place, counts, made, show, chosen } = page;
  if (counts === null) return null;
  const { slug, assessmentId } = place;
  const query = { way: made === null ? chosen : undefined, show };
  const here = (more: { from: string | null }) => paths.migration(slug, assessmentId, { ...query, ...more });
  return (
    <>
      {made !== null && <Made made={made} />}
      <p className="app-finding">
        <strong>
          {plural(counts.criteria, "old criterion", "old criteria")}, {formatCount(counts.answered)} of them with
          something recorded:
        </strong>{" "}
        {formatCount(counts.carried)} lead on, {formatCount(counts.merged)} of them merged with others and{" "}
        {formatCount(counts.split)} split; {formatCount(counts.dropped)} are dropped,{" "}
        {formatCount(counts.droppedAnswered)} of these with something recorded; {formatCount(counts.fresh)}{" "}
        {counts.fresh === 1 ? "criterion is" : "criteria are"} new. Nothing is lost: the old assessment can be read for
        ever.
      </p>
      <form method="get" className="app-filters" role="search" aria-label="The account">
        {made === null && page.ways.length > 1 && (
          <Select name="way" label="To edition" choices={page.ways} defaultValue={chosen} />
        )}
        <Select
          name="show"
          label="Show"
          choices={["" as const, ...accountFilters].map((value) => ({
            value,
            label: `${accountFilterWords[value]} (${formatCount(page.filterCounts[value])})`,
          }))}
          defaultValue={show}
        />
        <Button label="Show" kind="secondary" small of="these rows of the account" />
      </form>
      {page.matching === 0 ? (
        <EmptyState>
          <p>
            No row is left by this filter. <a href={paths.migration(slug, assessmentId)}>Show all</a>
          </p>
        </EmptyState>
      ) : (
        <AccountTable
          page={page}
          file={{ label: "This account (CSV)", href: paths.migrationCsv(slug, assessmentId, query) }}
        />
      )}
      <Pager
        label="The account"
        previous={page.previous && { label: "Earlier criteria", href: here({ from: page.previous.from }) }}
        next={page.next && { label: "More criteria", href: here({ from: page.next.from }) }}
      />
    </>
  );
}

function Made({ made }: { made: MigrationMade }) {
  return (
    <Note>
      <p>
        Moved by {made.by}
        {made.onBehalf && " on behalf of the trust"}, {made.at}. What was carried waits in{" "}
        <a href={paths.assessment(made.fromSlug, made.toAssessmentId)}>{made.toTitle}</a> to be confirmed;{" "}
        <a href={paths.assessment(made.fromSlug, made.fromAssessmentId)}>{made.fromTitle}</a> is closed and stays.
      </p>
    </Note>
  );
}

function Migrate({ page, problem }: { page: MigrationPage; problem?: FormProblem }) {
  const { place, mayMigrate, stop, crosswalkId } = page;
  if (!mayMigrate) return <p>The quality lead moves the assessment, or the QI manager on behalf of the trust.</p>;
  if (stop !== null) return <Note warn>{stop}</Note>;
  const errors = problem?.errors ?? {};
  return (
    <Panel title="Move it">
      <PortalForm action={paths.migration(place.slug, place.assessmentId)}>
        <HiddenFields fields={[{ name: "crosswalk", value: crosswalkId ?? "" }]} />
        <p>
          {place.isOpen && `${place.assessmentTitle} is closed. `}A new assessment against {page.toEdition} begins with
          the owners, notes, target dates and evidence of the table above. Each answer waits there to be confirmed and
          counts as not yet rated until then. For 14 days this can be undone, as long as nobody has worked in the new
          one.
        </p>
        <TextInput
          name="title"
          label="Name of the new assessment"
          defaultValue={problem?.typed.title ?? page.suggestedTitle}
          error={errors.title}
        />
        <Choices
          kind="checkbox"
          name="confirm"
          legend="Have you read the account?"
          error={errors.confirm}
          choices={[{ value: "yes", label: "I have read what becomes of each answer" }]}
          chosen={[]}
        />
        <Button label={`Move to ${page.toEdition}`} kind="warning" />
      </PortalForm>
    </Panel>
  );
}

function Undo({ made, errors }: { made: MigrationMade; errors: FormProblem["errors"] }) {
  const { undo } = made;
  if (!undo.mayUndo) return null;
  if (undo.inTheWay.length > 0) {
    return (
      <Panel title="Undo">
        <p>It cannot be undone any more, because work would be lost: {undo.inTheWay.join("; ")}.</p>
      </Panel>
    );
  }
  return (
    <Panel title="Undo">
      <p>
        Until {formatDate(undo.until)}, and as long as nobody works in {made.toTitle}, this can be undone: it is
        removed, and {made.fromTitle} stands as it did before.
      </p>
      <PortalForm action={paths.migrationUndoing(made.fromSlug, made.fromAssessmentId)}>
        <Choices
          kind="checkbox"
          name="confirm"
          legend="Undo the move?"
          error={errors.confirm}
          choices={[{ value: "yes", label: `Remove ${made.toTitle}` }]}
          chosen={[]}
        />
        <Button label="Undo the move" kind="secondary" />
      </PortalForm>
    </Panel>
  );
}
