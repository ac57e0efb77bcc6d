// Two cycles beside each other: figures by section then and now, and which criteria moved forward or slipped back.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FiguresCompared, MovedCriteria } from "../components/cycles/ComparedCycles";
import { Button } from "../components/form/Button";
import { Select } from "../components/form/Select";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { EditionLine, EmptyState, FindingLine, Note } from "../components/Note";
import { moves } from "../domain/cycles/comparing";
import { formatDate } from "../domain/dates";
import { moveWords, type CyclesCompared, type CycleShown } from "../domain/view/cycles";
import { plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { networkSlug, paths } from "../http/paths";
import { readCompareQuery, readComparison } from "../reports/cycles/compare.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ subject }) => `Compare cycles, ${subject.name}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, ["service.view", "network-assessment.read"]);
  const network = { slug: networkSlug, name: args.context.portal.networkName };
  const query = readCompareQuery(new URL(args.request.url).searchParams);
  return json(found(await readComparison(scope, args.params.service ?? "", network, query)));
}

export default function Compare() {
  const page = useLoaderData<typeof loader>();
  const { subject, cycles, chosen, compared, problem } = page;
  const choices = cycles.map(({ id, title, editionTitle }) => ({ value: id, label: `${title}, ${editionTitle}` }));
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "My work", href: paths.home() },
          { label: subject.name, href: paths.service(subject.slug) },
          { label: "Assessments", href: paths.assessments(subject.slug) },
        ]}
      />
      <PageHead caption={subject.name} title="Compare two cycles" />
      {problem === "one-cycle" ? (
        <EmptyState>
          <p>
            There is nothing to compare yet. Two cycles stand here beside each other once an assessment was closed and
            the next was started. <a href={paths.assessments(subject.slug)}>See the assessments</a>
          </p>
        </EmptyState>
      ) : (
        <form method="get" className="app-filters">
          <Select name="from" label="Then" choices={choices} defaultValue={chosen.from} />
          <Select name="to" label="Now" choices={choices} defaultValue={chosen.to} />
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
      )}
      {problem === "different-editions" && (
        <Note>
          <p>
            These two were made against different editions, whose criteria are not the same. Choose two of one edition.
          </p>
        </Note>
      )}
      {compared !== null && <Cycles slug={subject.slug} chosen={chosen} compared={compared} />}
    </>
  );
}

function Cycles({
  slug,
  chosen,
  compared,
}: {
  slug: string;
  chosen: { readonly from: string; readonly to: string; readonly move: string };
  compared: CyclesCompared;
}) {
  const { from, to, counts, rows } = compared;
  const waits = counts["to-confirm"];
  return (
    <>
      <FindingLine
        main={`${plural(counts.forward, "criterion", "criteria")} moved forward, ${counts.back} slipped back.`}
        more={
          waits === 0 ? "" : `${plural(waits, "carried answer")} ${waits === 1 ? "waits" : "wait"} to be confirmed.`
        }
      />
      {waits > 0 && to.isOpen && (
        <p>
          <a href={paths.carried(slug, to.id)}>Confirm what was carried</a>
        </p>
      )}
      <FiguresCompared
        caption={`${dayWords(from)}, and ${dayWords(to)}`}
        compared={compared}
        file={{ label: "Figures (CSV)", href: paths.compareCyclesCsv(slug, { ...chosen, table: "sections" }) }}
      />
      {rows.length === 0 ? (
        <EmptyState>
          <p>
            No criterion is left to list.{" "}
            <a href={paths.compareCycles(slug, { from: from.id, to: to.id })}>Show every move</a>
          </p>
        </EmptyState>
      ) : (
        <MovedCriteria
          slug={slug}
          compared={compared}
          file={{ label: "Criteria that moved (CSV)", href: paths.compareCyclesCsv(slug, chosen) }}
        />
      )}
      <EditionLine notice={compared.notice} />
    </>
  );
}

/** "Assessment 2024 as it was closed on 3 May 2024". */
function dayWords({ title, on, isOpen }: CycleShown): string {
  return isOpen ? `${title} today, ${formatDate(on)}` : `${title} as it was closed on ${formatDate(on)}`;
}
