// Attack 29: what a fault tells. A reference number, and nothing of the inside: no stack, SQL, path or library, and no script
// (an error page is never hydrated: GHSA-337j-9hxr-rhxg, docs/decisions/001).
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { post, send, sendRaw, signIn, upload, type Answer } from "../support/attack-client";
import { idsOf } from "../support/attack-data";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";

let portal: AttackPortal;
let cookie: string;
const broken = "answer";

beforeAll(async () => {
  portal = await startAttackPortal();
  cookie = await signIn(portal, "lead@uhnm.example");
});

afterAll(async () => portal?.stop());

const inside =
  /node_modules|file:\/\/|\/(?:tmp|work|home|root|usr)\/|\.(?:tsx?|mjs)\b|\bat [\w.<>]+ \(|SQLITE_|\b(?:insert into|delete from) ["&\w]|\bupdate ["&;\w]+ set\b|\bselect\b.*\bfrom ["&]|better-sqlite3|kysely|no such table|TypeError|undefined is not|stack/;

/** The words that a reader or a browser's user sees; the names of classes are not words. */
function expectTellsNothing(answer: Answer): void {
  const words = answer.text.replaceAll(/<[^>]*>/g, " ");
  expect(inside.exec(words)?.[0]).toBeUndefined();
  expect(inside.exec(answer.rawHeaders.join("\n"))?.[0]).toBeUndefined();
}

describe("a fault inside", () => {
  let address: string;

  beforeAll(() => {
    const { service, assessment, criterion } = idsOf(portal, "UHNM");
    address = `/services/${service}/assessments/${assessment}/criteria/${criterion}`;
    portal.write(`alter table ${broken} rename to taken_away`);
  });

  afterAll(() => void portal.write(`alter table taken_away rename to ${broken}`));

  it("of a page shows a reference that the log knows, ships no script, and tells nothing else", async () => {
    const page = await send(portal, address, { cookie });
    expect(page.status).toBe(500);
    expectTellsNothing(page);
    expect(page.text).not.toContain("<script");
    const reference = /Reference: <span[^>]*>([0-9a-f-]{36})</.exec(page.text.replaceAll("<!-- -->", ""))?.[1];
    expect(reference).toBeDefined();
    expect(portal.log()).toContain(String(reference));
  });

  it("of a data request, a file and a form tells nothing either", async () => {
    const route = "routes/services.$service.assessments.$assessment.criteria.$criterion._index";
    const answers = [
      await send(portal, `${address}?_data=${encodeURIComponent(route)}`, { cookie }),
      await send(portal, `${address}/history.csv`, { cookie }),
      await send(portal, `${address}/answer?_data=${encodeURIComponent(route.replace("_index", "answer"))}`, {
        cookie,
      }),
      await post(portal, `${address}/answer`, { version: "1", status: "complete" }, { cookie }),
      await post(
        portal,
        `${address}/rating`,
        { version: "1", status: "complete" },
        { cookie, headers: { Accept: "application/json" } },
      ),
    ];
    for (const answer of answers) expectTellsNothing(answer);
    expect(answers.filter(({ status }) => status === 500).length).toBeGreaterThan(1);
  });

  it("leaves the portal alive for others", async () => {
    expect((await send(portal, "/standards", { cookie })).status).toBe(200);
    expect(portal.isAlive()).toBe(true);
  });
});

describe("what is sent broken is the sender's fault, never the portal's", () => {
  const types = {
    "a multipart form without a boundary": ["multipart/form-data", "x"],
    "a multipart form that breaks off": [
      "multipart/form-data; boundary=b",
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
    ],
    "a multipart form of nothing": ["multipart/form-data; boundary=b", ""],
    "a multipart form of something else": ["multipart/form-data; boundary=b", "words"],
    JSON: ["application/json", '{"email":"a"}'],
    "no type at all": ["", "a=b"],
    "percent signs that lead nowhere": ["application/x-www-form-urlencoded", "email=%zz&password=%"],
    "bytes that are no text": ["application/x-www-form-urlencoded", "email=%ff%fe&password=%c0%af"],
    "names of objects' own": [
      "application/x-www-form-urlencoded",
      "__proto__[a]=1&constructor.prototype=2&__proto__=3&toString=4",
    ],
  } as const;

  it.each(Object.entries(types))("%s", async (_, [type, body]) => {
    const { service, assessment, criterion } = idsOf(portal, "UHNM");
    const addresses = [
      "/sign-in",
      "/account/password",
      `/services/${service}/assessments/${assessment}/criteria/${criterion}/answer`,
      `/services/${service}/evidence/new-file`,
      `/services/${service}/evidence/new-link`,
    ];
    for (const address of addresses) {
      for (const who of [cookie, null]) {
        const answer = await send(portal, address, {
          method: "POST",
          cookie: who,
          body,
          headers: { Origin: portal.base, ...(type === "" ? {} : { "Content-Type": type }) },
        });
        expect([address, who === null ? "visitor" : "lead", answer.status < 500]).toEqual([
          address,
          who === null ? "visitor" : "lead",
          true,
        ]);
        expectTellsNothing(answer);
      }
    }
    expect(portal.isAlive()).toBe(true);
  });

  it("a file in a form that takes none, with signs in its name that once ended the process", async () => {
    for (const file of ["a'b.txt", "a;b.txt", 'a\\"b.txt', "a\u0000b.txt", "é.txt"]) {
      for (const who of [cookie, null]) {
        const answer = await upload(portal, "/sign-in", [{ name: "email", file, value: "x" }], { cookie: who });
        expect(answer.status).toBeLessThan(500);
      }
    }
    expect(portal.isAlive()).toBe(true);
  });

  it("an address that cannot be decoded, and a request that is no HTTP", async () => {
    for (const address of [
      "/%",
      "/services/%E0%A4%A",
      "/services/%00",
      "/evidence/%ff/versions/1/file",
      "//",
      "/services//evidence",
    ]) {
      const answer = await send(portal, address, { cookie });
      expect([address, answer.status < 500]).toEqual([address, true]);
      expectTellsNothing(answer);
    }
    expect(await sendRaw(portal, "GARBAGE\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    const host = `Host: 127.0.0.1:${portal.port}`;
    const smuggled = `POST /sign-in HTTP/1.1\r\n${host}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
    expect(await sendRaw(portal, smuggled)).toMatch(/^HTTP\/1\.1 4\d\d /);
    const twice = `POST /sign-in HTTP/1.1\r\n${host}\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd`;
    expect(await sendRaw(portal, twice)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("not a single version number of an evidence file that is no number", async () => {
    const { evidence } = idsOf(portal, "UHNM");
    for (const version of ["0", "-1", "1.5", "1e9", "NaN", "abc", "99999999999999999999", "1%20or%201=1", "Infinity"]) {
      const answer = await send(portal, `/evidence/${evidence}/versions/${version}/file`, { cookie });
      expect([version, answer.status]).toEqual([version, 404]);
    }
  });
});
