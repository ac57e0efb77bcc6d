// The network's dashboard: the same reports as the pages that its headings lead to, cut to what one sees at a glance.
import { percentages } from "../domain/gap-analysis";
import { formatCount } from "../domain/view/figures";
import { formatDay } from "../domain/dates";
import { stageFinding } from "../domain/view/findings";
import { paths } from "../http/paths";
import { listEditions } from "../models/editions.server";
import type { Scope } from "../models/scope.server";
import { readCdcs } from "./cdcs.server";
import { readMaturity } from "./maturity.server";
import { readNetworkGap, type NetworkGap } from "./network-gap-analysis.server";
import { readPlan } from "./plan.server";
import { readQuiet } from "./quiet.server";
import { presentBoard, presentStageRows } from "./stage-board";
import { countedStage, readStages } from "./stages.server";

const sectionsShown = 3;

/** Everything on the dashboard. Trusts are links only for who may open them. */
export async function readDashboard(scope: Scope) {
  const { today } = scope;
  const [edition] = (await listEditions(scope)).filter(({ subject }) => subject === "service");
  const gap = edition === undefined ? undefined : await readNetworkGap(scope, edition.id, today);
  const stages = await readStages(scope, today);
  const rows = presentStageRows(scope, stages);
  const maturity = (await readMaturity(scope)).rows;
  const plan = await readPlan(scope);
  const open = plan.filter(({ state }) => state !== "met" && state !== "published as met");
  const year = open.find(({ dueOn }) => dueOn >= today)?.year ?? open.at(-1)?.year ?? null;
  const cdcs = await readCdcs(scope);
  return {
    day: formatDay(today),
    editionTitle: gap?.edition.edition.title ?? null,
    trusts: stages.trusts.length,
    services: gap?.services.filter((each) => each.gap !== null).length ?? 0,
    stages: { finding: stageFinding(stages.atStage3, countedStage), board: presentBoard(scope, stages) },
    mismatches: rows
      .filter(({ mismatch }) => mismatch !== null)
      .map(({ key, short, href, mismatch, stage }) => ({ key, short, href, mismatch, stage })),
    notDeclared: rows.filter(({ stage }) => stage === null).map(({ key, short, href }) => ({ key, short, href })),
    gap: gap === undefined ? null : presentGap(gap),
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
    quiet: await readQuiet(scope),
    cdcs: {
      months: cdcs.months,
      dated: cdcs.rows.filter(({ due }) => due !== null),
      missing: cdcs.rows.filter(({ due }) => due === null).length,
    },
  };
}

function presentGap(gap: NetworkGap) {
  const { total } = gap.pooled;
  const shown = percentages(total);
  const { edition } = gap.edition;
  const sections = edition.sections.flatMap((section, index) => {
    const tally = gap.pooled.sections[index];
    const figures = tally === undefined ? null : percentages(tally);
    return figures === null || figures.complete === 100
      ? []
      : [{ code: section.code, title: section.title, complete: figures.complete, evidenced: figures.evidenced }];
  });
  return {
    shares: shown,
    complete: `${formatCount(total.complete)} of ${formatCount(total.denominator)}`,
    evidenced: `${formatCount(total.evidenced)} of ${formatCount(total.denominator)}`,
    commenced: formatCount(total.commenced),
    notStarted: formatCount(total.notStarted),
    notYetRated: formatCount(total.notYetRated),
    sections: sections.toSorted((a, b) => a.complete - b.complete).slice(0, sectionsShown),
    href: paths.gapAnalysis({ edition: edition.id }),
  };
}
