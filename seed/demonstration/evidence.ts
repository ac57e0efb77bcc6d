// The invented evidence of one assessment: enough current items to support what is to be evidenced, and some that no longer count.
import { addDays, daysBetween, type Instant, type IsoDate } from "../../app/domain/dates";
import { laterThan, workdayBefore, workingMoment } from "./clock";
import { addedBetween, endsFor, periodBefore, type Ends, type Fate } from "./evidence-dates";
import type { EvidenceTemplate } from "./evidence-templates";
import type { EvidenceState, Frame, InventedAnswer, InventedAttachment, InventedEvidence } from "./invented";
import type { PinnedEvidence } from "./scenes";

/** What an item may support: a current one anything but a complete criterion that is to stand without evidence. */
export interface EvidencePlan {
  readonly frame: Frame;
  readonly templates: readonly EvidenceTemplate[];
  readonly pinned: readonly PinnedEvidence[];
  readonly answers: readonly InventedAnswer[];
  /** Complete, and to have current evidence. */
  readonly evidenced: ReadonlySet<string>;
  /** Complete, and to have none. */
  readonly claimed: ReadonlySet<string>;
  readonly commenced: ReadonlySet<string>;
  readonly ended: number;
  readonly endedLastMonth: number;
  readonly shared: number;
}

/** Most items support a few criteria; none supports more than this. */
const mostCriteria = 8;

interface Choice {
  readonly template: EvidenceTemplate;
  readonly fate: Fate;
  readonly supports: readonly string[];
  readonly pin: PinnedEvidence | null;
}

export function inventEvidence(plan: EvidencePlan): readonly InventedEvidence[] {
  const firstRated = new Map(plan.answers.map(({ code, versions }) => [code, versions[0]?.at ?? null]));
  const choices = [...pinnedChoices(plan)];
  choices.push(...currentChoices(plan, choices));
  choices.push(...endedChoices(plan, choices));
  const items = choices.map((choice) => ({ choice, item: makeItem(plan, choice, firstRated) }));
  const mayShare = items.filter(
    ({ choice, item }) => choice.fate === "current" && !item.isShared && item.kind !== "record",
  );
  const toShare = new Set(plan.frame.chance.shuffle(mayShare).slice(0, plan.shared));
  return items.map((each) => (toShare.has(each) ? { ...each.item, isShared: true } : each.item));
}

function pinnedChoices({ pinned, templates, answers }: EvidencePlan): readonly Choice[] {
  const known = new Set(answers.map(({ code }) => code));
  return pinned.flatMap((pin) => {
    const template = templates.find(({ id }) => id === pin.template);
    const supports = pin.supports.filter((code) => known.has(code));
    const end = pin.reviewInDays ?? pin.expiresInDays ?? 0;
    const fate: Fate = end < 0 ? "expired" : end <= 60 ? "soon" : "current";
    return template === undefined || supports.length === 0 ? [] : [{ template, fate, supports, pin }];
  });
}

/** Takes the template that supports most of what is still without evidence, until nothing is. */
function currentChoices(plan: EvidencePlan, pinned: readonly Choice[]): readonly Choice[] {
  const { chance } = plan.frame;
  const counting = pinned.filter(({ fate }) => fate !== "expired").flatMap(({ supports }) => supports);
  const open = new Set([...plan.evidenced].filter((code) => !counting.includes(code)));
  const unused = new Set(plan.templates.filter(({ id }) => !pinned.some(({ template }) => template.id === id)));
  const choices: Choice[] = [];
  while (open.size > 0) {
    const { template, codes } = bestFor(open, [...unused], plan);
    unused.delete(template);
    codes.forEach((code) => open.delete(code));
    const fate: Fate = chance.is(plan.pinned.length > 3 ? 0 : 0.12) ? "soon" : chance.is(0.14) ? "undated" : "current";
    choices.push({ template, fate, supports: withOthers(codes, template, plan), pin: null });
  }
  return choices;
}

