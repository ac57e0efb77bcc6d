// The plan's objectives with what the portal can say of each: where the figure stands, the pace needed, and when it would be reached.
import { addMonths, formatDate, formatMonth, type IsoDate } from "../domain/dates";
import { percentages } from "../domain/gap-analysis";
import { forecast, paceNeeded, type Forecast } from "../domain/pace";
import { toNumber } from "../domain/rational";
import { listEditions } from "../models/editions.server";
import { listObjectives, type Objective } from "../models/plan.server";
import { listItemsFor, type LinkedItem } from "../models/programme/links.server";
import type { Scope } from "../models/scope.server";
import { reading } from "../models/transaction.server";
import { readMaturity } from "./maturity.server";
import { readNetworkGap } from "./network-gap-analysis.server";
import { readStageCounts, type StageCounts } from "./stages.server";

interface Measured {
  readonly value: number;
  readonly day: IsoDate;
}

/** One figure that an objective may name: now, some months ago, and in words. */
interface Measure {
  readonly now: Measured;
  readonly earlier: Measured | null;
  readonly words: string;
  readonly unit: string;
  /** The target must be passed, not only reached. */
  readonly above: boolean;
}

export interface ObjectiveRow {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly dueOn: IsoDate;
  readonly now: string;
  readonly paceNeeded: string;
  readonly forecast: string;
  /** "not measured" is a target whose day has passed without a figure from that day or later: nobody can say that it was missed. */
  readonly state: "met" | "on track" | "behind" | "missed" | "not measured" | "measure missing" | "published as met";
  readonly source: string;
}

const monthsBack = 6;

/**
 * Objectives in the plan's order. One without a measure says so: no pace can be worked out.
 * `stages` are today's counts, where the caller has them already.
 */
export async function readPlan(scope: Scope, stages?: StageCounts): Promise<readonly ObjectiveRow[]> {
  return reading(scope, async (at) => {
    const measures = await readMeasures(at, stages ?? (await readStageCounts(at, at.today)));
    return (await listObjectives(at)).map((objective) => presentObjective(objective, measures, at.today));
  });
}

async function readMeasures(scope: Scope, stages: StageCounts): Promise<ReadonlyMap<string, Measure>> {
  const { today } = scope;
  const before = addMonths(today, -monthsBack);
  const stagesBefore = await readStageCounts(scope, before);
  const measures = new Map<string, Measure>([
    [
      "trusts-at-stage-3",
      {
        now: { value: stages.atStage3.atOrAbove, day: today },
        earlier: { value: stagesBefore.atStage3.atOrAbove, day: before },
        words: `${stages.atStage3.atOrAbove} of ${stages.atStage3.of}, ${stages.atStage3.notDeclared} not declared`,
        unit: "trusts",
        above: false,
      },
    ],
    [
      "trusts-accredited",
      {
        now: { value: stages.accredited, day: today },
        earlier: { value: stagesBefore.accredited, day: before },
        words: `${stages.accredited} known`,
        unit: "trusts",
        above: false,
      },
    ],
  ]);
  const complete = await readNetworkComplete(scope, today, before);
  if (complete !== null) measures.set("network-complete-percent", complete);
  const maturity = await readOverall(scope);
  if (maturity !== null) measures.set("maturity-overall", maturity);
  return measures;
}

async function readNetworkComplete(scope: Scope, today: IsoDate, before: IsoDate): Promise<Measure | null> {
  const [edition] = (await listEditions(scope)).filter(({ subject }) => subject === "network");
  if (edition === undefined) return null;
  const at = async (day: IsoDate) => {
    const gap = await readNetworkGap(scope, edition.id, day);
    return gap === undefined || gap.networkAssessmentId === null ? null : percentages(gap.pooled.total);
  };
  const now = await at(today);
  if (now === null) return null;
  const then = await at(before);
  return {
    now: { value: now.complete, day: today },
    earlier: then === null ? null : { value: then.complete, day: before },
    words: `${now.complete}% complete, ${now.evidenced}% evidenced; ${now.complete + now.commenced}% with commenced`,
    unit: "points",
    above: false,
  };
}

