// Attacks 53 and 58: what reaches the log. One line for each event, whatever was sent, and never a password, a session or a note.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { post, send, signIn } from "../support/attack-client";
import { idsOf } from "../support/attack-data";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";

let portal: AttackPortal;
let cookie: string;

beforeAll(async () => {
  portal = await startAttackPortal();
  cookie = await signIn(portal, "lead@uhnm.example");
});

afterAll(async () => portal?.stop());

const settled = () => new Promise((done) => setTimeout(done, 200));

/** The lines of the log, without the welcome that is written at start. */
function lines(): string[] {
  return portal
    .log()
    .split("\n")
    .filter((line) => line.startsWith("{"));
}

describe("the log", () => {
  it("keeps one line for one request: line ends, colours and directions in an address stay inside it", async () => {
    const addresses = [
      "/a%0d%0a%7b%22level%22%3a50%2c%22msg%22%3a%22forged%22%7d",
      "/a%1b%5b31mred%1b%5b0m",
      "/%E2%80%AEgpj.exe",
      `/${"a".repeat(5000)}`,
      "/sign-in?next=%0aforged",
    ];
    await settled();
    const before = lines().length;
    for (const address of addresses)
      await send(portal, address, { cookie, headers: { "User-Agent": "a\tb {forged}" } });
    await settled();
    const added = lines().slice(before);
    expect(added.filter((line) => line.includes('"msg":"request"}')).length).toBe(addresses.length);
    for (const line of added) {
      expect(() => JSON.parse(line) as unknown).not.toThrow();
      // eslint-disable-next-line no-control-regex
      expect(line).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
    }
    expect(
      portal
        .log()
        .split("\n")
        .filter((line) => line.includes("forged") && !line.startsWith("{")),
    ).toEqual([]);
  });

  it("holds no password, right or wrong, no session id, no note, no query words and no address of e-mail", async () => {
    const secrets = {
      password: "canary password horse",
      note: "canary note about a person",
      email: "canary.person@trust.example",
      words: "canarywords",
    };
    const { service, assessment, criterion } = idsOf(portal, "UHNM");
    const answer = `/services/${service}/assessments/${assessment}/criteria/${criterion}/answer`;
    await post(portal, "/sign-in", { email: secrets.email, password: secrets.password });
    await post(
      portal,
      "/account/password",
      { present: secrets.password, password: secrets.password, again: "x" },
      { cookie },
    );
    await post(
      portal,
      "/account/password",
      { present: secrets.password, password: secrets.password, again: secrets.password },
      { cookie },
    );
    await post(portal, answer, { version: "1", status: "complete", note: secrets.note }, { cookie });
    await send(portal, `/services/${service}/evidence?words=${secrets.words}`, { cookie });
    // A fault inside is logged with its error: it must not carry the form's words.
    portal.write("alter table answer_change rename to taken_away");
    const [row] = portal.read<{ version: number }>(
      "select version from answer where assessment_id = ? and criterion_code = ?",
      assessment,
      criterion,
    );
    const failed = await post(
      portal,
      answer,
      { version: String(row?.version), status: "commenced", note: secrets.note },
      { cookie },
    );
    expect(failed.status).toBe(500);
    portal.write("alter table taken_away rename to answer_change");
    await settled();
    const log = portal.log();
    for (const secret of [...Object.values(secrets), cookie.split("=")[1] ?? "", portal.password]) {
      expect(lines().filter((line) => line.includes(secret))).toEqual([]);
    }
    expect(log).toContain("request failed");
    expect(log).not.toMatch(/argon2/);
  });
});
