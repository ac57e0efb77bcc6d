// A group's highlight report to the Operational Board: one A4 page, as at a day.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { DateInput } from "../components/form/DateInput";
import { EmptyState, Note } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { HighlightAsks, HighlightCounts, HighlightLines } from "../components/programme/HighlightReport";
import { formatDate } from "../domain/dates";
import { plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { readDay } from "../http/gap-query.server";
import { paths } from "../http/paths";
import { getGroup } from "../models/groups.server";
import { readHighlight } from "../reports/programme/highlight.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Highlight report, ${data.group.name}, ${data.day}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  const { on, problem } = readDay(new URL(args.request.url).searchParams, scope.today);
  return json({
    group: { slug: group.slug, name: group.name },
    at: on,
    day: formatDate(on),
    problem,
    ...(await readHighlight(scope, group, on)),
  });
}

export type HighlightData = SerializeFrom<typeof loader>;

export default function HighlightReport() {
  const data = useLoaderData<typeof loader>();
  const { group, at, day, all, more, finishedBefore } = data;
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: group.name, href: paths.group(group.slug) },
          { label: "Programme", href: paths.programme(group.slug) },
        ]}
      />
      <PageHead
        title="Highlight report"
        caption={group.name}
        lead={`To the Operational Board. Chair: ${data.chair ?? "vacant"}. ${data.period}.`}
        links={[
          { label: "The programme that day", href: paths.programme(group.slug, { at }) },
          { label: "Highlights of all groups", href: paths.highlights({ at }) },
        ]}
      />
      <form method="get" action={paths.highlightReport(group.slug)} className="app-filters">
        <DateInput name="at" label="As at" day={at} />
        <Button label="Show" kind="secondary" small />
      </form>
      {data.problem !== null && (
        <Note warn>
          <p>{data.problem}.</p>
        </Note>
      )}
      {all === 0 ? (
        <EmptyState>
          <p>There was nothing in the programme of work on {day}. The report is made from its items.</p>
        </EmptyState>
      ) : (
        <>
          <HighlightCounts data={data} />
          <HighlightLines data={data} />
          {(more > 0 || finishedBefore > 0) && (
            <p className="app-small app-quiet app-highlight-more">
              {more > 0 && `${plural(more, "more item")} ${more === 1 ? "is" : "are"} in the programme. `}
              {finishedBefore > 0 && `${plural(finishedBefore, "item")} finished before this period.`}
            </p>
          )}
          <HighlightAsks data={data} />
        </>
      )}
    </>
  );
}
