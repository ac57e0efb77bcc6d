// Faults 7 and 31: little room on the disk stops files and nothing else, and readers who go away leave nothing open.
import { readdirSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { signIn, upload } from "../support/attack-client";
import { startAttackPortal } from "../support/attack-portal";
import { invariants, openLedger } from "../support/ledger";
import { formOf, wordsOf } from "../support/portal-client";
import { startPortal, tidyUp, until } from "../support/portal-process";
import { evidenceForm, saveAnswer, sendFile, slotsOf } from "../support/saving";

afterAll(tidyUp);

describe("less free space than the floor (fault 7)", () => {
  it("refuses files early with 507 and their words kept, saves answers, and turns /health amber; with room again files are taken", async () => {
    const tight = await startPortal({ env: { FREE_SPACE_FLOOR_MB: "100000000" } });
    const ledger = openLedger(tight.dataDir);
    const lead = await tight.signIn("lead@uhnm.example");
    const form = evidenceForm(2000);
    const refused = await sendFile(lead, "uhnm", form);
    expect(refused.status).toBe(507);
    expect(wordsOf(refused.text)).toContain("The portal has too little room for files just now");
    expect(formOf(refused.text, "").title).toBe(form.title);
    expect(readdirSync(path.join(tight.dataDir, "blobs/tmp"))).toEqual([]);
    const [slot] = slotsOf(tight.dataDir, "uhnm", 1);
    expect(await saveAnswer(lead, slot!, "Saved with little room", ledger)).toBe(303);
    const health = await lead.get("/health");
    expect([health.status, (JSON.parse(health.text) as { status: string }).status]).toEqual([200, "amber"]);
    await tight.stop();
    expect(invariants(tight.dataDir, ledger)).toEqual([]);

    const roomy = await startPortal({ dataDir: tight.dataDir, env: { FREE_SPACE_FLOOR_MB: "1" } });
    const again = await roomy.signIn("lead@uhnm.example");
    expect((JSON.parse((await again.get("/health")).text) as { status: string }).status).toBe("ok");
    expect((await sendFile(again, "uhnm", form)).status).toBe(303);
    await roomy.stop();
  });
});

describe("a reader who goes away in the middle of a download (fault 31)", () => {
  it("1,000 times leaves no file open", { timeout: 120_000 }, async () => {
    const portal = await startAttackPortal();
    const cookie = await signIn(portal, "lead@uhnm.example");
    const words = Object.entries({ title: "Large", kind: "policy", visibility: "trust", noPatientData: "yes" });
    const value = Buffer.alloc(3 * 1024 * 1024, "Plain words.\n");
    const parts = [...words.map(([name, each]) => ({ name, value: each })), { name: "file", file: "a.txt", value }];
    expect((await upload(portal, "/services/uhnm/evidence/new-file", parts, { cookie })).status).toBe(303);
    const [item] = portal.read<{ id: string }>("select id from evidence where title = 'Large'");
    const open = () => readdirSync(`/proc/${portal.pid}/fd`).length;
    const before = open();
    const leave = () =>
      new Promise<number>((resolve) => {
        const url = new URL(`/evidence/${item!.id}/versions/1/file`, portal.base);
        let status = 0;
        const request = http.get(url, { headers: { Cookie: cookie }, agent: false }, (response) => {
          status = response.statusCode ?? 0;
          response.once("data", () => request.destroy());
          response.on("error", () => undefined);
        });
        request.on("error", () => undefined);
        request.on("close", () => resolve(status));
      });
    for (let round = 0; round < 100; round += 1) {
      const statuses = await Promise.all(Array.from({ length: 10 }, leave));
      expect(new Set(statuses)).toEqual(new Set([200]));
    }
    await until(() => open() <= before + 5, "every file is closed");
    expect(portal.isAlive()).toBe(true);
    await portal.stop();
  });
});
