// `npm run person:add`: production begins with facts alone, and the first administrator comes from the command line.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inFolder } from "../support/ledger";
import { wordsOf } from "../support/portal-client";
import { freePort, runCommand, startPortal, temporaryFolder, tidyUp } from "../support/portal-process";
import { productionSettings } from "../support/production";
import { expectRefusal } from "../support/refusals";

afterAll(tidyUp);

const password = "quiet harbour lantern 42";
const email = "admin@network.nhs.example";

let dataDir: string;
let port: number;
let env: Record<string, string>;

beforeAll(async () => {
  dataDir = temporaryFolder();
  port = await freePort();
  env = productionSettings(port);
});

const add = (words: readonly string[], typed: Record<string, string> = { NEW_PASSWORD: password }) =>
  runCommand("person-add", words, { dataDir, env: { ...env, ...typed } });

describe("person:add", () => {
  it("makes the first administrator of a folder that holds facts and nobody else, who then signs in", async () => {
    const added = await add([email, "Ada", "Administrator"]);
    expect(added).toMatchObject({ code: 0, stderr: "" });
    expect(added.stdout).toBe(`${email} may now sign in as network administrator of ${dataDir}.\n`);
    const held = inFolder(dataDir, (handle) =>
      Object.fromEntries(
        ["person", "trust", "answer", "evidence", "assessment"].map((table) => [
          table,
          handle.prepare(`select count(*) from ${table}`).pluck().get(),
        ]),
      ),
    );
    expect(held).toEqual({ person: 1, trust: 15, answer: 0, evidence: 0, assessment: 0 });

    const portal = await startPortal({ dataDir, port, env });
    const client = await portal.signIn(email, password);
    const home = await client.get("/");
    expect(home.status).toBe(200);
    expect(wordsOf(home.text)).toContain("Ada Administrator");
    expect(wordsOf((await portal.visitor().get("/sign-in")).text)).not.toMatch(/demonstration/i);
    await portal.stop();
  });

  it("takes a password that is piped into it", async () => {
    const added = await runCommand("person-add", ["second@network.nhs.example", "Second Person"], {
      dataDir,
      env,
      input: `${password}\n`,
    });
    expect(added.code).toBe(0);
    expect(added.stdout).not.toContain(password);
  });

  it("refuses an address that has an account", async () => {
    expectRefusal(await add([email, "Somebody else"]), new RegExp(`^${email} has an account already\\.$`));
  });

  it.each([[[]], [["no-address", "Somebody"]], [["somebody@network.nhs.example"]]])(
    "refuses a call without an address and a name, and says how: %j",
    async (words) => {
      expectRefusal(await add(words), /^Say an email address and a name: npm run person:add -- /);
    },
  );

  it.each(["short", "Password1234", "adminadmin admin"])("refuses the password %s", async (weak) => {
    const refused = await add(["admin@elsewhere.nhs.example", "Admin"], { NEW_PASSWORD: weak });
    expectRefusal(refused, /./);
    expect(refused.stderr).not.toContain(weak);
  });

  it("refuses with faulty settings, before anything is asked", async () => {
    const refused = await add([email, "Somebody"], { SESSION_SECRET: "short" });
    expectRefusal(refused, /^SESSION_SECRET must be at least 32 characters\.$/);
  });
});
