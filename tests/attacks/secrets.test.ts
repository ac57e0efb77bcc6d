// Attack 53: secrets that are weak are refused at start, and none leaves: not in the bundle, not in an answer, not readable by others on the machine.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cookieOf, post, send } from "../support/attack-client";
import { root, startAttackPortal, type AttackPortal } from "../support/attack-portal";
import {
  demonstrationFolder,
  runCommand,
  runPortal,
  startPortal,
  temporaryFolder,
  tidyUp,
} from "../support/portal-process";

const strong = "k7Gd2mQx9TzR4vLw8YpB3nHs6JfC1aEu";
const production = { PORTAL_MODE: "production", BASE_URL: "https://portal.trust.example", SESSION_SECRET: strong };

afterAll(async () => tidyUp());

describe("the portal does not start", () => {
  it.each([
    ["with a short secret", { SESSION_SECRET: "short" }],
    ["with a secret of 31 characters", { SESSION_SECRET: strong.slice(1) }],
    ["with a default secret", { SESSION_SECRET: "change-me-change-me-change-me-change-me" }],
    ["with an example secret", { SESSION_SECRET: "example-example-example-example-example" }],
    ["in production without a secret", { ...production, SESSION_SECRET: "" }],
    ["in production without its own address", { ...production, BASE_URL: "" }],
    ["in production with a demonstration password", { ...production, DEMO_PASSWORD: "correct horse battery" }],
    ["with a short demonstration password", { DEMO_PASSWORD: "short" }],
  ])("%s: one plain line, without the secret, and no port is opened", async (_, env) => {
    const ended = await runPortal({ env });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/^The portal did not start: /);
    expect(ended.stderr).not.toMatch(/\bat .*:\d+:\d+/);
    for (const [name, value] of Object.entries(env)) {
      if (/SECRET|PASSWORD/.test(name) && value !== "") expect(`${ended.stdout}${ended.stderr}`).not.toContain(value);
    }
  });

  it("in production on a demonstration's data", async () => {
    const ended = await runPortal({ dataDir: await demonstrationFolder(), env: production });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("holds the demonstration");
  });
});

describe("in production", () => {
  const email = "first.admin@trust.example";
  const password = "mountain river candle";
  let portal: AttackPortal;

  beforeAll(async () => {
    portal = await startAttackPortal({ empty: true, env: production });
  });

  afterAll(async () => portal?.stop());

  it("nobody of the demonstration exists, and the sign-in page names no password and no person", async () => {
    const page = await send(portal, "/sign-in");
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/@wmin\.example|@uhnm\.example|demonstration/i);
    expect(portal.read("select count(*) as n from person")).toEqual([{ n: 0 }]);
  });

  it("browsers are told to come by https only (HSTS), and to load nothing without it", async () => {
    const page = await send(portal, "/sign-in");
    expect(page.headers["strict-transport-security"]).toMatch(/^max-age=31536000/);
    expect(page.headers["content-security-policy"]).toContain("upgrade-insecure-requests");
  });

  it("an origin by http is another site", async () => {
    const refused = await post(
      portal,
      "/sign-in",
      { email, password },
      { headers: { Origin: "http://portal.trust.example" } },
    );
    expect(refused.status).toBe(403);
  });

  it("there is nowhere to leave a demonstration, and no way to register", async () => {
    for (const address of ["/register", "/sign-up", "/invite", "/reset-password"]) {
      expect((await send(portal, address)).status).toBe(404);
    }
  });

  it("the first administrator is made by a command, which prints no password, and can sign in", async () => {
    const folder = temporaryFolder();
    const made = await runCommand("person-add", [email, "First administrator"], {
      dataDir: folder,
      env: { ...production, NEW_PASSWORD: password },
    });
    expect(made).toMatchObject({ code: 0 });
    expect(`${made.stdout}${made.stderr}`).not.toContain(password);
    const { port, stop } = await startPortal({ dataDir: folder, env: production });
    const answer = await post({ port, base: production.BASE_URL }, "/sign-in", { email, password });
    expect(answer.status).toBe(303);
    expect(cookieOf(answer)).toMatch(/^__Host-portal=/);
    const weak = { ...production, NEW_PASSWORD: "Password1234" };
    await stop();
    expect(
      (await runCommand("person-add", ["second@trust.example", "Second"], { dataDir: folder, env: weak })).code,
    ).toBe(1);
  });
});

describe("the client's files", () => {
  const folder = path.join(root, "build/client");
  const files = () =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      statSync(path.join(folder, name)).isFile(),
    );

  it("hold no code of the server, no name of a setting, and no secret", () => {
    const forbidden =
      /better-sqlite3|kysely|argon2|SESSION_SECRET|DEMO_PASSWORD|SMTP_URL|DATA_DIR|MAIL_FROM|process\.env\.(?!NODE_ENV)|password_hash|id_hash|audit_log|node:(?:fs|crypto|path)|\.server\b(?!["']?:)|select .* from |lead@uhnm/;
    const wrong = files().flatMap((name) => {
      const found = forbidden.exec(readFileSync(path.join(folder, name), "utf8"));
      return found === null ? [] : [`${name}: ${found[0]}`];
    });
    expect(wrong).toEqual([]);
  });

  it("are only what a browser needs", () => {
    expect(files().filter((name) => !/\.(?:js|css|svg|png|ico|woff2)$/.test(name))).toEqual([]);
  });
});

describe("the data folder", () => {
  let portal: AttackPortal;

  beforeAll(async () => {
    portal = await startAttackPortal({ empty: true });
  });

  afterAll(async () => portal?.stop());

  it("and its secrets can be read by their owner alone", () => {
    const others = (name: string) => statSync(path.join(portal.folder, name)).mode & 0o077;
    expect(others("session-secret")).toBe(0);
    expect(others("demonstration-password")).toBe(0);
    expect(others("blobs")).toBe(0);
  });

  it("has a secret and a password of its own, long and random", async () => {
    const secret = readFileSync(path.join(portal.folder, "session-secret"), "utf8").trim();
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(portal.password).toMatch(/^[A-Za-z0-9_-]{12}$/);
    const other = await startAttackPortal({ empty: true });
    expect(readFileSync(path.join(other.folder, "session-secret"), "utf8").trim()).not.toBe(secret);
    expect(other.password).not.toBe(portal.password);
    await other.stop();
  });
});
