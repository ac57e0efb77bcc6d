// Attacks 55 to 57 on the running portal: what the models promise of the log (tests/models) holds for requests, too.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { post, signIn } from "../support/attack-client";
import { changedTables, idsOf, pictureOf, type Ids } from "../support/attack-data";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";
import { runCommand } from "../support/portal-process";

let portal: AttackPortal;
let cookie: string;
let ids: Ids;

beforeAll(async () => {
  portal = await startAttackPortal();
  cookie = await signIn(portal, "lead@uhnm.example");
  ids = idsOf(portal, "UHNM");
});

afterAll(async () => portal?.stop());

const entries = () => portal.read<{ n: number }>("select count(*) as n from audit_log")[0]?.n ?? 0;

function saveAnswer(note: string) {
  const [row] = portal.read<{ version: number }>(
    "select version from answer where assessment_id = ? and criterion_code = ?",
    ids.assessment,
    ids.criterion,
  );
  const address = `/services/${ids.service}/assessments/${ids.assessment}/criteria/${ids.criterion}/answer`;
  return post(portal, address, { version: String(row?.version), status: "commenced", note }, { cookie });
}

describe("the audit log of a running portal", () => {
  it("has one entry for a change, in the name of who made it", async () => {
    const before = entries();
    expect((await saveAnswer("first")).status).toBe(303);
    expect(entries()).toBe(before + 1);
    const [last] = portal.read<{ actor_id: string }>("select actor_id from audit_log order by seq desc limit 1");
    expect(last?.actor_id).toBe("person-lead-uhnm");
  });

  it("cannot be written to: then the change is taken back, and the person is told (attack 57)", async () => {
    portal.write("create trigger full_log before insert on audit_log begin select raise(abort, 'no room'); end");
    const before = pictureOf(portal);
    const answer = await saveAnswer("lost");
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(answer.text).not.toContain("no room");
    expect(changedTables(before, pictureOf(portal))).toEqual([]);
    portal.write("drop trigger full_log");
    expect((await saveAnswer("kept")).status).toBe(303);
  });

  it("cannot be changed or emptied through the database either, while its triggers stand (attack 55)", () => {
    expect(() => portal.write("update audit_log set did = 'nothing'")).toThrow(/append-only/);
    expect(() => portal.write("delete from audit_log")).toThrow(/append-only/);
  });

  it("that was changed all the same is found by the command, which names the entry (attack 56)", async () => {
    expect(await runCommand("verify-audit", [], { dataDir: portal.folder })).toMatchObject({ code: 0 });
    portal.write("drop trigger audit_log_no_update");
    const [third] = portal.read<{ seq: number }>("select seq from audit_log order by seq limit 1 offset 2");
    portal.write("update audit_log set actor_id = 'person-viewer-uhnm' where seq = ?", third?.seq);
    const found = await runCommand("verify-audit", [], { dataDir: portal.folder });
    expect(found.code).not.toBe(0);
    expect(`${found.stdout}${found.stderr}`).toContain(String(third?.seq));
  });
});