function bestFor(open: ReadonlySet<string>, unused: readonly EvidenceTemplate[], { frame }: EvidencePlan) {
  const scored = unused.map((template) => {
    const codes = [...open].filter((code) => canSupport(template, code)).slice(0, mostCriteria);
    return { template, codes, score: codes.length + frame.chance.next() * 0.9 };
  });
  const best = scored.filter(({ codes }) => codes.length > 0).sort((a, b) => b.score - a.score)[0];
  return best ?? plainItem([...open].slice(0, 3), frame);
}

/** For editions whose codes no template knows: an item called after what the edition says commonly proves the criterion. */
function plainItem(codes: readonly string[], { edition, chance }: Frame) {
  const criteria = edition.sections.flatMap(({ statements }) => statements.flatMap((statement) => statement.criteria));
  const phrase = criteria.find(({ code }) => code === codes[0])?.evidence[0] ?? "record kept by the service";
  const title = `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}, {period}`;
  const id = `plain-${codes.join("-")}-${chance.whole(0, 999)}`;
  const template: EvidenceTemplate = { id, title, kind: "record", file: "docx", covers: "year", supports: codes };
  return { template, codes, score: 0 };
}

function canSupport({ supports }: EvidenceTemplate, code: string): boolean {
  return supports.some((each) => code === each || code.startsWith(`${each}.`));
}

/** One policy answers more than the criterion it was filed for: others that it can support, evidenced already or under way. */
function withOthers(codes: readonly string[], template: EvidenceTemplate, plan: EvidencePlan): readonly string[] {
  const { chance } = plan.frame;
  const others = [
    ...[...plan.evidenced].filter(() => chance.is(0.45)),
    ...[...plan.commenced].filter(() => chance.is(0.3)),
  ].filter((code) => canSupport(template, code));
  return [...new Set([...codes, ...others])].slice(0, mostCriteria);
}

/** Items that count for nothing any more, beside what is only claimed or under way. */
function endedChoices(plan: EvidencePlan, chosen: readonly Choice[]): readonly Choice[] {
  const { chance, trust } = plan.frame;
  const candidates = chance
    .shuffle(plan.templates.filter((template) => !chosen.some((choice) => choice.template === template)))
    .map((template) => {
      const claimed = [...plan.claimed].filter((code) => canSupport(template, code)).slice(0, 4);
      const commenced = [...plan.commenced].filter((code) => canSupport(template, code)).slice(0, 2);
      return { template, supports: [...claimed, ...commenced], score: claimed.length };
    })
    .filter(({ supports }) => supports.length > 0)
    .sort((a, b) => b.score - a.score);
  const missing = plan.ended - chosen.filter(({ fate }) => fate === "expired").length;
  const fates: Fate[] = Array.from({ length: Math.max(0, missing) }, (_, index) =>
    index < plan.endedLastMonth || chance.is(0.6) ? "expired" : "review-overdue",
  );
  if (plan.ended > 2) fates.push("withdrawn");
  if (trust === "UHB") fates.push("held");
  return fates.flatMap((fate, index) => {
    const candidate = candidates[index];
    return candidate === undefined
      ? []
      : [{ template: candidate.template, fate, supports: candidate.supports, pin: null }];
  });
}

function makeItem(
  plan: EvidencePlan,
  { template, fate, supports, pin }: Choice,
  firstRated: ReadonlyMap<string, Instant | null>,
): InventedEvidence {
  const { frame } = plan;
  const { chance, people, today, startedOn, lastOn } = frame;
  const ends = pin === null ? endsOf(plan, fate, template) : pinnedEnds(pin, today);
  const addedOn =
    pin === null ? addedBetween(startedOn, lastOn, ends, today, chance) : addDays(today, -pin.addedDaysAgo);
  const addedAt = workingMoment(addedOn < startedOn ? startedOn : addedOn, chance);
  const period = periodBefore(template.covers, addedOn, chance);
  const ownerId =
    people.contributor !== null && chance.is(0.28) ? people.contributor : chance.is(0.9) ? people.lead : null;
  const isLink = pin === null ? template.kind !== "certificate" && chance.is(0.2) : pin.isLink === true;
  const states = statesOf(frame, template, fate, ends, addedAt, period.words);
  const renewedAt = fate === "current" && template.covers === "standing" ? states[1]?.at : undefined;
  return {
    kind: template.kind,
    file: isLink ? null : template.file,
    coversFrom: period.from,
    coversTo: period.to,
    isShared: pin?.isShared === true,
    ownerId,
    by: ownerId === people.contributor && chance.is(0.6) ? (people.contributor ?? people.lead) : people.lead,
    states,
    filesAt: isLink ? [] : renewedAt === undefined ? [addedAt] : [addedAt, renewedAt],
    attachments: attachmentsOf(frame, supports, addedAt, firstRated),
  };
}

