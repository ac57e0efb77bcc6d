// Settings at start: every fault is listed in one go, and production takes no chances.
import { readdirSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { runPortal, temporaryFolder, tidyUp } from "../support/portal-process";
import { productionSettings } from "../support/production";

afterAll(tidyUp);

async function faultsOf(env: Record<string, string>): Promise<string[]> {
  const dataDir = temporaryFolder();
  const refused = await runPortal({ dataDir, env });
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(readdirSync(dataDir)).toEqual([]);
  return refused.stderr
    .trimEnd()
    .split("\n")
    .map((line) => {
      expect(line).toMatch(/^The portal did not start: /);
      return line.replace("The portal did not start: ", "");
    });
}

describe("a start with faulty settings", () => {
  it("lists every fault, touches nothing, and exits with 1", async () => {
    const faults = await faultsOf({
      PORT: "70000",
      PORTAL_MODE: "production",
      BASE_URL: "portal.nhs.example",
      SESSION_SECRET: "short",
      DEMO_PASSWORD: "short",
      SMTP_URL: "http://mail.example",
      MAIL_FROM: "nobody",
      UPLOAD_LIMIT_MB: "0",
    });
    for (const name of [
      "PORT",
      "BASE_URL",
      "SESSION_SECRET",
      "DEMO_PASSWORD",
      "SMTP_URL",
      "MAIL_FROM",
      "UPLOAD_LIMIT_MB",
    ]) {
      expect(faults.filter((line) => line.startsWith(`${name} `))).not.toEqual([]);
    }
  });

  it("in production needs an address and a secret", async () => {
    expect(await faultsOf({ PORTAL_MODE: "production" })).toEqual([
      "SESSION_SECRET is needed in production.",
      "BASE_URL is needed in production: the address that people use.",
    ]);
  });

  it.each([
    ["short", "SESSION_SECRET must be at least 32 characters."],
    ["change-me-change-me-change-me-change-me", "SESSION_SECRET must not be a default or an example."],
    ["", "SESSION_SECRET is needed in production."],
  ])("in production refuses the secret '%s'", async (secret, line) => {
    expect(await faultsOf({ ...productionSettings(3000), SESSION_SECRET: secret })).toEqual([line]);
  });
});
