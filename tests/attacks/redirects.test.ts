// Attack 23: where signing in leads to. Only a page of the portal, whatever the address bar or the form was made to say.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cookieOf, post, send, signIn } from "../support/attack-client";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";

let portal: AttackPortal;
let cookie: string;

beforeAll(async () => {
  portal = await startAttackPortal();
  cookie = await signIn(portal, "viewer@uhnm.example");
});

afterAll(async () => portal?.stop());

const forged = [
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https:evil.example",
  "https://evil.example/",
  "http:/evil.example",
  "%2f%2fevil.example",
  "/%2fevil.example",
  "/%5cevil.example",
  "/%252fevil.example",
  "/%09/evil.example",
  "/\t/evil.example",
  "/\r\nSet-Cookie: a=b",
  "/%0d%0aSet-Cookie:%20a=b",
  "javascript:alert(1)",
  "data:text/html,x",
  "/a/../..//evil.example",
  "/./\\evil.example",
  "@evil.example",
  ".evil.example",
  " //evil.example",
  "\u0000//evil.example",
  "/\u2028/evil.example",
];

describe("after signing in", () => {
  it.each(forged)("%j leads to the first page", async (next) => {
    const answer = await post(portal, "/sign-in", { email: "viewer@uhnm.example", password: portal.password, next });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/");
    expect(answer.headers["set-cookie"]).toHaveLength(1);
    expect(cookieOf(answer)).toMatch(/^__Host-portal=/);
  });

  it.each(forged)("%j in the address of the sign-in page, already signed in", async (next) => {
    const answer = await send(portal, `/sign-in?next=${encodeURIComponent(next)}`, { cookie });
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe("/");
  });

  it.each(forged)("%j is not written into the sign-in page", async (next) => {
    const page = await send(portal, `/sign-in?next=${encodeURIComponent(next)}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('name="next" value="/"');
    expect(page.text).not.toContain("evil.example");
  });

  it("a page of the portal is returned to", async () => {
    const visitor = await send(portal, "/services/uhnm/evidence?state=current");
    const to = String(visitor.headers.location);
    expect(to).toBe("/sign-in?next=%2Fservices%2Fuhnm%2Fevidence%3Fstate%3Dcurrent");
    const next = "/services/uhnm/evidence?state=current";
    const answer = await post(portal, "/sign-in", { email: "viewer@uhnm.example", password: portal.password, next });
    expect(answer.headers.location).toBe(next);
  });
});

describe("a form that was carried through signing in", () => {
  const carried = (action: string) => JSON.stringify({ action, fields: [{ name: "note", value: "x" }], files: [] });

  it.each(forged)("is not sent on to %j", async (action) => {
    const form = { email: "viewer@uhnm.example", password: portal.password, carried: carried(action) };
    const answer = await post(portal, "/sign-in", form);
    expect(answer.text).not.toContain("evil.example");
    expect(answer.text).not.toMatch(/action="(?!\/)/);
  });

  it("brings no password back into a page", async () => {
    const secret = "a secret that was typed";
    for (const name of ["present", "password", "again"]) {
      const answer = await post(portal, "/account/password", { [name]: secret, note: "kept words" });
      expect(answer.status).toBe(401);
      expect(answer.text).not.toContain(secret);
    }
  });

  it("reads nonsense as nothing", async () => {
    for (const words of [
      "{",
      "[]",
      "null",
      '{"action":1}',
      '{"__proto__":{"action":"/x"}}',
      `{"action":"/${"a".repeat(5000)}"}`,
    ]) {
      const answer = await post(portal, "/sign-in", {
        email: "viewer@uhnm.example",
        password: portal.password,
        carried: words,
      });
      expect([words.slice(0, 20), answer.status]).toEqual([words.slice(0, 20), 303]);
    }
  });
});
