// What the network's gap analysis page shows, made of the same figures as its files and the API.
import { formatDate } from "../domain/dates";
import { percentages, type Tally } from "../domain/gap-analysis";
import type { HeatMap } from "../domain/view/heat-map";
import { gapFinding } from "../domain/view/findings";
import { formatCount } from "../domain/view/figures";
import type { GapQuery } from "../http/gap-query.server";
import type { Scope } from "../models/scope.server";
import { gapLinks } from "./gap-links";
import type { NetworkGap } from "./network-gap-analysis.server";
import type { TrendPoint } from "./gap-trend.server";

/** One line of "how far each trust has come". */
export interface BarRow {
  readonly key: string;
  readonly name: string;
  readonly full: string;
  readonly href: string | null;
  readonly shares: { readonly complete: number; readonly commenced: number; readonly evidenced: number } | null;
  readonly complete: string;
  readonly evidenced: string;
  readonly commenced: string;
  readonly notStarted: string;
  readonly notYetRated: string;
}

export function presentGapPage(scope: Scope, gap: NetworkGap, query: GapQuery, trend: readonly TrendPoint[]) {
  const { edition } = gap.edition;
  const isForServices = edition.subject === "service";
  const begun = gap.services.filter((each) => each.gap !== null);
  const links = gapLinks(scope, gap);
  const where = `${edition.title}, as at ${formatDate(gap.on)}`;
  const pooledName = query.icbId === undefined ? `All ${begun.length}, pooled` : `${begun.length} pooled`;
  return {
    editionId: edition.id,
    editionTitle: edition.title,
    notice: edition.notice,
    isForServices,
    on: gap.on,
    day: formatDate(gap.on),
    icbId: query.icbId ?? "",
    problem: query.problem,
    editions: query.editions.map(({ id, title }) => ({ value: id, label: title })),
    icbs: query.icbs.map(({ id, name }) => ({ value: id, label: name })),
    finding: gapFinding(edition, gap.pooled, isForServices ? begun.length : null),
    criteriaHref: isForServices ? links.pooledSection(edition.sections[0]?.code ?? "") : null,
    heat: isForServices ? heatOf(gap, links, `Complete by trust and section: ${where}`, pooledName) : null,
    bars: isForServices ? trustBars(gap, links, pooledName) : sectionBars(gap, links),
    barsCaption: isForServices
      ? `Complete, commenced and not started by trust: ${where}`
      : `Complete, commenced and not started by section: ${where}`,
    trendSources: [...new Set(trend.flatMap(({ source }) => source ?? []))],
    trend: trend.map((point) => ({ ...point, key: `${point.kind} ${point.on}`, counts: countsOf(point.tally) })),
  };
}

function countsOf(tally: Tally | null) {
  if (tally === null) return undefined;
  const { complete, commenced, notStarted, evidenced } = tally;
  return { complete, commenced, notStarted, evidenced };
}

function heatOf(gap: NetworkGap, links: ReturnType<typeof gapLinks>, caption: string, pooledName: string): HeatMap {
  const { sections } = gap.edition.edition;
  return {
    caption,
    pooledName,
    sections: sections.map(({ code, title }) => ({ code, title })),
    rows: gap.services.map((each) => ({
      short: each.service.trustShortName,
      name: each.service.trustName,
      href: links.trust(each),
      sections:
        each.gap?.sections.map((tally, index) => ({ tally, href: links.section(each, sections[index]?.code ?? "") })) ??
        null,
      total: each.gap === null ? null : { tally: each.gap.total, href: links.total(each) },
    })),
    pooled: {
      total: gap.pooled.total,
      sections: gap.pooled.sections.map((tally, index) => ({
        tally,
        href: links.pooledSection(sections[index]?.code ?? ""),
      })),
    },
  };
}

function trustBars(gap: NetworkGap, links: ReturnType<typeof gapLinks>, pooledName: string): readonly BarRow[] {
  const rows = gap.services.flatMap((each) =>
    each.gap === null
      ? []
      : [
          barRow(
            each.service.id,
            each.service.trustShortName,
            each.service.trustName,
            links.total(each),
            each.gap.total,
          ),
        ],
  );
  return [...rows, barRow("pooled", pooledName, "", null, gap.pooled.total)];
}

function sectionBars(gap: NetworkGap, links: ReturnType<typeof gapLinks>): readonly BarRow[] {
  const rows = gap.edition.edition.sections.flatMap((section, index) => {
    const tally = gap.pooled.sections[index];
    return tally === undefined
      ? []
      : [barRow(section.code, `${section.code} ${section.title}`, "", links.pooledSection(section.code), tally)];
  });
  return [...rows, barRow("all", "All sections", "", null, gap.pooled.total)];
}

function barRow(key: string, name: string, full: string, href: string | null, tally: Tally): BarRow {
  const shown = percentages(tally);
  const figure = (percent: number | undefined, count: number) =>
    percent === undefined ? "Nothing to assess" : `${percent}% (${formatCount(count)})`;
  return {
    key,
    name,
    full,
    href,
    shares:
      shown === null ? null : { complete: shown.complete, commenced: shown.commenced, evidenced: shown.evidenced },
    complete: figure(shown?.complete, tally.complete),
    evidenced: figure(shown?.evidenced, tally.evidenced),
    commenced: figure(shown?.commenced, tally.commenced),
    notStarted: figure(shown?.notStarted, tally.notStarted),
    notYetRated: formatCount(tally.notYetRated),
  };
}
