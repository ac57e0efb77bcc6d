// The way an invented answer came to where it stands: rated in the first months, moved on since, sometimes back.
import { addDays, daysBetween, type Instant, type IsoDate } from "../../app/domain/dates";
import type { CountsAs, Edition } from "../../app/standards/types";
import { laterThan, nextWorkday, workdayBefore, workingMoment } from "./clock";
import type { AnswerVersion, Frame, InventedAnswer } from "./invented";
import { noteForService } from "./notes/notes";
import { qiManagerId } from "./people";
import type { PinnedAnswer, PinnedStep, Rated } from "./scenes";
import type { Stand } from "./standing";

/** One move before it has its people, dates and words. */
interface Move {
  readonly state: Rated | "not-applicable" | "assigned";
  readonly day: IsoDate;
  readonly isBack?: boolean;
}

const counts: Readonly<Record<Rated | "not-applicable", CountsAs>> = {
  "not-started": "nothing",
  commenced: "commenced",
  complete: "complete",
  "not-applicable": "excluded",
};

/** The first value of the edition's scale that counts as this. */
export function valueFor(edition: Edition, state: Rated | "not-applicable"): string {
  const value = edition.scale.values.find((each) => each.countsAs === counts[state]);
  if (value === undefined) throw new Error(`The scale of ${edition.id} has no value that counts as ${counts[state]}.`);
  return value.id;
}

/** Every answer of a service with its versions. `recent` criteria made their last move in the last days before `lastOn`. */
export function inventHistory(frame: Frame, stands: readonly Stand[]): readonly InventedAnswer[] {
  const recent = recentDays(frame, stands);
  return stands.flatMap((stand) => {
    const { code } = stand.criterion;
    const pinned = stand.pin?.steps;
    if (pinned !== undefined && stand.pin !== null)
      return [{ code, versions: pinnedVersions(frame, stand.pin, pinned) }];
    const moves = movesOf(frame, stand, recent.get(code) ?? null);
    return moves.length === 0 ? [] : [{ code, versions: versionsOf(frame, stand, moves) }];
  });
}

/** A handful of answers that moved last, one of them on the last day itself. */
function recentDays(frame: Frame, stands: readonly Stand[]): ReadonlyMap<string, IsoDate> {
  const { chance, lastOn, today } = frame;
  const isQuiet = daysBetween(lastOn, today) >= 30;
  const moved = stands.filter(({ state, pin }) => pin === null && (state === "complete" || state === "commenced"));
  const picked = chance.shuffle(moved).slice(0, isQuiet ? 3 : chance.whole(3, 6));
  return new Map(
    picked.map(({ criterion }, index) => [criterion.code, index === 0 ? lastOn : addDays(lastOn, -chance.whole(0, 6))]),
  );
}

function movesOf(frame: Frame, stand: Stand, recent: IsoDate | null): readonly Move[] {
  const { chance, startedOn, lastOn } = frame;
  if (stand.state === "not-yet-rated")
    return chance.is(0.2) ? [{ state: "assigned", day: firstDay(frame, stand) }] : [];
  const route = routeTo(stand.state, frame);
  const rated = firstDay(frame, stand);
  const later = route
    .slice(1)
    .map(() => Math.round(daysBetween(rated, lastOn) * chance.next() ** frame.pace))
    .sort((a, b) => a - b);
  const days = [rated, ...later.map((offset) => addDays(rated, offset))];
  if (recent !== null) days[days.length - 1] = recent;
  const isHandedOver = isContributors(frame, days.at(-1)) && route.length === 1;
  const assigned: readonly Move[] =
    isHandedOver || chance.is(0.12) ? [{ state: "assigned", day: addDays(startedOn, 3) }] : [];
  return [...assigned, ...route.map((step, index) => ({ ...step, day: days[index] ?? lastOn }))];
}

/** What moved in the last days was moved by the contributor, where there is one: news to the lead who signs in. */
function isContributors({ people, today }: Frame, day: IsoDate | undefined): boolean {
  return people.contributor !== null && day !== undefined && daysBetween(day, today) < 5;
}

/** The gap analysis goes through the sections in turn over the first months. */
function firstDay({ chance, startedOn, lastOn, edition }: Frame, { sectionIndex }: Stand): IsoDate {
  const span = daysBetween(startedOn, lastOn);
  const turn = (sectionIndex / edition.sections.length) * 0.22 + chance.next() * 0.14;
  return addDays(startedOn, 4 + Math.floor((span - 4) * turn));
}

