// Trusts by criteria: the QI manager's view. The table is built as one string; nothing is hydrated and no data is sent twice.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { CriteriaFilters } from "../components/assessment/CriteriaFilters";
import { BuiltTable } from "../components/chart/BuiltTable";
import { criteriaGridHtml, gridLooks } from "../components/chart/criteria-grid";
import { EditionLine } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { formatDate } from "../domain/dates";
import { findSection } from "../domain/find-criterion";
import { authorize, found } from "../http/authorize.server";
import { readGapQuery } from "../http/gap-query.server";
import { paths } from "../http/paths";
import { readNetworkGap } from "../reports/network-gap-analysis.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Trusts by criteria, ${data.editionTitle}`,
};

const nothing = { values: new Map<string, string>(), evidenced: new Set<string>() };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "trusts-by-criteria.view");
  const query = found(await readGapQuery(scope, args.request));
  const gap = found(await readNetworkGap(scope, query.editionId, query.on, query.icbId));
  const { edition } = gap.edition;
  const section = query.section === undefined ? null : found(findSection(edition, query.section));
  const services = gap.services.map(({ service, assessmentId, recorded }) => ({
    short: service.trustShortName,
    name: service.trustName,
    criterionHref: assessmentId === null ? null : paths.criterion(service.slug, assessmentId, ""),
    ...(recorded ?? nothing),
  }));
  const where = `${section === null ? "All sections" : `${section.code} ${section.title}`}: ${edition.title}, as at ${formatDate(gap.on)}`;
  args.context.request.markup.set(
    "criteria-grid",
    criteriaGridHtml(gap.edition, services, section?.code ?? null, where),
  );
  return json({
    editionId: edition.id,
    editionTitle: edition.title,
    notice: edition.notice,
    on: gap.on,
    section: query.section ?? "",
    icbId: query.icbId ?? "",
    sections: edition.sections.map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
    key: [...gridLooks(gap.edition).values()].map(({ letter, word }) => ({ letter, word })),
  });
}

export type CriteriaPageData = SerializeFrom<typeof loader>;

export default function TrustsByCriteria() {
  const data = useLoaderData<typeof loader>();
  const query = { edition: data.editionId, at: data.on, section: data.section, icb: data.icbId };
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Network", href: paths.network() },
          { label: "Gap analysis", href: paths.gapAnalysis({ edition: data.editionId, at: data.on }) },
        ]}
      />
      <PageHead
        title="Trusts by criteria"
        overview
        links={[{ label: "Trusts by criteria (CSV)", href: paths.gapAnalysisCsv("criteria", query) }]}
      />
      <CriteriaFilters data={data} />
      <ul className="app-key">
        {data.key.map(({ letter, word }) => (
          <li key={letter}>
            <strong>{letter}</strong> {word}
          </li>
        ))}
        <li>
          <strong>–</strong> Not yet rated
        </li>
        <li>
          <strong>✓</strong> Current evidence is attached
        </li>
      </ul>
      <p className="app-scroll-hint">The table scrolls sideways.</p>
      <BuiltTable name="criteria-grid" label="Trusts by criteria" tall />
      <EditionLine notice={data.notice} />
    </>
  );
}
