// The invented evidence of one trust: items named after what the edition says commonly proves a criterion, dated and attached.
import { addDays, addMonths, formatMonth, type IsoDate } from "../../app/domain/dates";
import type { PlacedCriterion } from "../../app/domain/gap-analysis";
import type { InventedAnswer } from "./answers";
import { workingMoment } from "./clock";
import type { Chance } from "./random";
import { kindWords } from "./words";

export interface InventedItem {
  readonly title: string;
  readonly kind: string;
  readonly form: "file" | "link";
  readonly fileType: "pdf" | "docx" | "csv" | "txt";
  readonly coversFrom: IsoDate | null;
  readonly coversTo: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  /** The dates before the last renewal, where there was one. */
  readonly renewed: { readonly at: string; readonly reviewBefore: IsoDate } | null;
  readonly visibility: "trust" | "network";
  readonly ownerId: string | null;
  readonly addedAt: string;
  readonly supports: readonly { readonly code: string; readonly at: string }[];
}

export interface EvidencePlan {
  readonly answers: readonly InventedAnswer[];
  readonly evidenced: ReadonlySet<string>;
  readonly startedOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly today: IsoDate;
  readonly latest: string;
  readonly owners: readonly string[];
  readonly chance: Chance;
}

type Ending = "current" | "soon" | "none" | "expired" | "review overdue";

/** Current items for what is to be evidenced, one for several criteria of a statement; ended ones for some of what is only claimed. */
export function inventEvidence(plan: EvidencePlan): readonly InventedItem[] {
  const { answers, evidenced, chance } = plan;
  const items: InventedItem[] = [];
  for (const group of groupsOf(answers, ({ placed }) => evidenced.has(placed.criterion.code), chance)) {
    items.push(makeItem(plan, group, chance.is(0.1) ? "soon" : chance.is(0.12) ? "none" : "current"));
  }
  const claimed = (answer: InventedAnswer) =>
    answer.final === "complete" && !evidenced.has(answer.placed.criterion.code);
  for (const group of groupsOf(answers, claimed, chance)) {
    if (chance.is(0.45)) items.push(makeItem(plan, group, chance.is(0.6) ? "expired" : "review overdue"));
  }
  for (const group of groupsOf(answers, ({ final }) => final === "commenced", chance)) {
    if (chance.is(0.3)) items.push(makeItem(plan, group, chance.is(0.8) ? "current" : "expired"));
  }
  return uniqueTitles(items);
}

/** Criteria of one statement that one item supports together: one to four. */
function groupsOf(
  answers: readonly InventedAnswer[],
  wanted: (answer: InventedAnswer) => boolean,
  chance: Chance,
): readonly (readonly InventedAnswer[])[] {
  return [...groupByStatement(answers.filter(wanted)).values()].flatMap((group) =>
    group.length > 1 && chance.is(0.35) ? group.map((each) => [each]) : [group],
  );
}

function groupByStatement(answers: readonly InventedAnswer[]): Map<string, InventedAnswer[]> {
  const groups = new Map<string, InventedAnswer[]>();
  for (const answer of answers) {
    const { code } = answer.placed.statement;
    groups.set(code, [...(groups.get(code) ?? []), answer]);
  }
  return groups;
}

function makeItem(plan: EvidencePlan, group: readonly InventedAnswer[], ending: Ending): InventedItem {
  const { chance, today, latest, startedOn, lastOn } = plan;
  const first = group[0];
  if (first === undefined) throw new Error("An item supports at least one criterion.");
  const addedOn = addDays(startedOn, chance.whole(10, Math.max(11, daysUntil(startedOn, lastOn) - 5)));
  const addedAt = workingMoment(addedOn, chance, latest);
  const phrase = chance.pick(
    first.placed.criterion.evidence.length > 0 ? first.placed.criterion.evidence : [first.placed.statement.title],
  );
  const kind = kindWords.find(([words]) => words.test(phrase))?.[1] ?? "record";
  const coversTo = addDays(addedOn, -chance.whole(5, 40));
  const coversFrom = addMonths(coversTo, -chance.pick([3, 6, 12]));
  const renewedAt = workingMoment(addDays(addedOn, chance.whole(3, 40)), chance, latest);
  const dates = datesFor(ending, today, chance);
  return {
    title: titled(phrase, kind, first.placed, coversTo, chance),
    kind,
    form: chance.is(0.32) ? "link" : "file",
    fileType: kind === "record" && chance.is(0.4) ? "csv" : chance.is(0.25) ? "docx" : chance.is(0.08) ? "txt" : "pdf",
    coversFrom,
    coversTo,
    ...dates,
    renewed:
      dates.reviewOn !== null && ending === "current" && renewedAt > addedAt && chance.is(0.25)
        ? { at: renewedAt, reviewBefore: addDays(addedOn, 60) }
        : null,
    visibility: ending === "current" && chance.is(0.12) ? "network" : "trust",
    ownerId: chance.is(0.85) ? (plan.owners[chance.is(0.75) ? 0 : plan.owners.length - 1] ?? null) : null,
    addedAt,
    supports: group.map(({ placed }) => ({ code: placed.criterion.code, at: addedAt })),
  };
}

function daysUntil(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function datesFor(
  ending: Ending,
  today: IsoDate,
  chance: Chance,
): { reviewOn: IsoDate | null; expiresOn: IsoDate | null } {
  switch (ending) {
    case "none":
      return { reviewOn: null, expiresOn: null };
    case "soon":
      return chance.is(0.5)
        ? { reviewOn: addDays(today, chance.whole(3, 58)), expiresOn: null }
        : { reviewOn: null, expiresOn: addDays(today, chance.whole(3, 58)) };
    case "expired":
      return { reviewOn: null, expiresOn: addDays(today, -chance.whole(2, 150)) };
    case "review overdue":
      return { reviewOn: addDays(today, -chance.whole(2, 150)), expiresOn: null };
    case "current":
      return {
        reviewOn: addDays(today, chance.whole(70, 700)),
        expiresOn: chance.is(0.2) ? addDays(today, chance.whole(200, 800)) : null,
      };
  }
}

function titled(phrase: string, kind: string, placed: PlacedCriterion, coversTo: IsoDate, chance: Chance): string {
  const words = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  const named =
    words.length < 14 ? `${words}: ${(placed.criterion.title ?? placed.statement.title).toLowerCase()}` : words;
  if (kind === "policy" || kind === "protocol" || kind === "patient-information")
    return `${named}, version ${chance.whole(2, 6)}`;
  return chance.is(0.5) ? `${named}, ${coversTo.slice(0, 4)}` : `${named}, ${formatMonth(coversTo)}`;
}

/** Two items of one trust never have the same title. */
function uniqueTitles(items: readonly InventedItem[]): readonly InventedItem[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const times = (seen.get(item.title) ?? 0) + 1;
    seen.set(item.title, times);
    return times === 1 ? item : { ...item, title: `${item.title} (${times})` };
  });
}
