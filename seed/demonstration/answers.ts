// The invented answers of one assessment: where each criterion stands, and the way it came there.
import type { Criterion, Edition } from "../../app/standards/types";
import { addDays, daysBetween, type IsoDate } from "../../app/domain/dates";
import { compileEdition, type PlacedCriterion } from "../../app/domain/gap-analysis";
import { workingMoment } from "./clock";
import type { Chance } from "./random";
import { notes, reasons } from "./words";

export interface Step {
  readonly value: string;
  readonly at: string;
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerId: string | null;
  readonly targetOn: string | null;
}

export interface InventedAnswer {
  readonly placed: PlacedCriterion;
  readonly final: FinalState;
  /** Oldest first; the last is how it stands. */
  readonly steps: readonly Step[];
}

export type FinalState = "complete" | "commenced" | "not-started" | "not-applicable" | "not-yet-rated";

/** Where every criterion is to stand, by code. */
export type Finals = ReadonlyMap<string, FinalState>;

/** Which value of the edition's scale stands for a state: the first that counts as it. */
export function valueFor(edition: Edition, state: Exclude<FinalState, "not-yet-rated">): string {
  const counts = {
    complete: "complete",
    commenced: "commenced",
    "not-started": "nothing",
    "not-applicable": "excluded",
  } as const;
  const value = edition.scale.values.find((each) => each.countsAs === counts[state]);
  if (value === undefined) throw new Error(`The scale of ${edition.id} has nothing for ${state}.`);
  return value.id;
}

export interface AnswerPlan {
  readonly edition: Edition;
  readonly finals: Finals;
  readonly startedOn: IsoDate;
  /** The last day on which anything changed. */
  readonly lastOn: IsoDate;
  readonly today: IsoDate;
  readonly latest: string;
  /** People who own answers; the first owns most. */
  readonly owners: readonly string[];
  readonly chance: Chance;
  /** What stood already on the first day, where the assessment did not begin from nothing. */
  readonly atStart?: ReadonlyMap<string, "complete" | "commenced">;
}

/** Makes every rated criterion's way from the start to where it stands. */
export function inventAnswers(plan: AnswerPlan): readonly InventedAnswer[] {
  return compileEdition(plan.edition).criteria.map((placed) => {
    const final = plan.finals.get(placed.criterion.code) ?? "not-yet-rated";
    return { placed, final, steps: final === "not-yet-rated" ? [] : inventSteps(plan, placed.criterion, final) };
  });
}

function inventSteps(
  plan: AnswerPlan,
  criterion: Criterion,
  final: Exclude<FinalState, "not-yet-rated">,
): readonly Step[] {
  const { chance } = plan;
  const standing = plan.atStart?.get(criterion.code);
  const later = standing === final ? [] : standing === undefined ? routeTo(final, chance) : [final];
  const route = standing === undefined ? later : [standing, ...later];
  const first = standing === undefined ? [] : [workingMoment(plan.startedOn, chance, plan.latest)];
  const moments = [...first, ...momentsFor(plan, later.length, first[0] ?? "")];
  const ownerId = chance.is(0.82) ? ownerFor(plan) : null;
  return route.map((state, index) => {
    const isLast = index === route.length - 1;
    return {
      value: valueFor(plan.edition, state),
      at: moments[index] ?? plan.latest,
      reason: state === "not-applicable" ? reasonFor(criterion) : null,
      note: state === "not-applicable" || !chance.is(isLast ? 0.55 : 0.25) ? null : chance.pick(notes[state]),
      ownerId: index === 0 && route.length > 1 && chance.is(0.3) ? null : ownerId,
      targetOn: state === "complete" || state === "not-applicable" || ownerId === null ? null : targetFor(plan, isLast),
    };
  });
}

type Rated = Exclude<FinalState, "not-yet-rated">;

function routeTo(final: Rated, chance: Chance): readonly Rated[] {
  if (final === "not-applicable" || final === "not-started") return [final];
  if (final === "commenced")
    return chance.is(0.12) ? ["commenced", "complete", "commenced"] : ["not-started", "commenced"];
  if (chance.is(0.08)) return ["commenced", "complete", "commenced", "complete"];
  return chance.is(0.3) ? ["not-started", "commenced", "complete"] : ["commenced", "complete"];
}

function reasonFor(criterion: Criterion): string {
  const activity = criterion.appliesTo?.find((each) => reasons[each] !== undefined);
  return reasons[activity ?? ""] ?? "This service does not do what the criterion is about.";
}

function ownerFor({ owners, chance }: AnswerPlan): string | null {
  return owners.length > 1 && chance.is(0.3) ? (owners[1] ?? null) : (owners[0] ?? null);
}

/** Rising moments between the start and the last day; later ones closer to the end, as work gathers pace before a visit. */
function momentsFor(
  { startedOn, lastOn, latest, chance }: AnswerPlan,
  count: number,
  after: string,
): readonly string[] {
  const span = Math.max(count, daysBetween(startedOn, lastOn));
  const days = Array.from({ length: count }, () => Math.floor(span * Math.sqrt(chance.next()))).sort((a, b) => a - b);
  let before = after;
  return days.map((day) => {
    let moment = workingMoment(addDays(startedOn, day), chance, latest);
    if (moment <= before) moment = new Date(Date.parse(before) + chance.whole(5, 90) * 60_000).toISOString();
    before = moment;
    return moment;
  });
}

function targetFor({ today, chance }: AnswerPlan, isLast: boolean): IsoDate {
  return addDays(today, isLast ? chance.whole(-20, 150) : chance.whole(-120, 20));
}
