// Attack 24: a write that comes from another site is refused before any page sees it, and changes nothing.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encode, send, signIn } from "../support/attack-client";
import { changedTables, idsOf, pictureOf } from "../support/attack-data";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";

let portal: AttackPortal;
let cookie: string;
let answer: string;

beforeAll(async () => {
  portal = await startAttackPortal();
  cookie = await signIn(portal, "lead@uhnm.example");
  const { service, assessment, criterion } = idsOf(portal, "UHNM");
  answer = `/services/${service}/assessments/${assessment}/criteria/${criterion}/answer`;
});

afterAll(async () => portal?.stop());

const data = (address: string, route: string) => `${address}?_data=${encodeURIComponent(route)}`;
const answerRoute = "routes/services.$service.assessments.$assessment.criteria.$criterion.answer";

function write(address: string, headers: Record<string, string>, method = "POST") {
  const version = portal.read<{ version: number }>(
    "select version from answer where assessment_id || '/criteria/' || criterion_code = ?",
    /assessments\/(.*)\/answer/.exec(address)?.[1],
  )[0]?.version;
  const body = encode({ version: String(version ?? 0), status: "commenced", note: "from another site" });
  return send(portal, address, {
    method,
    cookie,
    body,
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
  });
}

const forged: readonly (readonly [string, (port: number) => Record<string, string>])[] = [
  ["another site", () => ({ Origin: "https://evil.example" })],
  ["an opaque origin", () => ({ Origin: "null" })],
  ["an empty origin", () => ({ Origin: "" })],
  ["no origin, and a browser that says cross-site", () => ({ "Sec-Fetch-Site": "cross-site" })],
  ["no origin, and a browser that says same-site", () => ({ "Sec-Fetch-Site": "same-site" })],
  ["no origin, and a browser that says none", () => ({ "Sec-Fetch-Site": "none" })],
  ["no origin at all", () => ({})],
  ["a host below the portal's", (port) => ({ Origin: `http://evil.127.0.0.1:${port}` })],
  ["a host that begins as the portal's", (port) => ({ Origin: `http://127.0.0.1:${port}.evil.example` })],
  ["another port of the portal's host", (port) => ({ Origin: `http://127.0.0.1:${port + 1}` })],
  ["the portal's host by another scheme", (port) => ({ Origin: `https://127.0.0.1:${port}` })],
  ["an own origin followed by another", (port) => ({ Origin: `http://127.0.0.1:${port}, https://evil.example` })],
  ["a forwarded host", (port) => ({ Origin: "https://evil.example", "X-Forwarded-Host": `127.0.0.1:${port}` })],
  [
    "another site, and a browser that says same-origin",
    () => ({ Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" }),
  ],
];

describe("a write from", () => {
  it.each(forged)(
    "%s is refused as a form, as data, as text and as JSON, and changes nothing",
    async (_, headersFor) => {
      const before = pictureOf(portal);
      const headers = headersFor(portal.port);
      const types = [
        "application/x-www-form-urlencoded",
        "text/plain",
        "application/json",
        "multipart/form-data; boundary=x",
      ];
      for (const address of [
        answer,
        data(answer, answerRoute),
        "/sign-out",
        data("/sign-out", "routes/sign-out"),
        "/sign-in",
      ]) {
        for (const type of types) {
          const refused = await write(address, { ...headers, "Content-Type": type });
          expect([address, type, refused.status]).toEqual([address, type, 403]);
          expect(refused.text).toBe("This request did not come from this site.\n");
          expect(refused.headers["set-cookie"]).toBeUndefined();
        }
      }
      expect(changedTables(before, pictureOf(portal))).toEqual([]);
    },
  );

  it.each(["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "LINK"])("%s is refused from anywhere", async (method) => {
    const before = pictureOf(portal);
    for (const origin of ["https://evil.example", portal.base]) {
      for (const address of [answer, data(answer, answerRoute)]) {
        const refused = await write(address, { Origin: origin }, method);
        expect([403, 405]).toContain(refused.status);
        expect(refused.headers["access-control-allow-origin"]).toBeUndefined();
      }
    }
    expect(changedTables(before, pictureOf(portal))).toEqual([]);
  });

  it("a method named in a header or a field does not turn a read into a write", async () => {
    const before = pictureOf(portal);
    await send(portal, `${answer}?_method=POST`, { cookie, headers: { "X-HTTP-Method-Override": "POST" } });
    expect(changedTables(before, pictureOf(portal))).toEqual([]);
  });
});

it("another site may not read an answer: nothing is allowed to other origins", async () => {
  const page = await send(portal, "/", { cookie, headers: { Origin: "https://evil.example" } });
  expect(page.headers["access-control-allow-origin"]).toBeUndefined();
  expect(page.headers["cross-origin-resource-policy"]).toBe("same-origin");
});

it("a host that is not the portal's own is refused, so that no link is built from a forged one", async () => {
  for (const host of ["evil.example", `evil.example:${portal.port}`, `127.0.0.1:${portal.port}.evil.example`]) {
    const refused = await send(portal, "/sign-in", { headers: { Host: host } });
    expect([400, 421]).toContain(refused.status);
    expect(refused.text).not.toContain("evil.example");
  }
});

it("the portal's own form is accepted: the refusals above are not for another reason", async () => {
  const saved = await write(answer, { Origin: portal.base });
  expect(saved.status).toBe(303);
});
