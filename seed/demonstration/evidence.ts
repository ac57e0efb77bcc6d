// The invented evidence of one assessment: enough current items to support what is to be evidenced, and some that no longer count.
import type { Fate } from "./evidence-dates";
import { makeItem, type Choice } from "./evidence-item";
import type { EvidenceTemplate } from "./evidence-templates";
import type { Frame, InventedAnswer, InventedEvidence } from "./invented";
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
  readonly allEndedLastMonth: boolean;
  readonly shared: number;
}

/** Most items support a few criteria; none supports more than this. */
const mostCriteria = 8;

/** The criteria of the edition that a template can support: what it names, and what stands below a statement that it names. */
type Reach = ReadonlyMap<EvidenceTemplate, ReadonlySet<string>>;

interface Choosing extends EvidencePlan {
  readonly reach: Reach;
}

export function inventEvidence(plan: EvidencePlan): readonly InventedEvidence[] {
  const firstRated = new Map(plan.answers.map(({ code, versions }) => [code, versions[0]?.at ?? null]));
  const choosing: Choosing = { ...plan, reach: reachOf(plan) };
  const pinned = pinnedChoices(plan);
  const current = currentChoices(choosing, pinned);
  const choices = [...pinned, ...current, ...endedChoices(choosing, [...pinned, ...current])];
  const { frame, allEndedLastMonth } = plan;
  const items = choices.map((choice) => ({ choice, item: makeItem(frame, choice, firstRated, allEndedLastMonth) }));
  const mayShare = items.filter(
    ({ choice, item }) => choice.fate === "current" && !item.isShared && item.kind !== "record",
  );
  const toShare = new Set(plan.frame.chance.shuffle(mayShare).slice(0, plan.shared));
  return items.map((each) => (toShare.has(each) ? { ...each.item, isShared: true } : each.item));
}

function reachOf({ frame, templates }: EvidencePlan): Reach {
  const codes = criteriaOf(frame).map(({ code }) => code);
  const named = (template: EvidenceTemplate, code: string) =>
    template.supports.some((each) => code === each || code.startsWith(`${each}.`));
  return new Map(templates.map((each) => [each, new Set(codes.filter((code) => named(each, code)))]));
}

function criteriaOf({ edition }: Frame) {
  return edition.sections.flatMap(({ statements }) => statements.flatMap(({ criteria }) => criteria));
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
function currentChoices(plan: Choosing, pinned: readonly Choice[]): readonly Choice[] {
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

function bestFor(open: ReadonlySet<string>, unused: readonly EvidenceTemplate[], { frame, reach }: Choosing) {
  const scored = unused.map((template) => {
    const codes = [...(reach.get(template) ?? [])].filter((code) => open.has(code)).slice(0, mostCriteria);
    return { template, codes, score: codes.length + frame.chance.next() * 0.8 };
  });
  const best = scored.filter(({ codes }) => codes.length > 0).sort((a, b) => b.score - a.score)[0];
  return best ?? plainItem([...open].slice(0, 3), frame);
}

/** For editions whose codes no template knows: an item called after what the edition says commonly proves the criterion. */
function plainItem(codes: readonly string[], frame: Frame) {
  const phrase = criteriaOf(frame).find(({ code }) => code === codes[0])?.evidence[0] ?? "record kept by the service";
  const title = `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}, {period}`;
  const id = `plain-${codes.join("-")}`;
  const template: EvidenceTemplate = { id, title, kind: "record", file: "docx", covers: "year", supports: codes };
  return { template, codes, score: 0 };
}

/** One policy answers more than the criterion it was filed for: others that it can support, evidenced already or under way. */
function withOthers(codes: readonly string[], template: EvidenceTemplate, plan: Choosing): readonly string[] {
  const { chance } = plan.frame;
  const others = [...(plan.reach.get(template) ?? [])].filter(
    (code) => (plan.evidenced.has(code) && chance.is(0.45)) || (plan.commenced.has(code) && chance.is(0.3)),
  );
  return [...new Set([...codes, ...others])].slice(0, mostCriteria);
}

/** Items that count for nothing any more, beside what is only claimed or under way. */
function endedChoices(plan: Choosing, chosen: readonly Choice[]): readonly Choice[] {
  const { chance, trust } = plan.frame;
  const candidates = chance
    .shuffle(plan.templates.filter((template) => !chosen.some((choice) => choice.template === template)))
    .map((template) => {
      const reach = [...(plan.reach.get(template) ?? [])];
      const claimed = reach.filter((code) => plan.claimed.has(code)).slice(0, 4);
      const commenced = reach.filter((code) => plan.commenced.has(code)).slice(0, 2);
      return { template, supports: [...claimed, ...commenced], score: claimed.length };
    })
    .filter(({ supports }) => supports.length > 0)
    .sort((a, b) => b.score - a.score);
  const missing = plan.ended - chosen.filter(({ fate }) => fate === "expired").length;
  const fates: Fate[] = Array.from({ length: Math.max(0, missing) }, () =>
    plan.allEndedLastMonth || chance.is(0.6) ? "expired" : "review-overdue",
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
