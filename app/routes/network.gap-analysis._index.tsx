// The network's gap analysis: the finding, trusts by sections, how far each has come, and the trend. Edition and day stand in the address.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { GapBars } from "../components/chart/GapBars";
import { GapFilters } from "../components/network/GapFilters";
import { BuiltTable } from "../components/chart/BuiltTable";
import { heatMapHtml } from "../components/chart/heat-map";
import { HeatKey } from "../components/chart/HeatKey";
import { HowCounted } from "../components/network/HowCounted";
import { EditionLine, FindingLine, Note } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { PlainWords } from "../components/network/PlainWords";
import { StackedTrend } from "../components/chart/StackedTrend";
import { authorize, found } from "../http/authorize.server";
import { readGapQuery } from "../http/gap-query.server";
import { paths } from "../http/paths";
import { presentGapPage } from "../reports/gap-page.server";
import { readGapTrend } from "../reports/gap-trend.server";
import { readNetworkGap } from "../reports/network-gap-analysis.server";
import { wantsPlainWords } from "../reports/plain-words";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Network gap analysis, ${data.editionTitle}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view");
  const query = found(await readGapQuery(scope, args.request));
  const gap = found(await readNetworkGap(scope, query.editionId, query.on, query.icbId));
  const { id, standard, subject } = gap.edition.edition;
  const trend = subject === "network" ? await readGapTrend(scope, { id, standard }, query.on) : [];
  const page = presentGapPage(scope, gap, query, trend);
  if (page.heat !== null) args.context.request.markup.set("heat-map", heatMapHtml(page.heat));
  return json({ ...page, heat: page.heat !== null, inPlainWords: wantsPlainWords(scope) });
}

export type GapPageData = SerializeFrom<typeof loader>;

export default function NetworkGapAnalysis() {
  const data = useLoaderData<typeof loader>();
  const query = { edition: data.editionId, at: data.on, icb: data.icbId };
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Network", href: paths.network() },
        ]}
      />
      <PageHead
        title="Network gap analysis"
        overview
        links={[
          ...(data.isForServices ? [{ label: "By section (CSV)", href: paths.gapAnalysisCsv("sections", query) }] : []),
          {
            label: data.isForServices ? "By trust (CSV)" : "By section (CSV)",
            href: paths.gapAnalysisCsv(data.isForServices ? "totals" : "sections", query),
          },
        ]}
      />
      {data.inPlainWords && <PlainWords about="gap-analysis" />}
      <FindingLine {...data.finding} />
      <GapFilters data={data} />
      {data.problem !== null && (
        <Note warn>
          <p>{data.problem}.</p>
        </Note>
      )}
      {data.heat && (
        <>
          <h2 className="nhsuk-heading-m">Where the gaps are</h2>
          <p className="app-small app-quiet">
            Trusts are in alphabetical order. This is not a ranking: services started at different times and differ in
            size.
            {data.criteriaHref !== null && (
              <>
                {" "}
                <a href={data.criteriaHref}>See trusts by criteria</a>
              </>
            )}
          </p>
          <HeatKey />
          <p className="app-scroll-hint">The table scrolls sideways.</p>
          <BuiltTable name="heat-map" label="Trusts by sections" />
        </>
      )}
      <h2 className="nhsuk-heading-m app-print-break">
        {data.isForServices ? "How far each trust has come" : "How far each section has come"}
      </h2>
      <GapBars data={data} />
      {data.trend.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m app-print-break">How it moved</h2>
          <StackedTrend caption={`Trend: ${data.editionTitle}`} rows={data.trend} />
          <p className="app-small app-quiet">
            {data.trendSources.length > 0 && `Published figures are as printed in: ${data.trendSources.join("; ")}. `}
            Computed figures are what was recorded in the portal by the end of that day.{" "}
            <a href={paths.gapAnalysisCsv("trend", query)}>Trend (CSV)</a>
          </p>
        </>
      )}
      <HowCounted />
      <EditionLine notice={data.notice} />
    </>
  );
}
