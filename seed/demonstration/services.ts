// Invents the open assessment of one service, from its shape.
import { addDays, addMonths, type IsoDate } from "../../app/domain/dates";
import type { Edition } from "../../app/standards/types";
import { workdayBefore, nextWorkday } from "./clock";
import { inventEvidence } from "./evidence";
import { serviceTemplates } from "./evidence-templates";
import { inventHistory } from "./history";
import type { Frame, InventedAssessment, People } from "./invented";
import { assessmentIdOf, contributorId, hasContributor, leadId } from "./people";
import { chanceOf } from "./random";
import { pinnedEvidence } from "./scenes";
import type { ServiceShape } from "./shapes";
import { standingOf, type Stand } from "./standing";

export function inventService(shape: ServiceShape, edition: Edition, today: IsoDate): InventedAssessment {
  const { trust } = shape;
  const chance = chanceOf(`service ${trust}`);
  const people: People = { lead: leadId(trust), contributor: hasContributor(trust) ? contributorId(trust) : null };
  const startedOn = workdayBefore(addDays(addMonths(today, -shape.startedMonthsAgo), -chance.whole(0, 12)));
  const lastOn = lastDay(addDays(today, -shape.quietDays), shape.quietDays);
  const pace = shape.pace ?? 1.3;
  const frame: Frame = { id: assessmentIdOf(trust), trust, edition, people, today, startedOn, lastOn, pace, chance };
  const stands = standingOf(edition, shape, chance);
  const answers = inventHistory(frame, stands);
  const evidence = inventEvidence({
    frame,
    templates: serviceTemplates,
    pinned: pinnedEvidence[trust] ?? [],
    answers,
    evidenced: codesOf(stands, ({ state, isEvidenced }) => state === "complete" && isEvidenced),
    claimed: codesOf(stands, ({ state, isEvidenced }) => state === "complete" && !isEvidenced),
    commenced: codesOf(stands, ({ state }) => state === "commenced"),
    ended: shape.ended,
    allEndedLastMonth: shape.allEndedLastMonth === true,
    shared: shape.shared,
  });
  return { frame, answers, evidence };
}

/** The last day of work: for a quiet service never more days ago than its shape says, for the others never today. */
function lastDay(day: IsoDate, quietDays: number): IsoDate {
  return quietDays >= 30 ? nextWorkday(day) : workdayBefore(day);
}

function codesOf(stands: readonly Stand[], wanted: (stand: Stand) => boolean): ReadonlySet<string> {
  return new Set(stands.filter(wanted).map(({ criterion }) => criterion.code));
}
