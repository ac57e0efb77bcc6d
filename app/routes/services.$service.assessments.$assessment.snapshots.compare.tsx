// Two snapshots beside each other, or one and how the assessment stands now: what moved forward, and what slipped back.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { FiguresCompared, MovedCriteria } from "../components/cycles/ComparedCycles";
import { Button } from "../components/form/Button";
import { Select } from "../components/form/Select";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { EditionLine, EmptyState, FindingLine } from "../components/Note";
import { moves } from "../domain/cycles/comparing";
import { formatDate } from "../domain/dates";
import { moveWords } from "../domain/view/cycles";
import { plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { toRead } from "../reports/assessment-place.server";
import { readSnapshotComparison, readSnapshotQuery } from "../reports/snapshots/snapshots.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ place }) => `Compare snapshots, ${place.assessmentTitle}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "" } = args.params;
  const query = readSnapshotQuery(new URL(args.request.url).searchParams);
  return json(found(await readSnapshotComparison(scope, service, assessment, query)));
}

export default function CompareSnapshots() {
  const { place, choices, chosen, compared } = useLoaderData<typeof loader>();
  const { slug, assessmentId: id } = place;
  const file = (query: Record<string, string>) => paths.snapshotsComparedCsv(slug, id, { ...chosen, ...query });
  return (
    <>
      <AssessmentTrail
        place={place}
        below={[
          { label: "Snapshots", href: paths.snapshots(slug, id) },
          { label: "Compare", href: "" },
        ]}
      />
      <PageHead title="Compare snapshots" caption={`${place.subjectName}, ${place.assessmentTitle}`} />
      {compared === null ? (
        <EmptyState>
          <p>
            There is nothing to compare before the first snapshot.{" "}
            <a href={paths.snapshots(slug, id)}>See the snapshots</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <form method="get" className="app-filters">
            <Select name="from" label="Then" choices={choices} defaultValue={chosen.from} />
            <Select
              name="to"
              label="Later"
              choices={[{ value: "", label: "Now" }, ...choices]}
              defaultValue={chosen.to}
            />
            <Select
              name="move"
              label="Criteria that"
              choices={[
                { value: "", label: "Moved in any way" },
                ...moves.map((move) => ({ value: move, label: moveWords[move] })),
              ]}
              defaultValue={chosen.move}
            />
            <Button label="Compare" kind="secondary" small />
          </form>
          <FindingLine
            main={`${plural(compared.counts.forward, "criterion", "criteria")} moved forward, ${compared.counts.back} slipped back.`}
            more={`From ${formatDate(compared.from.on)} to ${formatDate(compared.to.on)}.`}
          />
          <FiguresCompared
            caption={`${compared.from.title}, ${formatDate(compared.from.on)}, and ${chosen.to === "" ? "now" : compared.to.title}, ${formatDate(compared.to.on)}`}
            compared={compared}
            file={{ label: "Figures (CSV)", href: file({ table: "sections" }) }}
          />
          {compared.rows.length === 0 ? (
            <EmptyState>
              <p>No criterion is left to list. Choose another move, or another snapshot.</p>
            </EmptyState>
          ) : (
            <MovedCriteria
              slug={slug}
              compared={compared}
              file={{ label: "Criteria that moved (CSV)", href: file({}) }}
            />
          )}
        </>
      )}
      <EditionLine notice={place.notice} />
    </>
  );
}
