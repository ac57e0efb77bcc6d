// Every group's programme in numbers, as at a day: what boards read before they open a group's report.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { DateInput } from "../components/form/DateInput";
import { EmptyState, FindingLine, Note } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { HighlightsTable } from "../components/programme/HighlightsTable";
import { formatDate } from "../domain/dates";
import { plural } from "../domain/view/figures";
import { authorize } from "../http/authorize.server";
import { readDay } from "../http/gap-query.server";
import { paths } from "../http/paths";
import { readHighlights, totalHighlights } from "../reports/programme/highlight.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Highlights of all groups as at ${data.day}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read");
  const { on, problem } = readDay(new URL(args.request.url).searchParams, scope.today);
  const rows = await readHighlights(scope, on);
  return json({ at: on, day: formatDate(on), problem, rows, total: totalHighlights(rows) });
}

export type HighlightsData = SerializeFrom<typeof loader>;

export default function Highlights() {
  const data = useLoaderData<typeof loader>();
  const { at, day, rows, total } = data;
  const { behind } = total.counts;
  const withItems = rows.filter(({ counts }) => Object.values(counts).some((count) => count > 0)).length;
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Groups", href: paths.groups() },
        ]}
      />
      <PageHead
        title="Highlights of all groups"
        overview
        lead={`Programmes of work that you may read, as at ${day}`}
        links={[{ label: "Highlights (CSV)", href: paths.highlightsCsv({ at }) }]}
      />
      {rows.length > 0 && (
        <FindingLine
          main={`${behind === 0 ? "No work item is" : behind === 1 ? "1 work item is" : `${behind} work items are`} behind.`}
          more={`${total.decisions === 0 ? "No decision is" : total.decisions === 1 ? "1 decision is" : `${total.decisions} decisions are`} asked for. ${withItems} of ${plural(rows.length, "group")} had work items that day.`}
        />
      )}
      <form method="get" action={paths.highlights()} className="app-filters">
        <DateInput name="at" label="As at" day={at} />
        <Button label="Show" kind="secondary" small />
      </form>
      {data.problem !== null && (
        <Note warn>
          <p>{data.problem}.</p>
        </Note>
      )}
      {rows.length === 0 ? (
        <EmptyState>
          <p>There is no group whose programme you may read. Groups that you join appear here.</p>
        </EmptyState>
      ) : (
        <HighlightsTable data={data} />
      )}
    </>
  );
}
