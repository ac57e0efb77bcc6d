// Meetings stay with those who see their group, and calendars follow a meeting that is moved and cancelled.
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { giveAction } from "../../app/models/meetings/action-changes.server";
import {
  getAction,
  listActionHistory,
  listActionsClosing,
  listGroupActions,
} from "../../app/models/meetings/actions.server";
import { addAgendaItem, listAgenda, placeAgendaItem, readOpenThings } from "../../app/models/meetings/agenda.server";
import { listAttendance, listExpected } from "../../app/models/meetings/attendance.server";
import { getCadence } from "../../app/models/meetings/cadence.server";
import { endFeed, findFeedOwner, makeFeed } from "../../app/models/meetings/calendar-feed.server";
import { callMeetings, cancelMeeting, changeMeeting } from "../../app/models/meetings/calling.server";
import { claimable } from "../../app/models/meetings/learning.server";
import {
  getMeeting,
  listMeetingChanges,
  listMeetings,
  listMyMeetings,
} from "../../app/models/meetings/meetings.server";
import { listApprovers, listDecisions } from "../../app/models/meetings/minutes.server";
import { listPapers } from "../../app/models/meetings/papers.server";
import { transaction } from "../../app/models/transaction.server";
import { calendarOf } from "../../app/reports/meetings/calendar.server";
import { must } from "../support/builders";
import { moment, world, type World } from "../support/world";

const group = { id: "group-mri", name: "MRI SIG", access: "open" as const };
const address = (id: string) => `/meetings/${id}`;
const details = {
  title: "Spring meeting",
  startsAt: moment("2026-10-20T13:00:00.000Z"),
  endsAt: moment("2026-10-20T14:00:00.000Z"),
  place: null,
  joiningAddress: null,
  learningTitle: null,
  learningSpeaker: null,
  learningMinutes: null,
};

async function called(w: World) {
  const scope = w.scope("sigChair", "group.run");
  const result = await transaction(scope, (tx) => callMeetings(tx, group, [details], address));
  if (!result.ok) throw new Error("A meeting is called.");
  return { scope, id: must(result.ids[0]) };
}

const eventOf = (words: string) => {
  const calendar = new ICAL.Component(ICAL.parse(words) as never);
  return { method: calendar.getFirstPropertyValue("method"), event: must(calendar.getFirstSubcomponent("vevent")) };
};

describe("a meeting", () => {
  it("keeps its identity in calendars, across the clocks' change, when it is moved and cancelled", async () => {
    const w = await world();
    const { scope, id } = await called(w);
    const first = must(await getMeeting(scope, id));
    const later = {
      ...details,
      startsAt: moment("2026-10-27T14:00:00.000Z"),
      endsAt: moment("2026-10-27T15:00:00.000Z"),
    };
    expect(await transaction(scope, (tx) => changeMeeting(tx, first, later, 1, address))).toEqual({ ok: true });
    const moved = must(await getMeeting(scope, id));
    expect(await transaction(scope, (tx) => cancelMeeting(tx, moved, "Too few", 1, address))).toEqual({
      ok: false,
      reason: "changed",
    });
    await transaction(scope, (tx) => cancelMeeting(tx, moved, "Too few", 2, address));
    const gone = must(await getMeeting(scope, id));
    const options = { name: "x", at: w.now, baseUrl: "https://portal.example", method: "cancel" as const };
    const { method, event } = eventOf(calendarOf([gone], options));
    expect(method).toBe("CANCEL");
    expect(event.getFirstPropertyValue("uid")).toBe(first.uid);
    expect(event.getFirstPropertyValue("sequence")).toBe(2);
    expect(event.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(String(event.getFirstPropertyValue("dtstart"))).toBe("2026-10-27T14:00:00Z");
    expect((await listMeetingChanges(scope, gone)).map(({ what }) => what).sort()).toEqual([
      "called",
      "cancelled",
      "moved",
    ]);
  });

  it("is not there, with all that is in it, for those who do not see its group", async () => {
    const w = await world();
    const { scope, id } = await called(w);
    const meeting = must(await getMeeting(scope, id));
    await transaction(scope, (tx) => addAgendaItem(tx, meeting, { title: "One", note: null, minutes: null }));
    const closes = { kind: "objective", id: "objective-1" } as const;
    const given = { title: "Do", detail: null, ownerId: null, dueOn: null, priority: "low" as const, meetingId: id };
    const result = await transaction(scope, (tx) => giveAction(tx, group, { ...given, closes }, address));
    const action = must(result.ok ? await getAction(scope, result.id) : undefined);
    expect(await listGroupActions(scope, group)).toHaveLength(1);
    expect(await listActionsClosing(scope, closes)).toHaveLength(1);
    expect(await listMyMeetings(scope, "2026-01-01")).toHaveLength(1);
    const stranger = w.scope("assessor", "group.read");
    expect(await getMeeting(stranger, id)).toBeUndefined();
    expect(await getAction(stranger, action.id)).toBeUndefined();
    expect(await getCadence(stranger, group)).toBeNull();
    expect((await readOpenThings(stranger, meeting)).openActions).toBe(0);
    expect((await claimable(stranger, meeting)).attended).toBeNull();
    for (const list of [
      listMeetings(stranger, group),
      listMyMeetings(stranger, "2026-01-01"),
      listMeetingChanges(stranger, meeting),
      listAgenda(stranger, meeting),
      listPapers(stranger, meeting),
      listExpected(stranger, meeting),
      listAttendance(stranger, meeting),
      listDecisions(stranger, meeting),
      listApprovers(stranger, meeting),
      listGroupActions(stranger, group),
      listActionsClosing(stranger, closes),
      listActionHistory(stranger, action),
    ])
      expect(await list).toEqual([]);
  });

  it("has an agenda whose lines move one place", async () => {
    const w = await world();
    const { scope, id } = await called(w);
    const meeting = must(await getMeeting(scope, id));
    for (const title of ["One", "Two"])
      await transaction(scope, (tx) => addAgendaItem(tx, meeting, { title, note: null, minutes: null }));
    const [, two] = await listAgenda(scope, meeting);
    await transaction(scope, (tx) => placeAgendaItem(tx, meeting, must(two).id, "up"));
    expect((await listAgenda(scope, meeting)).map(({ title }) => title)).toEqual(["Two", "One"]);
  });
});

describe("a calendar address", () => {
  it("names its person until it is replaced or ended", async () => {
    const w = await world();
    const scope = w.scope("sigChair", "account.change");
    const { token: old } = await transaction(scope, makeFeed);
    const { token } = await transaction(scope, makeFeed);
    expect(await findFeedOwner(w.system(), old)).toBeUndefined();
    expect(await findFeedOwner(w.system(), token)).toBe("sigChair");
    await transaction(scope, endFeed);
    expect(await findFeedOwner(w.system(), token)).toBeUndefined();
  });
});
