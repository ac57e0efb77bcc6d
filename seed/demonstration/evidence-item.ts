// One invented item of evidence: its dates, how it stood from when to when, and what it was attached to.
import { addDays, daysBetween, type Instant, type IsoDate } from "../../app/domain/dates";
import { laterThan, workdayBefore, workingMoment } from "./clock";
import { addedBetween, endsFor, periodBefore, type Ends, type Fate } from "./evidence-dates";
import type { EvidenceTemplate } from "./evidence-templates";
import type { EvidenceState, Frame, InventedAttachment, InventedEvidence } from "./invented";
import type { PinnedEvidence } from "./scenes";

export interface Choice {
  readonly template: EvidenceTemplate;
  readonly fate: Fate;
  readonly supports: readonly string[];
  readonly pin: PinnedEvidence | null;
}

/** `endedLastMonth`: what has expired did so in the last weeks, all together. */
export function makeItem(
  frame: Frame,
  { template, fate, supports, pin }: Choice,
  firstRated: ReadonlyMap<string, Instant | null>,
  endedLastMonth: boolean,
): InventedEvidence {
  const { chance, people, today, startedOn, lastOn } = frame;
  const ends = pin === null ? endsOf(frame, fate, template, endedLastMonth) : pinnedEnds(pin, today);
  // What was withdrawn or held stood as it was for some weeks.
  const latestOn = fate === "withdrawn" || fate === "held" ? addDays(lastOn, -45) : lastOn;
  const addedOn =
    pin === null ? addedBetween(startedOn, latestOn, ends, today, chance) : addDays(today, -pin.addedDaysAgo);
  const addedAt = workingMoment(addedOn < startedOn ? startedOn : addedOn, chance);
  const period = periodBefore(template.covers, addedOn, chance);
  const ownerId =
    people.contributor !== null && chance.is(0.28) ? people.contributor : chance.is(0.9) ? people.lead : null;
  const isLinked = pin === null ? template.kind !== "certificate" && chance.is(0.2) : pin.isLink === true;
  // Files are held, never links.
  const isLink = isLinked && fate !== "held";
  const version = pin?.version ?? chance.whole(2, 5);
  const named = (number: number) =>
    template.title.replace("{period}", period.words).replace("{version}", String(number));
  const titles = { now: named(version), before: named(version - 1) };
  const states = statesOf(frame, template.covers, fate, ends, addedAt, titles);
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

function endsOf(
  { chance, today }: Frame,
  fate: Fate,
  { covers, kind }: EvidenceTemplate,
  endedLastMonth: boolean,
): Ends {
  if (fate === "expired" && endedLastMonth) return { reviewOn: null, expiresOn: addDays(today, -chance.whole(15, 44)) };
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
  covers: EvidenceTemplate["covers"],
  fate: Fate,
  ends: Ends,
  addedAt: Instant,
  titles: { readonly now: string; readonly before: string },
): readonly EvidenceState[] {
  const { chance, lastOn } = frame;
  const first: EvidenceState = {
    title: titles.now,
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
  if (fate === "held") return [first, { ...first, held: true, note: "the file could not be looked through", at }];
  if (fate !== "current" || room < 120 || !chance.is(covers === "standing" ? 0.4 : 0.12)) return [first];
  const before: Ends = { reviewOn: addDays(changedOn, chance.whole(-8, 40)), expiresOn: null };
  const note = covers === "standing" ? "Version 2" : null;
  return [
    { ...first, ...before, title: covers === "standing" ? titles.before : titles.now },
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
