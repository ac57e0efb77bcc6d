// What meetings ask of the person of a scope: their open actions, and the meetings of their groups in the next fortnight.
import type { Asked } from "../../domain/asked";
import { addDays } from "../../domain/dates";
import { formatMoment, londonDate } from "../../domain/london";
import { paths } from "../../http/paths";
import { listMyActions } from "../../models/meetings/actions.server";
import { listMyMeetings } from "../../models/meetings/meetings.server";
import type { Scope } from "../../models/scope.server";

export async function listAskedByMeetings(scope: Scope): Promise<readonly Asked[]> {
  if (scope.actor === null) return [];
  const until = addDays(scope.today, 14);
  const actions = (await listMyActions(scope)).filter(({ state }) => state === "open");
  const meetings = (await listMyMeetings(scope, scope.at)).filter(
    ({ state, startsAt }) => state === "planned" && londonDate(startsAt) <= until,
  );
  return [
    ...actions.map(({ id, title, dueOn, group }) => ({
      key: `action:${id}`,
      what: title,
      href: paths.action(id),
      why: group.name,
      dueOn,
    })),
    ...meetings.map(({ id, title, startsAt, group }) => ({
      key: `meeting:${id}`,
      what: `Meet: ${title}, ${formatMoment(startsAt)}`,
      href: paths.meeting(id),
      why: group.name,
      dueOn: londonDate(startsAt),
    })),
  ];
}
