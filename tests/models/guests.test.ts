// Guests of an assessment: invited until a day, ended early, and what they opened.
import { describe, expect, it } from "vitest";
import { endGuest, getGuest, inviteGuest, listGuests } from "../../app/models/guests/guests.server";
import { countLooks, listLookedAt, listLooks, recordLook } from "../../app/models/guests/looks.server";
import { listRolesHeld } from "../../app/models/session.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anEvidence, assessmentOf, must } from "../support/builders";
import { day, moment, world, type World } from "../support/world";

async function invite(made: World, email: string, until = "2026-06-30") {
  const assessment = await assessmentOf(made, "north");
  const guest = { email, role: "peer-reviewer", toOn: day(until) } as const;
  return transaction(made.scope("northLead", "guest.invite"), (tx) =>
    inviteGuest(tx, assessment, guest, false, "/services/north/assessments/assessment-north"),
  );
}

const rolesOf = async (made: World, person: string) =>
  (await listRolesHeld(made.database, person, made.now)).map(({ role }) => role);

describe("an invitation", () => {
  it("gives the role until the end of its last day, tells the person, and is in the audit log", async () => {
    const made = await world();
    await expectAudit(made, [{ did: "guest.invited", detail: { person: "southLead", role: "peer-reviewer" } }], () =>
      invite(made, "southlead@test.example"),
    );
    expect(await rolesOf(made, "southLead")).toContain("peer-reviewer");
    const notice = made.database.raw.writer
      .prepare("select title from notice where person_id = 'southLead' and kind = 'guest'")
      .pluck()
      .get();
    expect(notice).toContain("You are invited to Assessment 2025");
    made.now = moment("2026-06-30T20:00:00.000Z");
    expect(await rolesOf(made, "southLead")).toContain("peer-reviewer");
    made.now = moment("2026-07-01T09:00:00.000Z");
    expect(await rolesOf(made, "southLead")).not.toContain("peer-reviewer");
  });

  it.each([
    ["nobody@test.example", "no-such-person"],
    ["northviewer@test.example", "own-people"],
    ["assessor@test.example", "guest-already"],
  ])("of %s is refused: %s", async (email, reason) => {
    const made = await world();
    expect(await expectNoAudit(made, () => invite(made, email))).toEqual({ ok: false, reason });
  });

  it("to a closed assessment is refused", async () => {
    const made = await world();
    made.database.raw.writer.exec(
      "update assessment set closed_at = '2026-05-10T09:00:00.000Z', closed_by = 'northLead' where id = 'assessment-north'",
    );
    expect(await invite(made, "southlead@test.example")).toEqual({ ok: false, reason: "closed" });
  });

  it("ends at once when it is ended, and stays in the list of those before", async () => {
    const made = await world();
    const invited = await invite(made, "southlead@test.example");
    if (!invited.ok) throw new Error(invited.reason);
    const assessment = await assessmentOf(made, "north");
    const scope = made.scope("northLead", "guest.invite");
    const guest = must(await getGuest(scope, assessment, invited.id));
    const end = (seen: number) => transaction(scope, (tx) => endGuest(tx, assessment, guest, seen, false));
    expect(await expectNoAudit(made, () => end(9))).toEqual({ ok: false, reason: "changed-meanwhile" });
    await expectAudit(made, [{ did: "guest.ended" }], () => end(1));
    expect(await rolesOf(made, "southLead")).not.toContain("peer-reviewer");
    const ended = must(await getGuest(scope, assessment, invited.id));
    expect(ended.isCurrent).toBe(false);
    const again = () => transaction(scope, (tx) => endGuest(tx, assessment, ended, 2, false));
    expect(await expectNoAudit(made, again)).toEqual({ ok: false, reason: "ended" });
  });
});

describe("what guests opened", () => {
  it("is read by the service's people and the QI manager, and by nobody else, the guest among them", async () => {
    const made = await world();
    const assessment = await assessmentOf(made, "north");
    const evidence = await anEvidence(made, "northLead");
    const assessor = made.scope("assessor", "assessment.read");
    await transaction(assessor, (tx) => recordLook(tx, assessment.id, { did: "read", page: "criteria/1.1.1" }));
    await transaction(assessor, (tx) =>
      recordLook(tx, assessment.id, { did: "file-opened", page: "evidence", evidence: evidence.id, version: 1 }),
    );
    const guest = must((await listGuests(made.scope("northLead"), assessment))[0]);
    const seen = async (person: Parameters<World["scope"]>[0]) => {
      const scope = made.scope(person);
      const all = { before: null, limit: 10 };
      return [
        (await listGuests(scope, assessment)).length,
        (await getGuest(scope, assessment, guest.id)) === undefined ? 0 : 1,
        (await countLooks(scope, assessment)).get("assessor") ?? 0,
        (await listLooks(scope, assessment, guest, all)).length,
        (await listLookedAt(scope, assessment, [evidence.id])).size,
      ];
    };
    for (const person of ["northLead", "northViewer", "qiManager"] as const)
      expect(await seen(person)).toEqual([1, 1, 2, 2, 1]);
    for (const person of [
      "assessor",
      "southLead",
      "boardMember",
      "patientVolunteer",
      "administrator",
      "sigChair",
    ] as const)
      expect(await seen(person)).toEqual([0, 0, 0, 0, 0]);
    const [newest, first] = await listLooks(made.scope("northLead"), assessment, guest, { before: null, limit: 10 });
    expect(newest).toMatchObject({ did: "file-opened", evidenceId: evidence.id, version: 1 });
    expect(first).toMatchObject({ did: "read", page: "criteria/1.1.1" });
    const earlier = await listLooks(made.scope("northLead"), assessment, guest, {
      before: must(newest).seq,
      limit: 10,
    });
    expect(earlier).toEqual([first]);
  });
});
