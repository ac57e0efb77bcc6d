// Routes and features of Remix that advisories name, and that the portal keeps off (docs/decisions/001): they answer as nothing does.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { post, send, sendRaw, signIn } from "../support/attack-client";
import { root, startAttackPortal, type AttackPortal } from "../support/attack-portal";

let portal: AttackPortal;
let cookie: string;

beforeAll(async () => {
  portal = await startAttackPortal();
  cookie = await signIn(portal, "qi.manager@wmin.example");
});

afterAll(async () => portal?.stop());

describe("/__manifest is absent (attack 47)", () => {
  const many = Array.from({ length: 300 }, (_, index) => `p=%2Fa${index}`).join("&");
  it.each(["/__manifest", "/__manifest?version=1&p=%2F", `/__manifest?${many}`])(
    "%s: not found, signed in or not",
    async (address) => {
      for (const who of [cookie, null]) {
        const answer = await send(portal, address, { cookie: who });
        expect(answer.status).toBe(404);
        expect(answer.text).not.toContain("routes/");
      }
    },
  );

  it("an address of 20 KB is refused before it is read", async () => {
    const answer = await sendRaw(
      portal,
      `GET /__manifest?p=${"a".repeat(20_000)} HTTP/1.1\r\nHost: 127.0.0.1:${portal.port}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe("single fetch is off: nothing speaks or decodes turbo-stream", () => {
  it.each(["/_root.data", "/services.data", "/network.data?_routes=root", "/sign-in.data", "/account.data"])(
    "%s",
    async (address) => {
      const read = await send(portal, address, { cookie });
      expect(read.status).toBe(404);
      expect(String(read.headers["content-type"])).not.toContain("x-script");
      const written = await post(portal, address, '[{"_1":2}]' as never, {
        cookie,
        body: '[{"_1":2},"a",["P",3]]',
        headers: { "Content-Type": "text/x-script; charset=utf-8" },
      });
      expect([403, 404, 405]).toContain(written.status);
    },
  );

  it("no answer is a turbo-stream, also where one is asked for", async () => {
    const answer = await send(portal, "/standards?_data=routes%2Fstandards._index", {
      cookie,
      headers: { Accept: "text/x-script" },
    });
    expect(String(answer.headers["content-type"])).toContain("application/json");
  });

  it("no page carries the stream's or the manifest's script", async () => {
    for (const address of ["/", "/standards", "/account/password"]) {
      const page = await send(portal, address, { cookie });
      expect(page.status).toBe(200);
      expect(page.text).not.toMatch(/streamController|__manifest|turbo-stream/);
    }
  });
});

describe("what is not there answers as nothing does", () => {
  it.each([
    "/assets/..%2f..%2fpackage.json",
    "/assets/%2e%2e/%2e%2e/server/index.js",
    "/assets/..%252f..%252fserver%252findex.js",
    "/assets/",
    "/..%2fserver/index.js",
    "/server/index.js",
    "/build/server/index.js",
    "/.vite/manifest.json",
    "/.env",
    "/.git/config",
    "/package.json",
    "/portal.sqlite",
    "/data/portal.sqlite",
    "/data/session-secret",
    "/assets/%00",
    "/assets/%",
    "/%c0%ae%c0%ae/package.json",
  ])("%s (attack 46)", async (address) => {
    const answer = await send(portal, address, { cookie });
    expect([400, 403, 404]).toContain(answer.status);
    expect(answer.text).not.toMatch(/"dependencies"|repositoryformatversion|SQLite format/);
  });

  it("an unknown route asked for as data, and a route's data under another route's address", async () => {
    for (const address of [
      "/?_data=routes%2Fnothing",
      "/help?_data=routes%2Faccount._index",
      "/sign-in?_data=routes%2Fservices._index",
      "/?_data=",
      "/?_data=__proto__",
      "/?_data=constructor",
      "/?_data=root&_data=routes%2F_index",
    ]) {
      const answer = await send(portal, address, { cookie });
      expect([address, answer.status < 500]).toEqual([address, true]);
      expect(answer.text).not.toMatch(/node_modules|\bat .*\(.*:\d+:\d+\)/);
    }
  });

  it("no source map is served, nor lies among the client's files", async () => {
    const files = readdirSync(path.join(root, "build/client"), { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => name.endsWith(".map"))).toEqual([]);
    const scripts = files.filter((name) => name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of scripts) {
      expect(readFileSync(path.join(root, "build/client", name), "utf8")).not.toContain("sourceMappingURL");
    }
  });
});
