// Attacks 9 and 14 to 17: sessions that are fixed, replayed, stolen from the database, or older than they may be; rights that were taken away.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cookieOf, post, send, sessionCookieName, signIn } from "../support/attack-client";
import { idsOf } from "../support/attack-data";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";

let portal: AttackPortal;
const lead = "lead@uhnm.example";

beforeAll(async () => {
  portal = await startAttackPortal();
});

afterAll(async () => portal?.stop());

const idIn = (cookie: string) => cookie.split("=")[1] ?? "";
const hashOf = (cookie: string) => createHash("sha256").update(idIn(cookie)).digest("hex");
const statusWith = async (cookie: string, address = "/account") => (await send(portal, address, { cookie })).status;

describe("signing in (attack 14)", () => {
  it("does not take over a session id that came with the form", async () => {
    const planted = `${sessionCookieName}=${"A".repeat(43)}`;
    const answer = await post(portal, "/sign-in", { email: lead, password: portal.password }, { cookie: planted });
    expect(cookieOf(answer)).not.toBe(planted);
    expect(await statusWith(planted)).toBe(302);
    expect(await statusWith(cookieOf(answer))).toBe(200);
  });

  it("gives a new id each time, and ends the session that was there", async () => {
    const first = await signIn(portal, lead);
    const answer = await post(portal, "/sign-in", { email: lead, password: portal.password }, { cookie: first });
    const second = cookieOf(answer);
    expect(second).not.toBe(first);
    expect(await statusWith(first)).toBe(302);
    expect(await statusWith(second)).toBe(200);
  });
});

