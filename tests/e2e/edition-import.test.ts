// An edition is brought in, in a real browser without scripts: a fault told by its row, the mended file looked through and published; then
// a quality lead starts an assessment on it.
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectGoodPage, launchBrowser, signIn, visit } from "../support/browser";
import { startPortal, tidyUp, type RunningPortal } from "../support/portal-process";

let browser: Browser;
let portal: RunningPortal;
beforeAll(async () => {
  browser = await launchBrowser();
  portal = await startPortal();
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
  await tidyUp();
});

const heading = "section code,section title,statement code,statement title,criterion code,criterion text";
const rows = [
  "A,Care,A.1,Greeting,A.1.1,Staff say who they are.",
  ",,,,A.1.2,Staff ask for a name.",
  ",,,,A.1.2,Twice.",
];

/** Chooses the file, sends it, and waits as the page does: it asks again by itself. */
async function sendRows(page: Page, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from([heading, ...lines].join("\r\n"));
  await page.getByLabel("The edition").setInputFiles({ name: "care.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Send and check it" }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasNotText: "Reading the file" }).waitFor();
}

it("an administrator mends a file by its faults and publishes it; a lead starts an assessment on it", async () => {
  const admin = await visit(browser, { scripts: false, width: 320 });
  const { page } = admin;
  await signIn(page, portal.url, "admin@wmin.example", portal.password);
  await page.goto(`${portal.url}/standards`);
  await page.getByRole("link", { name: "Import an edition" }).click();
  await expectGoodPage(page);
  await page.getByRole("button", { name: "Choose a file" }).click();
  await expectGoodPage(page);
  await sendRows(page, rows);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("1 thing to put right first");
  await expectGoodPage(page);
  const arriving = page.waitForEvent("download");
  await page.getByRole("link", { name: "These faults (CSV)" }).click();
  const faults = readFileSync(await (await arriving).path(), "utf8");
  expect(faults).toContain("4,criterion code,A.1.2,");

  await page.getByRole("link", { name: "send it again" }).click();
  await sendRows(page, rows.slice(0, 2));
  await expectGoodPage(page);
  await page.getByText("A.1 Greeting (2)").click();
  await page.getByText("Staff ask for a name.").waitFor();
  await page.getByLabel("Title of the edition").fill("Care 2026");
  await page.getByLabel("Short name for addresses").fill("care-2026");
  await page.getByLabel("Standard", { exact: true }).fill("Care");
  await page.getByLabel("Short name of the standard").fill("care");
  await page.getByLabel("A service").check();
  await page.getByLabel("Who owns the words").fill("A college");
  await page.getByLabel("What the licence allows").fill("Held by agreement.");
  await page.getByLabel("No, it stays in this network").check();
  await page.getByRole("button", { name: "Publish the edition" }).click();
  expect(await page.title()).toContain("Error: ");
  await expectGoodPage(page);
  await page.getByLabel("I confirm that our network may hold these words").check();
  await page.getByRole("button", { name: "Publish the edition" }).click();
  await page.waitForURL(`${portal.url}/standards/care-2026`);
  await expectGoodPage(page);
  expect(admin.complaints).toEqual([]);
  await admin.context.close();

  const lead = await visit(browser, { scripts: true });
  await signIn(lead.page, portal.url, "lead@roh.example", portal.password);
  await lead.page.goto(`${portal.url}/services/roh/assessments`);
  await lead.page.getByLabel("Edition").selectOption({ label: "Care 2026" });
  await lead.page.getByLabel("Name", { exact: true }).fill("First look");
  await lead.page.getByRole("button", { name: "Start the assessment" }).click();
  await lead.page.getByRole("heading", { level: 1, name: "First look" }).waitFor();
  await expectGoodPage(lead.page);
  await lead.page.getByRole("link", { name: "A Care", exact: true }).click();
  await lead.page.getByText("Staff say who they are.").waitFor();
  expect(lead.complaints).toEqual([]);
  await lead.context.close();
});