async function readOverall(scope: Scope): Promise<Measure | null> {
  const scored = (await readMaturity(scope)).rows.flatMap((row) =>
    row.standing === null
      ? []
      : [
          {
            value: toNumber(row.standing),
            day: row.madeFor,
            month: row.month,
            shown: row.published?.score ?? row.computed?.score ?? "",
          },
        ],
  );
  const [latest, previous] = scored;
  if (latest === undefined) return null;
  return {
    now: latest,
    earlier: previous ?? null,
    words: `${latest.shown} in ${latest.month}`,
    unit: "points",
    above: true,
  };
}

function presentObjective(objective: Objective, measures: ReadonlyMap<string, Measure>, today: IsoDate): ObjectiveRow {
  const { id, year, title, dueOn, source, target, publishedState } = objective;
  const shared = { id, year, title, dueOn, source };
  const measure = measures.get(objective.measure ?? "");
  if (publishedState !== null) {
    return {
      ...shared,
      now: `Published as ${publishedState}${measure === undefined ? "" : `. Now ${measure.words}`}`,
      paceNeeded: "",
      forecast: "",
      state: publishedState === "met" ? "published as met" : "measure missing",
    };
  }
  if (measure === undefined || target === null) {
    return {
      ...shared,
      now: "No number has been set",
      paceNeeded: "No pace can be worked out",
      forecast: "",
      state: "measure missing",
    };
  }
  const isMet = measure.above ? measure.now.value > target : measure.now.value >= target;
  const pace = paceNeeded(measure.now.value, target, today, dueOn);
  const reached = measure.earlier === null ? null : forecast(measure.earlier, measure.now, target, today);
  return {
    ...shared,
    now: measure.words,
    paceNeeded: isMet ? "Reached" : paceWords(pace, measure.unit, dueOn, today),
    forecast: isMet ? "Reached" : forecastWords(reached),
    state: isMet
      ? "met"
      : dueOn < today
        ? measure.now.day < dueOn
          ? "not measured"
          : "missed"
        : reached?.kind === "on" && reached.day <= dueOn
          ? "on track"
          : "behind",
  };
}

function paceWords(pace: number | null, unit: string, dueOn: IsoDate, today: IsoDate): string {
  if (pace !== null) return `${pace.toFixed(1)} ${unit} a month`;
  if (dueOn < today) return `Was due ${formatDate(dueOn)}`;
  return dueOn === today ? "Due today" : "Any further step";
}

/** `met` is a figure exactly at a target that must be passed. */
function forecastWords(reached: Forecast | null): string {
  if (reached === null) return "No earlier figure to go by";
  if (reached.kind === "on") return formatMonth(reached.day);
  return reached.kind === "met" ? "With any further step" : "Not at this pace";
}

export interface ObjectiveWithItems extends ObjectiveRow {
  readonly items: readonly LinkedItem[];
}

/** The plan with the work items that are for each objective, as far as this person may see their groups. */
export async function readPlanWithItems(scope: Scope): Promise<readonly ObjectiveWithItems[]> {
  return reading(scope, async (at) => {
    const items = await listItemsFor(at, "objective");
    return (await readPlan(at)).map((row) => ({ ...row, items: items.filter(({ code }) => code === row.id) }));
  });
}

/** The plan as a file. */
export function planTable(rows: readonly ObjectiveWithItems[]) {
  return {
    columns: [
      "year",
      "target",
      "due",
      "now",
      "pace needed",
      "forecast at recent pace",
      "state",
      "work items",
      "source",
    ],
    rows: rows.map((row) => [
      row.year,
      row.title,
      row.dueOn,
      row.now,
      row.paceNeeded,
      row.forecast,
      row.state,
      row.items.map(({ title, group, status }) => `${title} (${group}, ${status})`).join("; "),
      row.source,
    ]),
  };
}
