// The network's dashboard: the same reports as the pages that its headings lead to, cut to what one sees at a glance.
import { formatDay } from "../domain/dates";
import { percentages } from "../domain/gap-analysis";
import { formatCount } from "../domain/view/figures";
import { stageFinding } from "../domain/view/findings";
import { paths } from "../http/paths";
import { listEditions } from "../models/editions.server";
import type { Scope } from "../models/scope.server";
import { reading } from "../models/transaction.server";
import { may } from "./assessment-place.server";
import { readBarrierSummary } from "./barriers/network-barriers.server";
import { readCalls } from "./calls.server";
import { readCdcs } from "./cdcs.server";
import { gapLinks } from "./gap-links";
import { readMaturity } from "./maturity.server";
import { readNetworkGap, type NetworkGap } from "./network-gap-analysis.server";
import { readPlan } from "./plan.server";
import { readQuiet } from "./quiet.server";
import { presentBoard } from "./stage-board";
import { countedStage, countStages, readStages } from "./stages.server";

const sectionsShown = 3;

/** Everything on the dashboard, read at one moment. Trusts are links only for who may open them. */
export async function readDashboard(scope: Scope) {
  return reading(scope, readAll);
}

async function readAll(scope: Scope) {
  const { today } = scope;
  const [edition] = (await listEditions(scope)).filter(({ subject }) => subject === "service");
  const gap = edition === undefined ? undefined : await readNetworkGap(scope, edition.id, today);
  const stages = await readStages(scope, today, gap);
  const quiet = await readQuiet(scope);
  const maturity = (await readMaturity(scope)).rows;
  const plan = await readPlan(scope, countStages(stages));
  const open = plan.filter(({ state }) => state !== "met" && state !== "published as met");
  const year = open.find(({ dueOn }) => dueOn >= today)?.year ?? open.at(-1)?.year ?? null;
  const cdcs = await readCdcs(scope);
  return {
    day: formatDay(today),
    editionTitle: gap?.edition.edition.title ?? null,
    trusts: stages.trusts.length,
    services: gap?.services.filter((each) => each.gap !== null).length ?? 0,
    stages: { finding: stageFinding(stages.atStage3, countedStage), board: presentBoard(scope, stages) },
    mismatches: stages.trusts.flatMap((trust) => trust.services).filter(({ mismatch }) => mismatch !== null).length,
    calls: await readCalls(scope, stages, quiet),
    gap: gap === undefined ? null : presentGap(scope, gap),
    plan: { year, rows: plan.filter((row) => row.year === year) },
    maturity: maturity
      .filter(({ isSubmitted, standing }) => isSubmitted && standing !== null)
      .map((row) => ({
        id: row.id,
        month: row.month,
        kind: row.kind,
        score: row.published?.score ?? row.computed?.score ?? "",
        level: row.published?.level ?? row.computed?.level ?? "",
      })),
    quiet,
    barriers: await readBarrierSummary(scope),
    mayReadShared: may(scope, ["shared-evidence.read"], { networkId: scope.networkId }),
    maySeeQueries: may(scope, ["trusts-queries.view"], { networkId: scope.networkId }),
    cdcs: {
      months: cdcs.months,
      counts: cdcs.counts,
      dated: cdcs.rows.filter(({ due }) => due !== null),
      missing: cdcs.rows.filter(({ due }) => due === null).length,
    },
  };
}

function presentGap(scope: Scope, gap: NetworkGap) {
  const { total } = gap.pooled;
  const shown = percentages(total);
  const { edition } = gap.edition;
  const links = gapLinks(scope, gap);
  const sections = mostLeft(gap).map(({ section, shown: { complete, evidenced } }) => {
    const { code, title } = section;
    return { code, title, complete, evidenced, href: links.pooledSection(code) };
  });
  return {
    shares: shown,
    complete: `${formatCount(total.complete)} of ${formatCount(total.denominator)}`,
    evidenced: `${formatCount(total.evidenced)} of ${formatCount(total.denominator)}`,
    commenced: formatCount(total.commenced),
    notStarted: formatCount(total.notStarted),
    notYetRated: formatCount(total.notYetRated),
    sections: sections.slice(0, sectionsShown),
    href: paths.gapAnalysis({ edition: edition.id }),
  };
}

/** Sections that are not complete, the lowest share first, by exact counts and not by what is shown of them. */
function mostLeft(gap: NetworkGap) {
  const open = gap.edition.edition.sections.flatMap((section, index) => {
    const tally = gap.pooled.sections[index];
    const shown = tally === undefined ? null : percentages(tally);
    return tally === undefined || shown === null || tally.complete === tally.denominator
      ? []
      : [{ section, tally, shown }];
  });
  return open.toSorted((a, b) => a.tally.complete * b.tally.denominator - b.tally.complete * a.tally.denominator);
}
