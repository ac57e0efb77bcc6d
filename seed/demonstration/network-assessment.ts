// Invents the network's own assessment. Its shares pass through the figures that were published, on their days, and have moved on since.
import { addDays, addMonths, daysBetween, type Instant, type IsoDate } from "../../app/domain/dates";
import type { Edition } from "../../app/standards/types";
import { publishedGapAnalyses } from "../facts/published";
import { laterThan, workdayBefore, workingMoment } from "./clock";
import { inventEvidence } from "./evidence";
import { networkTemplates } from "./evidence-templates";
import { valueFor } from "./history";
import type { AnswerVersion, Frame, InventedAnswer, InventedAssessment } from "./invented";
import { noteForNetwork } from "./notes/notes";
import { networkAssessmentId, qiManagerId } from "./people";
import { chanceOf } from "./random";
import type { Rated } from "./scenes";

/** Whole percentages of the criteria on a day; between two days they move evenly. */
interface Milestone {
  readonly day: IsoDate;
  readonly complete: number;
  readonly begun: number;
}

const notYetRated = 3;

export function inventNetwork(edition: Edition, today: IsoDate): InventedAssessment {
  const chance = chanceOf("network");
  const milestones = milestonesUntil(today);
  const startedOn = workdayBefore(milestones[0]?.day ?? today);
  const lastOn = workdayBefore(addDays(today, -3));
  const people = { lead: qiManagerId, contributor: null };
  const frame: Frame = {
    id: networkAssessmentId,
    trust: null,
    edition,
    people,
    today,
    startedOn,
    lastOn,
    pace: 1,
    chance,
  };
  const codes = chance.shuffle(
    edition.sections.flatMap(({ statements }) =>
      statements.flatMap(({ criteria }) => criteria.map(({ code }) => code)),
    ),
  );
  const answers = codes
    .slice(0, codes.length - notYetRated)
    .map((code, rank) => answerFor(frame, code, (rank + 0.5) / codes.length, milestones));
  const state = (wanted: string) =>
    new Set(answers.filter(({ versions }) => versions.at(-1)?.value === wanted).map(({ code }) => code));
  const complete = [...state(valueFor(edition, "complete"))];
  const evidenced = new Set(complete.filter((code) => code !== complete[0] && chance.is(0.78)));
  const evidence = inventEvidence({
    frame,
    templates: networkTemplates,
    pinned: [],
    answers,
    evidenced,
    claimed: new Set(complete.filter((code) => !evidenced.has(code))),
    commenced: state(valueFor(edition, "commenced")),
    ended: 1,
    allEndedLastMonth: false,
    shared: 99,
  });
  return { frame, answers, evidence };
}

/** When the network began, what was published, and today: a little under a point a month since the last figure. */
export function milestonesUntil(today: IsoDate): readonly Milestone[] {
  const published = publishedGapAnalyses.map(({ publishedFor, complete, commenced }) => ({
    day: publishedFor as IsoDate,
    complete,
    begun: complete + commenced,
  }));
  const past = published.filter(({ day }) => day < addDays(today, -30));
  const last = past.at(-1) ?? { day: addMonths(today, -14), complete: 12, begun: 30 };
  const start: Milestone = { day: addMonths(past[0]?.day ?? last.day, -6), complete: 0, begun: 0 };
  const months = daysBetween(last.day, today) / 30.4;
  const now: Milestone = {
    day: addDays(today, -3),
    complete: Math.min(72, last.complete + months * 0.9),
    begun: Math.min(92, last.begun + months * 0.8),
  };
  return [start, ...(past.length > 0 ? past : [last]), now];
}

/** The criterion at this share of the order begins, and is complete, when the network's own share has come so far. */
function answerFor(frame: Frame, code: string, share: number, milestones: readonly Milestone[]): InventedAnswer {
  const { chance, edition, people, startedOn, lastOn, today } = frame;
  const begunOn = dayWhen(share * 100, milestones, ({ begun }) => begun);
  const completeOn = dayWhen(share * 100, milestones, ({ complete }) => complete);
  const moves: (readonly [Rated, IsoDate])[] = [["not-started", addDays(startedOn, chance.whole(0, 20))]];
  if (begunOn !== null) moves.push(["commenced", begunOn]);
  if (completeOn !== null) moves.push(["complete", completeOn]);
  const versions: AnswerVersion[] = [];
  moves.forEach(([state, day], index) => {
    const isLast = index === moves.length - 1;
    const on = day > lastOn ? lastOn : day;
    versions.push({
      value: valueFor(edition, state),
      reason: null,
      note: chance.is(isLast ? 0.6 : 0.3) ? noteForNetwork(code, state, chance) : null,
      ownerId: index === 0 && chance.is(0.4) ? null : people.lead,
      targetOn: isLast && state === "commenced" && chance.is(0.7) ? addDays(today, chance.whole(-10, 200)) : null,
      at: laterThan(versions.at(-1)?.at ?? null, momentOn(on, startedOn, frame), chance),
      by: people.lead,
      onBehalf: false,
    });
  });
  return { code, versions };
}

function momentOn(day: IsoDate, startedOn: IsoDate, { chance }: Frame): Instant {
  return workingMoment(day < startedOn ? startedOn : day, chance);
}

/** The day on which a measure that moves evenly between milestones reaches a value; `null` where it has not. */
function dayWhen(
  value: number,
  milestones: readonly Milestone[],
  of: (milestone: Milestone) => number,
): IsoDate | null {
  for (const [index, from] of milestones.entries()) {
    const to = milestones[index + 1];
    if (to === undefined || of(to) < value) continue;
    const part = (value - of(from)) / (of(to) - of(from));
    // A milestone's own day belongs to what came before it.
    return addDays(from.day, 1 + Math.floor((daysBetween(from.day, to.day) - 1) * Math.max(0, part)));
  }
  return null;
}
