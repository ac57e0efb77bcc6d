// Attacks 18, 19 and 49: guessing one password, one password for everybody, asking who has an account, and hiding behind forwarded addresses.
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { post, send, signIn } from "../support/attack-client";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";

let portal: AttackPortal;

beforeAll(async () => {
  portal = await startAttackPortal();
});

afterAll(async () => portal?.stop());

/** Each test begins with nothing counted. */
afterEach(() => {
  const limits = new SqliteDatabase(path.join(portal.folder, "sign-in-limits.sqlite"));
  limits.pragma("busy_timeout = 5000");
  limits.exec("delete from sign_in_try");
  limits.close();
});

const guess = (email: string, headers: Record<string, string> = {}) =>
  post(portal, "/sign-in", { email, password: "wrong horse battery" }, { headers });

describe("one account (attack 18)", () => {
  it("after ten wrong passwords is asked to wait, longer each time, with Retry-After; a right password waits too, but not for ever", async () => {
    const email = "lead@uhnm.example";
    for (let time = 0; time < 10; time += 1) expect((await guess(email)).status).toBe(400);
    const refused = await guess(email);
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers["retry-after"]);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(15 * 60);
    const right = await post(portal, "/sign-in", { email: " LEAD@uhnm.example ", password: portal.password });
    expect(right.status).toBe(429);
    expect(right.headers["set-cookie"]).toBeUndefined();
    // Nobody else waits for it.
    await signIn(portal, "viewer@uhnm.example");
  });

  it("a person who is signed in goes on working while somebody guesses at their password", async () => {
    const email = "lead@uhnm.example";
    const cookie = await signIn(portal, email);
    for (let time = 0; time < 11; time += 1) await guess(email);
    expect((await send(portal, "/account", { cookie })).status).toBe(200);
  });

  it("cannot be guessed at by the form that changes a password either", async () => {
    const cookie = await signIn(portal, "lead@uhnm.example");
    const password = "mountain river candle";
    const statuses: number[] = [];
    for (let time = 0; time < 12; time += 1) {
      const form = { present: `wrong ${time}`, password, again: password };
      statuses.push((await post(portal, "/account/password", form, { cookie })).status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 422));
    expect(statuses.slice(10)).toEqual([429, 429]);
  });
});

describe("one password for everybody (attack 18)", () => {
  it("from one address is stopped, whatever addresses it names and whatever headers it forges (attack 49)", async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 65; time += 5) {
      const batch = Array.from({ length: 5 }, (_, index) =>
        guess(`somebody-${time + index}@trust.example`, {
          "X-Forwarded-For": `203.0.113.${time + index}`,
          "X-Real-IP": `203.0.113.${time + index}`,
          Forwarded: `for=203.0.113.${time + index}`,
        }),
      );
      statuses.push(...(await Promise.all(batch)).map(({ status }) => status));
    }
    expect(statuses.slice(0, 55).every((status) => status === 400)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(1);
    const next = await guess("lead@uhnm.example", { "X-Forwarded-For": "198.51.100.1" });
    expect(next.status).toBe(429);
  });
});

describe("who has an account (attack 19)", () => {
  it("is not told: the same status, the same page, and about the same time", async () => {
    const bodyOf = (text: string, email: string) =>
      text
        .replaceAll(email, "EMAIL")
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "KEY")
        .replaceAll(/nonce="[^"]*"/g, "");
    const known: number[] = [];
    const unknown: number[] = [];
    const emails = ["lead@bwc.example", "lead@uhb.example", "lead@roh.example", "lead@dgft.example"];
    for (const [index, email] of emails.entries()) {
      for (const [who, times] of [[email, known] as const, [`nobody${index}@bwc.example`, unknown] as const]) {
        for (let time = 0; time < 4; time += 1) {
          const began = performance.now();
          const answer = await guess(who);
          times.push(performance.now() - began);
          expect(answer.status).toBe(400);
          if (time === 0 && index === 0) {
            const page = bodyOf(answer.text, who);
            if (who === email) expect(page).toContain("is not right");
            else expect(page).toBe(bodyOf((await guess(email)).text, email));
          }
        }
      }
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    // A password that is not looked at takes a tenth of the time; a busy machine varies by less than half.
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it("nor by an address that a disabled person has", async () => {
    portal.write("update person set disabled_at = ? where email = 'lead@roh.example'", new Date().toISOString());
    const disabled = await post(portal, "/sign-in", { email: "lead@roh.example", password: portal.password });
    const unknown = await post(portal, "/sign-in", { email: "lead@xyz.example", password: portal.password });
    expect([disabled.status, unknown.status]).toEqual([400, 400]);
  });
});