describe("the cookie (attack 16)", () => {
  it("is __Host-, Secure, HttpOnly, SameSite=Lax, for the whole path and no domain, and ends with the browser", async () => {
    const answer = await post(portal, "/sign-in", { email: lead, password: portal.password });
    const [set, ...others] = answer.headers["set-cookie"] ?? [];
    expect(others).toEqual([]);
    const [pair = "", ...flags] = (set ?? "").split("; ");
    expect(pair).toMatch(/^__Host-portal=[A-Za-z0-9_-]{43}$/); // 256 bits
    expect(flags.sort()).toEqual(["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]);
  });

  it("is kept as a hash only: nothing in the data folder's database signs anybody in", async () => {
    const cookie = await signIn(portal, lead);
    const rows = portal.read<Record<string, unknown>>("select * from session");
    expect(rows.some((row) => row.id_hash === hashOf(cookie))).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(idIn(cookie));
    expect(await statusWith(`${sessionCookieName}=${hashOf(cookie)}`)).toBe(302);
  });

  it("of a notice cannot be written by anybody else", async () => {
    const cookie = await signIn(portal, lead);
    const forged = Buffer.from(JSON.stringify("Call this number at once")).toString("base64");
    for (const value of [forged, `${forged}.x`, `${encodeURIComponent(forged)}.${"A".repeat(43)}`]) {
      const page = await send(portal, "/", { cookie: `${cookie}; __Host-notice=${value}` });
      expect(page.text).not.toContain("Call this number");
    }
  });

  it.each(["", "x", "A".repeat(44), "../../x", "%00", "' or 1=1 --", "A".repeat(4000), "__proto__"])(
    "of nonsense (%s) is no session and no fault",
    async (value) => {
      expect(await statusWith(`${sessionCookieName}=${value}`)).toBe(302);
    },
  );
});

describe("signing out (attack 15)", () => {
  it("ends the session for good: the cookie replayed leads to sign-in, and caches are told to forget", async () => {
    const cookie = await signIn(portal, lead);
    const answer = await post(portal, "/sign-out", {}, { cookie });
    expect(answer.status).toBe(303);
    expect(answer.headers["clear-site-data"]).toContain('"cache"');
    expect(String(answer.headers["set-cookie"])).toContain("Max-Age=0");
    expect(await statusWith(cookie)).toBe(302);
    expect((await send(portal, "/?_data=routes%2F_index", { cookie })).status).toBe(401);
    expect((await post(portal, "/account/password", {}, { cookie })).status).toBe(401);
  });

  it("is not done by a link or a picture", async () => {
    const cookie = await signIn(portal, lead);
    await send(portal, "/sign-out", { cookie });
    await send(portal, "/account/sessions", { cookie });
    expect(await statusWith(cookie)).toBe(200);
  });

  it("everywhere ends every session of the person, and nobody else's", async () => {
    const here = await signIn(portal, lead);
    const there = await signIn(portal, lead);
    const other = await signIn(portal, "viewer@uhnm.example");
    expect((await post(portal, "/account/sessions", {}, { cookie: here })).status).toBe(303);
    expect([await statusWith(here), await statusWith(there), await statusWith(other)]).toEqual([302, 302, 200]);
  });
});

describe("time (attack 17)", () => {
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

  it("ends a session after half an hour without a request, not before", async () => {
    const cookie = await signIn(portal, lead);
    portal.write("update session set seen_at = ? where id_hash = ?", ago(29), hashOf(cookie));
    expect(await statusWith(cookie)).toBe(200);
    portal.write("update session set seen_at = ? where id_hash = ?", ago(31), hashOf(cookie));
    expect(await statusWith(cookie)).toBe(302);
    expect(await statusWith(cookie)).toBe(302); // the refused request did not wake it
  });

  it("ends a session after twelve hours, however busy it was", async () => {
    const cookie = await signIn(portal, lead);
    const [row] = portal.read<{ created_at: string; expires_at: string }>(
      "select created_at, expires_at from session where id_hash = ?",
      hashOf(cookie),
    );
    expect(Date.parse(row?.expires_at ?? "") - Date.parse(row?.created_at ?? "")).toBe(12 * 60 * 60_000);
    expect(await statusWith(cookie)).toBe(200);
    portal.write("update session set expires_at = ? where id_hash = ?", ago(0.01), hashOf(cookie));
    expect(await statusWith(cookie)).toBe(302);
  });

  it("spent working does not move the end", async () => {
    const cookie = await signIn(portal, lead);
    portal.write("update session set seen_at = ? where id_hash = ?", ago(10), hashOf(cookie));
    const end = () => portal.read("select expires_at from session where id_hash = ?", hashOf(cookie));
    const before = end();
    await statusWith(cookie);
    expect(end()).toEqual(before);
  });
});

describe("a new password (attack 17)", () => {
  it("ends every other session, and gives this one a new id", async () => {
    const email = "contributor@uhnm.example";
    const here = await signIn(portal, email);
    const there = await signIn(portal, email);
    const password = "mountain river candle";
    const answer = await post(
      portal,
      "/account/password",
      { present: portal.password, password, again: password },
      { cookie: here },
    );
    expect(answer.status).toBe(303);
    expect([await statusWith(here), await statusWith(there), await statusWith(cookieOf(answer))]).toEqual([
      302, 302, 200,
    ]);
    expect((await post(portal, "/sign-in", { email, password: portal.password })).status).toBe(400);
    await signIn(portal, email, password);
  });

  it("is not taken without the present one, nor for anybody else", async () => {
    const cookie = await signIn(portal, "viewer@uhnm.example");
    const password = "mountain river candle";
    const before = portal.read("select id, password_hash from person order by id");
    const form = { present: "not the one", password, again: password };
    const others: readonly Record<string, string>[] = [{ id: "person-qi-manager" }, { email: lead }, { personId: "x" }];
    for (const extra of [{}, ...others]) {
      const answer = await post(portal, "/account/password", { ...form, ...extra }, { cookie });
      expect(answer.status).toBe(422);
    }
    expect(portal.read("select id, password_hash from person order by id")).toEqual(before);
  });
});

describe("a right that is taken away (attack 9)", () => {
  it("is gone on the very next request of the same session: a role lowered, ended, moved to another trust", async () => {
    const cookie = await signIn(portal, lead);
    const { service, assessment } = idsOf(portal, "UHNM");
    const closing = `/services/${service}/assessments/${assessment}/closing`;
    const role = (change: string) =>
      portal.write(`update role_held set ${change} where person_id = 'person-lead-uhnm' and group_id is null`);
    expect(await statusWith(cookie, closing)).toBe(200);
    role("role = 'viewer'");
    expect(await statusWith(cookie, closing)).toBe(403);
    expect((await post(portal, closing, { confirm: "yes" }, { cookie })).status).toBe(403);
    role("role = 'quality-lead', trust_id = 'trust-geh'");
    expect(await statusWith(cookie, closing)).toBe(404);
    role("trust_id = 'trust-uhnm', to_on = '2024-01-01'");
    expect(await statusWith(cookie, closing)).toBe(403);
    role("to_on = null, from_on = '2999-01-01'");
    expect(await statusWith(cookie, closing)).toBe(403);
    role("from_on = '2020-01-01'");
    expect(await statusWith(cookie, closing)).toBe(200);
  });

  it("a person disabled is signed out on the very next request, and cannot sign in again", async () => {
    const email = "lead@geh.example";
    const cookie = await signIn(portal, email);
    expect(await statusWith(cookie)).toBe(200);
    portal.write("update person set disabled_at = ? where email = ?", new Date().toISOString(), email);
    expect(await statusWith(cookie)).toBe(302);
    expect((await send(portal, "/services/geh/evidence.csv", { cookie })).status).toBe(401);
    expect((await post(portal, "/services/geh/evidence/new-link", {}, { cookie })).status).toBe(401);
    const answer = await post(portal, "/sign-in", { email, password: portal.password });
    expect(answer.status).toBe(400);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  it("a guest's time that is over is over", async () => {
    const cookie = await signIn(portal, "assessor@external.example");
    const { service, assessment } = idsOf(portal, "UHNM");
    const home = `/services/${service}/assessments/${assessment}`;
    expect(await statusWith(cookie, home)).toBe(200);
    portal.write("update role_held set to_on = '2024-01-01' where person_id = 'person-assessor'");
    expect([403, 404]).toContain(await statusWith(cookie, home));
  });
});