function routeTo(final: Rated | "not-applicable", { chance }: Frame): readonly Omit<Move, "day">[] {
  if (final === "not-applicable" || final === "not-started") return [{ state: final }];
  const begun: readonly Omit<Move, "day">[] = chance.is(0.45)
    ? [{ state: "not-started" }, { state: "commenced" }]
    : [{ state: "commenced" }];
  if (final === "commenced") {
    return chance.is(0.12) ? [...begun, { state: "complete" }, { state: "commenced", isBack: true }] : begun;
  }
  if (chance.is(0.16)) return [{ state: "complete" }];
  const done: readonly Omit<Move, "day">[] = [...begun, { state: "complete" }];
  return chance.is(0.07) ? [...done, { state: "commenced", isBack: true }, { state: "complete" }] : done;
}

function versionsOf(frame: Frame, stand: Stand, moves: readonly Move[]): readonly AnswerVersion[] {
  const { chance, people, edition } = frame;
  const isNews = isContributors(frame, moves.at(-1)?.day);
  const owner = isNews ? people.contributor : stand.pin?.targetInDays === undefined ? ownerFor(frame) : people.lead;
  const isOnBehalf = chance.is(frame.trust === "WHT" ? 0.08 : 0.02);
  const versions: AnswerVersion[] = [];
  moves.forEach(({ state, day, isBack }, index) => {
    const before = versions.at(-1);
    const isLast = index === moves.length - 1;
    const isOwned = state === "assigned" || isNews || index > 0 || isLast || !chance.is(0.3);
    const ownerId = isOwned ? owner : null;
    const isContributorsOwn = people.contributor !== null && before?.ownerId === people.contributor;
    const byContributor = isContributorsOwn && ((isNews && isLast) || chance.is(0.7));
    const onBehalf = index === 0 && isOnBehalf && !isNews;
    versions.push({
      value: state === "assigned" ? null : valueFor(edition, state),
      reason: state === "not-applicable" ? stand.reason : null,
      note: state === "assigned" || state === "not-applicable" ? null : noteOf(frame, stand, state, isLast, isBack),
      ownerId: byContributor ? people.contributor : ownerId,
      targetOn: targetOf(frame, stand, state, ownerId, moves[index + 1]?.day),
      at: laterThan(before?.at ?? null, workingMoment(day, chance), chance),
      by: onBehalf ? qiManagerId : byContributor ? (people.contributor ?? people.lead) : people.lead,
      onBehalf,
    });
  });
  return versions;
}

function ownerFor({ chance, people }: Frame): string | null {
  if (people.contributor !== null && chance.is(0.28)) return people.contributor;
  return chance.is(0.82) ? people.lead : null;
}

const noteShare: Readonly<Record<Rated, number>> = { commenced: 0.68, complete: 0.4, "not-started": 0.42 };

function noteOf({ chance }: Frame, { criterion }: Stand, state: Rated, isLast: boolean, isBack = false): string | null {
  if (isBack) return noteForService(criterion.code, "moved-back", chance);
  return chance.is(isLast ? noteShare[state] : 0.3) ? noteForService(criterion.code, state, chance) : null;
}

/** A target stands while something is open and owned: near the day on which it moved on, or in the months around today. */
function targetOf(
  frame: Frame,
  { pin }: Stand,
  state: Move["state"],
  ownerId: string | null,
  movedOn: IsoDate | undefined,
): IsoDate | null {
  const { chance, today, lastOn, trust } = frame;
  if (state === "complete" || state === "not-applicable" || ownerId === null) return pinnedTarget(pin, today);
  if (movedOn !== undefined) return nextWorkday(addDays(movedOn, chance.whole(-14, 30)));
  if (pin?.targetInDays !== undefined) return pinnedTarget(pin, today);
  if (!chance.is(state === "commenced" ? 0.8 : 0.4)) return null;
  const isQuiet = daysBetween(lastOn, today) >= 30;
  const [low, high] = trust === "UHNM" ? [20, 150] : isQuiet ? [-50, 100] : [-25, 160];
  return nextWorkday(addDays(today, chance.whole(low, high)));
}

function pinnedTarget(pin: PinnedAnswer | null, today: IsoDate): IsoDate | null {
  return pin?.targetInDays === undefined ? null : workdayBefore(addDays(today, pin.targetInDays));
}

function pinnedVersions(frame: Frame, pin: PinnedAnswer, steps: readonly PinnedStep[]): readonly AnswerVersion[] {
  const { chance, people, today, edition } = frame;
  const personOf = (who: PinnedStep["owner"]) =>
    who === null ? null : who === "contributor" ? (people.contributor ?? people.lead) : people.lead;
  let before: Instant | null = null;
  return steps.map((step, index) => {
    const isLast = index === steps.length - 1;
    before = laterThan(before, workingMoment(addDays(today, -step.daysAgo), chance), chance);
    return {
      value: valueFor(edition, step.state),
      reason: null,
      note: step.note ?? null,
      ownerId: personOf(step.owner),
      targetOn: isLast && step.state !== "complete" ? pinnedTarget(pin, today) : null,
      at: before,
      by: personOf(step.by) ?? people.lead,
      onBehalf: false,
    };
  });
}
