// What an action would close: chosen, shown on both pages, changed, and never named to those who may not know of it.
import { describe, expect, it } from "vitest";
import { action as save, loader as actionPage } from "../../app/routes/actions.$action._index";
import { action as give, loader as givePage } from "../../app/routes/meetings.$meeting.actions";
import { loader as itemPage } from "../../app/routes/work-items.$workItem._index";
import { callMeetings } from "../../app/models/meetings/calling.server";
import { transaction } from "../../app/models/transaction.server";
import { must } from "../support/builders";
import { aWorkItem, closeToOthers } from "../support/builders-programme";
import { moment, world, type Person, type World } from "../support/world";
import { open, send, shown } from "./workspace-calls";

interface ActionShown {
  action: { closes: { kind: string; id: string } | null };
  closes: { label: string; href: string | null } | null;
  closing: { value: string; label: string }[];
}

async function aMeeting(w: World): Promise<string> {
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
  const group = { id: "group-mri", name: "MRI SIG", access: "open" as const };
  const called = await transaction(w.scope("sigChair", "group.run"), (tx) =>
    callMeetings(tx, group, [details], String),
  );
  if (!called.ok) throw new Error("A meeting is called.");
  return must(called.ids[0]);
}

const filled = { title: "Do it", priority: "low", owner: "sigChair" };

/** Gives an action with these fields in a meeting, and finds its id. */
async function given(w: World, meeting: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await send(w, give, "sigChair", { meeting }, { ...filled, ...fields });
  expect(answer.status).toBe(303);
  const row = w.database.raw.writer.prepare("select id from action order by created_at desc, id desc limit 1").get();
  return (row as { id: string }).id;
}

const page = (w: World, action: string, person: Person = "sigChair") =>
  shown<ActionShown>(w, actionPage, person, { action });

describe("what an action would close", () => {
  it("is a work item of its group, and each names the other", async () => {
    const w = await world();
    const item = await aWorkItem(w, { title: "Spine protocol" });
    const meeting = await aMeeting(w);
    const offered = await shown<ActionShown>(w, givePage, "sigChair", { meeting });
    expect(offered.closing).toContainEqual(expect.objectContaining({ value: `work-item:${item.id}` }));
    const id = await given(w, meeting, { closes: `work-item:${item.id}` });
    expect((await page(w, id)).closes).toEqual({
      label: "Work item: Spine protocol",
      href: `/work-items/${item.id}`,
    });
    const { actions } = await shown<{ actions: { id: string }[] }>(w, itemPage, "sigChair", { workItem: item.id });
    expect(actions).toMatchObject([{ id, title: "Do it", state: "open" }]);
  });

  it("is a criterion, found by its code in the editions", async () => {
    const w = await world();
    const meeting = await aMeeting(w);
    const id = await given(w, meeting, { criterion: "1.1.1" });
    const { action, closes } = await page(w, id);
    expect(action.closes).toMatchObject({ kind: "criterion", id: expect.stringMatching(/^[\w-]+\/1\.1\.1$/) });
    expect(closes?.label).toContain("1.1.1");
    expect(closes?.href).toContain("#c-1.1.1");
  });

  it.each([
    ["a criterion that no edition has", { criterion: "99.9" }, "criterion"],
    ["two things at once", { criterion: "1.1.1", closes: "objective:any" }, "criterion"],
    ["something that is not there", { closes: "work-item:none" }, "closes"],
    ["a kind that an action cannot close", { closes: "person:sigChair" }, "closes"],
  ])("is refused, and nothing given, for %s", async (_, fields, field) => {
    const w = await world();
    const meeting = await aMeeting(w);
    const answer = await send(w, give, "sigChair", { meeting }, { ...filled, ...(fields as Record<string, string>) });
    expect(answer.status).toBe(400);
    expect(Object.keys(((await answer.json()) as { errors: object }).errors)).toEqual([field]);
    expect(w.database.raw.writer.prepare("select count(*) as n from action").get()).toEqual({ n: 0 });
  });

  it("is changed by who runs the group, and stays as it is where the owner says how it goes", async () => {
    const w = await world();
    const item = await aWorkItem(w);
    const meeting = await aMeeting(w);
    const id = await given(w, meeting, { closes: `work-item:${item.id}`, owner: "sigChair" });
    w.database.raw.writer.prepare("update action set owner_id = 'northLead' where id = ?").run(id);
    expect((await send(w, save, "northLead", { action: id }, { state: "done", version: "1" })).status).toBe(303);
    expect((await page(w, id)).action).toMatchObject({ closes: { kind: "work-item", id: item.id }, state: "done" });
    const changed = { ...filled, state: "open", version: "2", closes: "" };
    expect((await send(w, save, "sigChair", { action: id }, changed)).status).toBe(303);
    expect((await page(w, id)).action.closes).toBeNull();
  });

  it("is out of sight with its group", async () => {
    const w = await world();
    const item = await aWorkItem(w);
    const id = await given(w, await aMeeting(w), { closes: `work-item:${item.id}` });
    closeToOthers(w);
    expect((await open(w, actionPage, "boardMember", { action: id })).status).toBe(404);
    expect((await open(w, itemPage, "boardMember", { workItem: item.id })).status).toBe(404);
  });
});
