// Decides where every criterion of an invented service stands today, so that the counts come out as its shape says.
import type { Criterion, Edition } from "../../app/standards/types";
import { chanceOf, type Chance } from "./random";
import { reasonNotApplicable } from "./not-applicable";
import { pinnedAnswers, type PinnedAnswer, type Rated } from "./scenes";
import type { ServiceShape } from "./shapes";

export type StandsAt = Rated | "not-applicable" | "not-yet-rated";

export interface Stand {
  readonly criterion: Criterion;
  readonly sectionIndex: number;
  readonly state: StandsAt;
  readonly reason: string | null;
  /** Complete, and to have current evidence. */
  readonly isEvidenced: boolean;
  readonly pin: PinnedAnswer | null;
}

interface Placed {
  readonly criterion: Criterion;
  readonly sectionIndex: number;
  readonly pin: PinnedAnswer | null;
  readonly hardness: number;
}

type Decided = Map<string, { state: StandsAt; isEvidenced: boolean }>;

/** Every criterion of the edition, in its order. Some criteria are hard for everybody, so services share gaps as real ones do. */
export function standingOf(edition: Edition, shape: ServiceShape, chance: Chance): readonly Stand[] {
  const placed = placeAll(edition, shape.trust, chance);
  const decided: Decided = new Map();
  const left: Placed[] = [];
  edition.sections.forEach((_, index) => {
    const applies = placed.filter(({ criterion, sectionIndex }) => {
      return sectionIndex === index && reasonNotApplicable(shape.trust, criterion) === null;
    });
    const order = applies.sort((a, b) => rank(a) - rank(b));
    const complete = order.slice(0, shape.complete[index] ?? Math.round(order.length / 2));
    const evidenced = evidencedOf(complete, shape.evidenced[index] ?? 0, chance);
    for (const each of complete) {
      decided.set(each.criterion.code, { state: "complete", isEvidenced: evidenced.has(each.criterion.code) });
    }
    left.push(...order.slice(complete.length));
  });
  shareOut(left, shape, chance, decided);
  return placed.map(({ criterion, sectionIndex, pin }) => {
    const reason = reasonNotApplicable(shape.trust, criterion);
    const { state, isEvidenced } = decided.get(criterion.code) ?? { state: "not-applicable", isEvidenced: false };
    return { criterion, sectionIndex, state, reason, isEvidenced, pin: pin?.state === state ? pin : null };
  });
}

function placeAll(edition: Edition, trust: string, chance: Chance): readonly Placed[] {
  return edition.sections.flatMap((section, sectionIndex) =>
    section.statements.flatMap(({ criteria }) =>
      criteria.map((criterion) => ({
        criterion,
        sectionIndex,
        pin: pinnedAnswers[trust]?.[criterion.code] ?? null,
        hardness: chanceOf(`hardness of ${criterion.code}`).next() * 0.6 + chance.next() * 0.4,
      })),
    ),
  );
}

/** Pinned complete ones come first and pinned open ones last, whatever their hardness. */
function rank({ pin, hardness }: Placed): number {
  return pin === null ? hardness : pin.state === "complete" ? hardness - 2 : hardness + 2;
}

function evidencedOf(complete: readonly Placed[], count: number, chance: Chance): ReadonlySet<string> {
  const order = chance.shuffle(complete).sort((a, b) => Number(isPinned(b)) - Number(isPinned(a)));
  return new Set(order.slice(0, count).map(({ criterion }) => criterion.code));
}

function isPinned({ pin }: Placed): boolean {
  return pin?.isEvidenced === true;
}

/** Shares what is not complete among commenced, not started and not yet rated; the later sections are looked at last. */
function shareOut(left: readonly Placed[], shape: ServiceShape, chance: Chance, decided: Decided): void {
  const order = [...left].sort((a, b) => openRank(a) - openRank(b));
  const commenced = order.slice(0, shape.commenced);
  const rest = chance.shuffle(order.slice(shape.commenced));
  const late = rest
    .filter(({ pin }) => pin === null)
    .sort((a, b) => b.sectionIndex - a.sectionIndex + (b.hardness - a.hardness) * 4);
  const unrated = new Set(late.slice(0, shape.notYetRated));
  for (const each of commenced) decided.set(each.criterion.code, { state: "commenced", isEvidenced: false });
  for (const each of rest) {
    const state = unrated.has(each) ? "not-yet-rated" : "not-started";
    decided.set(each.criterion.code, { state, isEvidenced: false });
  }
}

function openRank({ pin, hardness }: Placed): number {
  return pin?.state === "commenced" ? -1 : pin?.state === "not-started" ? 2 : hardness;
}
