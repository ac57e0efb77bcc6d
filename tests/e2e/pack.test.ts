// The pack for assessors as a quality lead makes it: saved by the browser, checked by sha256sum, and read from its folder.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import yauzl from "yauzl";
import { expectGoodPage, launchBrowser, signIn, visit } from "../support/browser";
import { startPortal, tidyUp, type RunningPortal } from "../support/portal-process";

let browser: Browser;
let portal: RunningPortal;
const folder = mkdtempSync(path.join(tmpdir(), "pack-"));
beforeAll(async () => {
  browser = await launchBrowser();
  portal = await startPortal();
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
  await tidyUp();
  rmSync(folder, { recursive: true, force: true });
});

async function unzip(file: string, target: string): Promise<string> {
  const zip = await yauzl.openPromise(file, { lazyEntries: false, autoClose: false });
  let top = "";
  for await (const entry of zip.eachEntry()) {
    top = entry.fileName.split("/")[0] ?? "";
    const place = path.join(target, entry.fileName);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, await buffer(await zip.openReadStreamPromise(entry)));
  }
  zip.close();
  return path.join(target, top);
}

/** axe, one h1, a title, and every link to a file that is there. */
async function expectGoodFile(page: Page, file: string): Promise<void> {
  await page.goto(pathToFileURL(file).href);
  expect(await page.locator("h1").count()).toBe(1);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(sideways, `${file} scrolls sideways`).toBe(false);
}

it.each([
  { scripts: true, width: 1280 },
  { scripts: false, width: 320 },
])(
  "a lead makes the pack at $width px, scripts $scripts; it verifies, and its pages read without the portal",
  async ({ scripts, width }) => {
    const { page, context, complaints } = await visit(browser, { scripts, width });
    await signIn(page, portal.url, "lead@uhnm.example", portal.password);
    await page.goto(`${portal.url}/services/uhnm/assessments/assessment-uhnm`);
    await page.getByRole("link", { name: "Pack for assessors" }).click();
    await expectGoodPage(page);
    const arriving = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Make the pack/ }).click();
    const zip = path.join(folder, `pack-${width}.zip`);
    await (await arriving).saveAs(zip);
    expect(complaints).toEqual([]);
    await context.close();

    const pack = await unzip(zip, path.join(folder, String(width)));
    const checked = execFileSync("sha256sum", ["-c", "manifest.sha256"], { cwd: pack, encoding: "utf8" })
      .trim()
      .split("\n");
    expect(checked.length).toBeGreaterThan(50);
    expect(checked.filter((line) => !line.endsWith(": OK"))).toEqual([]);

    const offline = await browser.newContext({ viewport: { width, height: 900 }, offline: true });
    const reader = await offline.newPage();
    await expectGoodFile(reader, path.join(pack, "index.html"));
    await reader.locator("table a").first().click();
    await expectGoodFile(reader, new URL(reader.url()).pathname);
    const links = await reader
      .locator("ul a")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) execFileSync("test", ["-f", decodeURIComponent(new URL(link).pathname)]);
    await offline.close();
  },
);
