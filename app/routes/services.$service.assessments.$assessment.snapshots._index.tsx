// The snapshots of an assessment beside how it stands now, and a new one.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { TextInput } from "../components/form/TextInput";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { EditionLine, EmptyState } from "../components/Note";
import { Panel } from "../components/Panel";
import { OnBehalf } from "../components/service/OnBehalf";
import { SnapshotsTable } from "../components/snapshots/SnapshotsTable";
import { snapshotForm } from "../domain/forms/snapshot";
import { snapshotRefusals } from "../domain/view/snapshots";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { subjectOf } from "../models/assessments.server";
import { once } from "../models/transaction.server";
import { toRead } from "../reports/assessment-place.server";
import { readSnapshots, takeSnapshotNow, toTakeSnapshot } from "../reports/snapshots/snapshots.server";
import { readPlace } from "../reports/found-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ place }) => `Snapshots, ${place.assessmentTitle}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "" } = args.params;
  return json(found(await readSnapshots(scope, service, assessment)));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toTakeSnapshot);
  const { assessment, edition, place } = found(await readPlace(scope, args.params));
  const { onBehalf } = permit(scope, subjectOf(assessment));
  const form = await receiveForm(args, snapshotForm);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) =>
    takeSnapshotNow(tx, assessment, edition, form.value.title, onBehalf),
  );
  if (!result.ok) return refusedWith("title", snapshotRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.snapshot(place.slug, assessment.id, result.id), "Snapshot taken");
}

export default function Snapshots() {
  const { place, snapshots, now, mayTake } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  const { slug, assessmentId: id } = place;
  return (
    <>
      <AssessmentTrail place={place} below={[{ label: "Snapshots", href: "" }]} />
      <ErrorSummary errors={errors} />
      <PageHead
        title="Snapshots"
        caption={`${place.subjectName}, ${place.assessmentTitle}`}
        lead="A snapshot keeps the answers and figures of a moment under a name. Nothing that happens later changes it."
        links={snapshots.length === 0 ? [] : [{ label: "Compare", href: paths.snapshotsCompared(slug, id) }]}
      />
      {snapshots.length === 0 ? (
        <EmptyState>
          <p>
            No snapshot was taken yet. One before a review or a visit shows afterwards what moved.{" "}
            {mayTake ? "Take the first below." : "The quality lead or the QI manager takes them."}
          </p>
        </EmptyState>
      ) : (
        <SnapshotsTable place={place} snapshots={snapshots} now={now} />
      )}
      {mayTake && (
        <Panel title="Take a snapshot">
          <OnBehalf of={place.onBehalfOf} />
          <PortalForm>
            <TextInput
              name="title"
              label="Name"
              hint="What it is for and when, for example Review, December 2023"
              defaultValue={typed?.title}
              error={errors.title}
            />
            <Button label="Take snapshot" />
          </PortalForm>
        </Panel>
      )}
      <EditionLine notice={place.notice} />
    </>
  );
}