function endsOf({ frame, endedLastMonth }: EvidencePlan, fate: Fate, { covers, kind }: EvidenceTemplate): Ends {
  const { chance, today } = frame;
  if (fate === "expired" && endedLastMonth > 0)
    return { reviewOn: null, expiresOn: addDays(today, -chance.whole(15, 44)) };
  return endsFor(fate, covers, kind, today, chance);
}

function pinnedEnds({ reviewInDays, expiresInDays }: PinnedEvidence, today: IsoDate): Ends {
  return {
    reviewOn: reviewInDays === undefined ? null : addDays(today, reviewInDays),
    expiresOn: expiresInDays === undefined ? null : addDays(today, expiresInDays),
  };
}

/** How an item stood from when to when: renewed once perhaps, withdrawn or held in the end. */
function statesOf(
  frame: Frame,
  { title, covers }: EvidenceTemplate,
  fate: Fate,
  ends: Ends,
  addedAt: Instant,
  period: string,
): readonly EvidenceState[] {
  const { chance, lastOn } = frame;
  const version = chance.whole(2, 5);
  const named = (number: number) => title.replace("{period}", period).replace("{version}", String(number));
  const first: EvidenceState = {
    title: named(version),
    ...ends,
    withdrawn: false,
    held: false,
    note: null,
    at: addedAt,
  };
  const room = daysBetween(addedAt.slice(0, 10) as IsoDate, lastOn);
  if (room < 20) return [first];
  const changedOn = workdayBefore(addDays(lastOn, -chance.whole(2, Math.floor(room / 2))));
  const at = laterThan(addedAt, workingMoment(changedOn, chance), chance);
  if (fate === "withdrawn") return [first, { ...first, withdrawn: true, note: "Replaced by a newer document.", at }];
  if (fate === "held")
    return [first, { ...first, held: true, note: "Held until somebody has looked whether it names a patient.", at }];
  if (fate !== "current" || room < 120 || !chance.is(covers === "standing" ? 0.4 : 0.12)) return [first];
  const before: Ends = { reviewOn: addDays(changedOn, chance.whole(-8, 40)), expiresOn: null };
  const note = covers === "standing" ? "Reviewed, new version added." : "New date agreed at review.";
  return [
    { ...first, ...before, title: named(covers === "standing" ? version - 1 : version) },
    { ...first, note, at },
  ];
}

/** Attached when it was added, or when the criterion was first rated; now and then attached to the wrong one and taken off again. */
function attachmentsOf(
  { chance, lastOn }: Frame,
  supports: readonly string[],
  addedAt: Instant,
  firstRated: ReadonlyMap<string, Instant | null>,
): readonly InventedAttachment[] {
  const attached = supports.map((code) => ({
    code,
    at: laterThan(firstRated.get(code) ?? null, addedAt, chance),
    detachedAt: null,
  }));
  const other = chance.pick([...firstRated.keys()]);
  const detachedAt = workingMoment(addDays(addedAt.slice(0, 10) as IsoDate, chance.whole(8, 40)), chance);
  const isMistaken =
    chance.is(0.08) && !supports.includes(other) && detachedAt > addedAt && detachedAt.slice(0, 10) < lastOn;
  return isMistaken ? [...attached, { code: other, at: addedAt, detachedAt }] : attached;
}
