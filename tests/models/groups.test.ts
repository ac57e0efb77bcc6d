// Groups: who finds them, who follows whom in the chair, and how they end.
import { describe, expect, it } from "vitest";
import type { GroupRow } from "../../app/models/groups.server";
import {
  getGroup,
  getGroupById,
  groupIdsInSight,
  listGroupPeople,
  listGroupsInSight,
} from "../../app/models/groups.server";
import { getGroupDetail, getGroupForMembers } from "../../app/models/groups/group-detail.server";
import { closeGroup } from "../../app/models/groups/group-endings.server";
import { addMember } from "../../app/models/groups/member-changes.server";
import { getMembership, listMemberships } from "../../app/models/groups/members.server";
import { transaction } from "../../app/models/transaction.server";
import { must } from "../support/builders";
import { cast, day, world, type Person, type World } from "../support/world";

const everyone = Object.keys(cast) as Person[];
const readers: readonly Person[] = everyone.filter((person) => !["patientVolunteer", "assessor"].includes(person));

const closeToOthers = (made: World) =>
  made.database.raw.writer.exec(`update "group" set access = 'members-only' where id = 'group-mri'`);

const member = (email: string, role: "chair" | "member") => ({
  email,
  role,
  trustId: null,
  organisation: null,
  fromOn: day("2026-05-14"),
  toOn: null,
});

const mri = async (made: World): Promise<GroupRow> => must(await getGroup(made.system(), "mri"));

describe("an open group", () => {
  it("is found by everyone who reads open groups, and by nobody else", async () => {
    const made = await world();
    const finders: Person[] = [];
    for (const person of everyone) if ((await getGroup(made.scope(person), "mri")) !== undefined) finders.push(person);
    expect(finders).toEqual(readers);
  });
});

describe("the groups in sight", () => {
  it("are the same to a list of groups and to a part of a statement, whoever asks", async () => {
    const made = await world();
    closeToOthers(made);
    const counts = new Set<number>();
    for (const person of everyone) {
      const scope = made.scope(person);
      const listed = (await listGroupsInSight(scope)).map(({ id }) => id);
      const asked = (await groupIdsInSight(scope).execute()).map(({ id }) => id);
      expect(asked.toSorted(), person).toEqual(listed.toSorted());
      counts.add(listed.length);
    }
    expect(counts.size).toBeGreaterThan(1);
  });
});

describe("a members-only group", () => {
  it("does not exist for those who are not in it, whichever way they ask", async () => {
    const made = await world();
    const open = await mri(made);
    const [membership] = await listMemberships(made.system(), open);
    closeToOthers(made);
    const closed = { ...open, access: "members-only" as const };
    for (const person of everyone) {
      const scope = made.scope(person);
      const isIn = person === "sigChair" || person === "qiManager";
      expect((await getGroup(scope, "mri")) !== undefined, person).toBe(isIn);
      expect((await getGroupById(scope, "group-mri")) !== undefined, person).toBe(isIn);
      expect((await getGroupDetail(scope, "mri")) !== undefined, person).toBe(isIn);
      expect((await listGroupPeople(scope, closed)).length > 0, person).toBe(isIn);
      const seesMembers = isIn || person === "administrator"; // who arranges members without reading what they write
      expect((await getGroupForMembers(scope, "mri")) !== undefined, person).toBe(seesMembers);
      expect((await listMemberships(scope, closed)).length > 0, person).toBe(seesMembers);
      expect((await getMembership(scope, closed, must(membership).id)) !== undefined, person).toBe(seesMembers);
    }
  });
});

describe("members", () => {
  it("a new chair takes the place of the former, who stays as a member", async () => {
    const made = await world();
    const group = await mri(made);
    const scope = made.scope("qiManager", "group-members.change");
    const added = await transaction(scope, (tx) =>
      addMember(tx, group, member("northlead@test.example", "chair"), "/groups/mri"),
    );
    expect(added.ok).toBe(true);
    const now = await listGroupPeople(made.scope("qiManager"), group);
    expect(now.map(({ id, role }) => [id, role])).toEqual([
      ["northLead", "chair"],
      ["sigChair", "member"],
    ]);
  });

  it("are not added by somebody who may not, nor twice, nor from nowhere", async () => {
    const made = await world();
    const group = await mri(made);
    const add = (person: Person, email: string) =>
      transaction(made.scope(person, "group-members.change"), (tx) =>
        addMember(tx, group, member(email, "member"), "/groups/mri"),
      );
    expect(await add("northLead", "northviewer@test.example")).toEqual({ ok: false, reason: "not-allowed" });
    expect(await add("sigChair", "nobody@test.example")).toEqual({ ok: false, reason: "no-such-person" });
    expect((await add("sigChair", "northlead@test.example")).ok).toBe(true);
    expect(await add("sigChair", "northlead@test.example")).toEqual({ ok: false, reason: "member-already" });
  });
});

describe("closing a group", () => {
  it("ends its memberships; a page that is out of date closes nothing", async () => {
    const made = await world();
    const scope = made.scope("qiManager", "group.arrange");
    const group = must(await getGroupDetail(scope, "mri"));
    const close = (version: number) =>
      transaction(scope, (tx) => closeGroup(tx, group, version, "Its work is done", "/groups/mri"));
    expect((await close(group.version + 1)).ok).toBe(false);
    expect(await listGroupPeople(scope, group)).toHaveLength(1);
    expect(await close(group.version)).toEqual({ ok: true });
    expect(await listGroupPeople(scope, group)).toEqual([]);
    expect((await getGroupDetail(scope, "mri"))?.status).toBe("closed");
  });
});
