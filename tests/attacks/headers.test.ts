// Attacks 28 and 52: the headers that keep pages out of frames, caches and guesses, on every kind of answer.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { post, send, signIn, type Answer } from "../support/attack-client";
import { idsOf } from "../support/attack-data";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";

let portal: AttackPortal;
let answers: ReadonlyMap<string, Answer>;

beforeAll(async () => {
  portal = await startAttackPortal();
  const cookie = await signIn(portal, "lead@uhnm.example");
  const { service, assessment, criterion, evidence, version } = idsOf(portal, "UHNM");
  const page = `/services/${service}/assessments/${assessment}/criteria/${criterion}`;
  answers = new Map([
    ["a page", await send(portal, page, { cookie })],
    ["a page with scripts", await send(portal, "/account/password", { cookie })],
    ["a page without signing in", await send(portal, "/sign-in")],
    ["a redirect to sign in", await send(portal, page)],
    ["a data answer", await send(portal, "/?_data=routes%2F_index", { cookie })],
    ["a data answer that refuses", await send(portal, "/?_data=routes%2F_index")],
    ["a CSV file", await send(portal, `/services/${service}/evidence.csv`, { cookie })],
    ["a stored file", await send(portal, `/evidence/${evidence}/versions/${version}/file`, { cookie })],
    ["a JSON answer", await send(portal, "/api/v1/network/stages", { cookie })],
    ["a page that is not there", await send(portal, "/nothing/here", { cookie })],
    ["another trust's page", await send(portal, "/services/geh/evidence", { cookie })],
    ["a form that is refused", await post(portal, `${page}/answer`, {}, { cookie })],
    [
      "a form from another site",
      await post(portal, `${page}/answer`, {}, { cookie, headers: { Origin: "https://evil.example" } }),
    ],
    [
      "a form that was accepted",
      await post(portal, "/sign-in", { email: "viewer@uhnm.example", password: portal.password }),
    ],
    ["a request to another host", await send(portal, "/", { headers: { Host: "evil.example" } })],
    ["health", await send(portal, "/health")],
  ]);
});

afterAll(async () => portal?.stop());

const kinds = [
  "a page",
  "a page with scripts",
  "a page without signing in",
  "a redirect to sign in",
  "a data answer",
  "a data answer that refuses",
  "a CSV file",
  "a stored file",
  "a JSON answer",
  "a page that is not there",
  "another trust's page",
  "a form that is refused",
  "a form from another site",
  "a form that was accepted",
  "a request to another host",
  "health",
];

const directivesOf = (answer: Answer) =>
  new Map(
    String(answer.headers["content-security-policy"])
      .replace(/, sandbox.*/, "")
      .split(";")
      .map((directive) => directive.trim().split(" "))
      .map(([name = "", ...values]) => [name, values.join(" ")]),
  );

describe.each(kinds)("%s", (kind) => {
  const answer = () => {
    const found = answers.get(kind);
    if (found === undefined) throw new Error(`No answer of this kind: ${kind}`);
    return found;
  };

  it("is not put into a frame, nor taken for another type, nor opened into another window's reach (attack 28)", () => {
    const { headers } = answer();
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["permissions-policy"]).toContain("camera=()");
    const policy = directivesOf(answer());
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("base-uri")).toBe("'none'");
    expect(policy.get("form-action")).toBe("'self'");
    expect(policy.get("script-src")).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(policy.get("style-src")).not.toMatch(/unsafe|\*|https?:|data:/);
  });

  it("is kept by no cache (attack 52)", () => {
    expect(answer().headers["cache-control"]).toBe("private, no-store");
    expect(answer().headers.etag).toBeUndefined();
    expect(answer().headers["last-modified"]).toBeUndefined();
  });

  it("names no program and no version", () => {
    const { headers, rawHeaders } = answer();
    for (const name of ["x-powered-by", "server", "x-remix-response", "x-runtime", "via"]) {
      if (name === "x-remix-response" && kind.includes("data")) continue; // Remix's own client needs it
      expect(headers[name]).toBeUndefined();
    }
    const told = rawHeaders.filter((_, index) => rawHeaders[index - 1]?.toLowerCase() !== "location").join("\n");
    expect(told).not.toMatch(/express|node\/|\d+\.\d+\.\d+(?!\.)/i);
  });
});

it("a stored file opens in a sandbox, if it opens at all", () => {
  const file = answers.get("a stored file");
  expect(file?.status).toBe(200);
  expect(file?.headers["content-security-policy"]).toContain(", sandbox; default-src 'none'");
  expect(file?.headers["content-disposition"]).toMatch(/^attachment;/);
});

it("a nonce is used once: each page has its own, and every script carries it", async () => {
  const cookie = await signIn(portal, "lead@uhnm.example");
  const nonces = new Set<string>();
  for (let time = 0; time < 3; time += 1) {
    const page = await send(portal, "/account/password", { cookie });
    const nonce = /'nonce-([A-Za-z0-9+/=]{22,})'/.exec(String(page.headers["content-security-policy"]))?.[1] ?? "";
    nonces.add(nonce);
    const scripts = [...page.text.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = ""]) => attributes);
    expect(scripts.length).toBeGreaterThan(0);
    for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonce}"`);
    expect(page.text).not.toMatch(/\son(?:click|load|error|submit|focus)=|\sstyle="|<style/i);
  }
  expect(nonces.size).toBe(3);
});

it("only the portal's own built files may be kept by a cache, and those tell nothing of anybody", async () => {
  const page = await send(portal, "/sign-in");
  const css = /href="(\/assets\/[^"]+\.css)"/.exec(page.text)?.[1] ?? "";
  const file = await send(portal, css);
  expect(file.status).toBe(200);
  expect(file.headers["cache-control"]).toContain("immutable");
  expect(file.headers["set-cookie"]).toBeUndefined();
  const missing = await send(portal, "/assets/missing.js");
  expect(missing.status).toBe(404);
  expect(missing.headers["cache-control"] ?? "").not.toContain("immutable");
});
