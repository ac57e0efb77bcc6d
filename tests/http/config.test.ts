import { describe, expect, it } from "vitest";
import { readConfig } from "../../app/http/config.server";

const goodSecret = "kzQ8vW2nR5tY7uB1mX4cF6hJ9sD3gL0p";
const production = { PORTAL_MODE: "production", SESSION_SECRET: goodSecret, BASE_URL: "https://portal.nhs.example" };

const faultsOf = (env: Record<string, string | undefined>) => {
  const result = readConfig(env);
  return result.ok ? [] : result.faults;
};

function configOf(env: Record<string, string | undefined>) {
  const result = readConfig(env);
  if (!result.ok) throw new Error(result.faults.join("\n"));
  return result.config;
}

describe("settings that are all left out", () => {
  it("make a demonstration on this machine alone", () => {
    expect(configOf({})).toEqual({
      clamd: null,
      freeSpaceFloorBytes: 500 * 1024 * 1024,
      host: "127.0.0.1",
      port: 3000,
      dataDir: "./data",
      mode: "demonstration",
      baseUrl: "http://127.0.0.1:3000",
      sessionSecret: null,
      demoPassword: null,
      smtpUrl: null,
      mailFrom: null,
      uploadLimitBytes: 25 * 1024 * 1024,
    });
  });

  it("count as left out where they are empty or blank", () => {
    expect(configOf({ PORT: "", BASE_URL: "  ", SESSION_SECRET: "", PORTAL_MODE: " " })).toEqual(configOf({}));
  });
});

describe("settings that are given", () => {
  it("are read", () => {
    expect(
      configOf({
        HOST: "0.0.0.0",
        PORT: "8080",
        DATA_DIR: "/srv/portal",
        ...production,
        SMTP_URL: "smtps://mail.example:465",
        MAIL_FROM: "portal@nhs.example",
        UPLOAD_LIMIT_MB: "50",
      }),
    ).toMatchObject({
      host: "0.0.0.0",
      port: 8080,
      mode: "production",
      sessionSecret: goodSecret,
      uploadLimitBytes: 52_428_800,
    });
  });

  it("make an address of host and port, or keep only the origin of the one that is given", () => {
    expect(configOf({ HOST: "::1", PORT: "4000" }).baseUrl).toBe("http://[::1]:4000");
    expect(configOf({ BASE_URL: "https://portal.nhs.example/some/path?x=1" }).baseUrl).toBe(
      "https://portal.nhs.example",
    );
  });
});

describe("faults in the settings", () => {
  it("are all listed in one go", () => {
    const faults = faultsOf({
      PORT: "0",
      PORTAL_MODE: "test",
      BASE_URL: "portal.nhs.example",
      SESSION_SECRET: "short",
      DEMO_PASSWORD: "short",
      SMTP_URL: "mail.example",
      MAIL_FROM: "nobody",
      UPLOAD_LIMIT_MB: "lots",
    });
    expect(faults.map((fault) => fault.split(" ")[0])).toEqual([
      "PORT",
      "PORTAL_MODE",
      "BASE_URL",
      "SESSION_SECRET",
      "DEMO_PASSWORD",
      "SMTP_URL",
      "MAIL_FROM",
      "UPLOAD_LIMIT_MB",
    ]);
  });

  it("are listed in one go in production too, what is missing with what is wrong", () => {
    const faults = faultsOf({ PORTAL_MODE: "production", PORT: "none", DEMO_PASSWORD: "a password of the demo" });
    expect(faults).toEqual([
      "PORT must be a whole number from 1 to 65535.",
      "SESSION_SECRET is needed in production.",
      "BASE_URL is needed in production: the address that people use.",
      "DEMO_PASSWORD is for the demonstration. Remove it in production.",
    ]);
  });

  it.each(["0", "65536", "3000.5", "-1", "none", "0x", "1e9"])("PORT %s is none", (port) => {
    expect(faultsOf({ PORT: port })).toEqual(["PORT must be a whole number from 1 to 65535."]);
  });

  it.each(["ftp://portal.example", "javascript:alert(1)", "//portal.example", "portal"])(
    "BASE_URL %s is refused",
    (address) => {
      expect(faultsOf({ BASE_URL: address })).toHaveLength(1);
    },
  );

  it("are each one plain line, without the value: a secret is not printed", () => {
    const faults = faultsOf({ ...production, SESSION_SECRET: "canary-short", DEMO_PASSWORD: "canary" });
    expect(faults.length).toBeGreaterThan(1);
    for (const fault of faults) {
      expect(fault).not.toContain("\n");
      expect(fault).not.toContain("canary");
    }
  });
});

describe("production (attack 53)", () => {
  it("starts with a secret and an address of its own", () => {
    expect(readConfig(production).ok).toBe(true);
  });

  it.each([
    ["no secret", { SESSION_SECRET: undefined }],
    ["a short secret", { SESSION_SECRET: goodSecret.slice(0, 31) }],
    ["a secret that is an example", { SESSION_SECRET: `changeme${goodSecret}` }],
    ["a secret that is an example, in capitals", { SESSION_SECRET: `CHANGE-ME-${goodSecret}` }],
    ["a secret that says so", { SESSION_SECRET: `secret-${goodSecret}` }],
    ["the tests' secret", { SESSION_SECRET: `test-${goodSecret}` }],
    ["no address", { BASE_URL: undefined }],
    ["the demonstration's password", { DEMO_PASSWORD: "twelve characters" }],
  ])("refuses %s", (_, change) => {
    expect(faultsOf({ ...production, ...change })).toHaveLength(1);
  });

  it("a secret of exactly 32 characters is enough, also in the demonstration, and a weak one is refused there too", () => {
    expect(configOf({ SESSION_SECRET: goodSecret }).sessionSecret).toBe(goodSecret);
    expect(faultsOf({ SESSION_SECRET: "password".repeat(4) })).toHaveLength(1);
  });
});
