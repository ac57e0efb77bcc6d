// One snapshot: its stored figures by section.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { SectionsTable } from "../components/assessment/SectionsTable";
import { TallyLine } from "../components/assessment/TallyLine";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { EditionLine } from "../components/Note";
import { formatDate } from "../domain/dates";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { toRead } from "../reports/assessment-place.server";
import { readSnapshot } from "../reports/snapshots/snapshots.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ title, place }) => `${title}, snapshot, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "", snapshot = "" } = args.params;
  return json(found(await readSnapshot(scope, service, assessment, snapshot)));
}

export default function SnapshotRoute() {
  const {
    id: snapshot,
    title,
    takenOn,
    takenBy,
    onBehalf,
    sha256,
    place,
    total,
    sections,
  } = useLoaderData<typeof loader>();
  const { slug, assessmentId: id } = place;
  return (
    <>
      <AssessmentTrail
        place={place}
        below={[
          { label: "Snapshots", href: paths.snapshots(slug, id) },
          { label: title, href: "" },
        ]}
      />
      <PageHead
        title={title}
        caption={`${place.subjectName}, ${place.assessmentTitle}, snapshot`}
        lead={<TallyLine tally={total} />}
        links={[{ label: "Compare with now", href: paths.snapshotsCompared(slug, id, { from: snapshot }) }]}
      />
      <p>
        Taken on {formatDate(takenOn)} by {takenBy}
        {onBehalf && ", on behalf of the trust"}.
      </p>
      <SectionsTable
        caption={`By section on ${formatDate(takenOn)}`}
        sections={sections}
        total={total}
        href={() => null}
        file={{ label: "By section (CSV)", href: paths.snapshotCsv(slug, id, snapshot) }}
      />
      <p className="app-small app-quiet">
        Stored as it was computed on that day. Its mark is <code>{sha256.slice(0, 16)}</code>, checked at every reading.
      </p>
      <EditionLine notice={place.notice} />
    </>
  );
}
