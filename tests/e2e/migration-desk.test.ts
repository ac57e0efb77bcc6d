// The migration desk in a real browser: a network office brings two editions in, confirms what becomes of each criterion and publishes it;
// a quality lead reads the account, moves her assessment, confirms an answer there, and undoes another move.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectGoodPage, launchBrowser, signIn, visit } from "../support/browser";
import { editionPair } from "../support/edition-pair";
import { startPortal, tidyUp, type RunningPortal } from "../support/portal-process";

let browser: Browser;
let portal: RunningPortal;
beforeAll(async () => {
  browser = await launchBrowser();
  portal = await startPortal({ env: { JOBS: "off" } });
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
  await tidyUp();
});

const { older, newer } = editionPair();

async function bringIn(page: Page, edition: typeof older): Promise<void> {
  await page.goto(`${portal.url}/standards/import/new-file`);
  const buffer = Buffer.from(JSON.stringify(edition));
  await page
    .getByLabel("The edition")
    .setInputFiles({ name: `${edition.id}.json`, mimeType: "application/json", buffer });
  await page.getByRole("button", { name: "Send and check it" }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasNotText: "Reading the file" }).waitFor();
  await page.getByLabel("Short name for addresses").fill(edition.id);
  await page.getByLabel("Yes, it may be passed on").check();
  await page.getByLabel("I confirm that our network may hold these words").check();
  await page.getByRole("button", { name: "Publish the edition" }).click();
  await page.waitForURL(`**/standards/${edition.id}`);
}

it("takes an assessment from one edition to another, every answer accounted for, and back", async () => {
  const office = await visit(browser, { scripts: false, width: 320 });
  const { page } = office;
  await signIn(page, portal.url, "admin@wmin.example", portal.password);
  for (const edition of [older, newer]) await bringIn(page, edition);

  const lead = await visit(browser, { scripts: true });
  await signIn(lead.page, portal.url, "lead@uhnm.example", portal.password);
  await lead.page.goto(`${portal.url}/services/uhnm/assessments`);
  await lead.page.locator("#edition").selectOption(older.id);
  await lead.page.locator("#title").fill("First year");
  await lead.page.getByRole("button", { name: /Start/ }).click();
  await lead.page.waitForURL(/assessments\/[0-9a-f-]{36}/);
  const assessment = new URL(lead.page.url()).pathname;
  await lead.page.goto(`${portal.url}${assessment}/criteria/1.1.1`);
  await lead.page.getByLabel("Met", { exact: true }).check();
  await lead.page.locator("#note").fill("Seen in June");
  await lead.page.getByRole("button", { name: "Save answer" }).click();
  await lead.page.getByText("The answer to 1.1.1 is saved").waitFor();

  await page.goto(`${portal.url}/standards`);
  await page.getByRole("link", { name: "Migration desk" }).click();
  await page.getByLabel("From this edition").selectOption(older.id);
  await page.getByLabel("To this edition").selectOption(newer.id);
  await page.getByRole("button", { name: "Suggest the lines" }).click();
  await expectGoodPage(page);
  const desk = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "Change what becomes of 1.1.1" }).click();
  await expectGoodPage(page);
  await page.getByLabel("Note (optional)").fill("One of three");
  await page.getByRole("button", { name: "Confirm and go on" }).click();
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("What becomes of 1.1.2");
  for (let pages = 0; pages < 10; pages += 1) {
    await page.goto(`${portal.url}${desk}?show=unconfirmed&tick=all`);
    const button = page.getByRole("button", { name: "Confirm what is ticked" });
    if ((await button.count()) === 0) break;
    await button.click();
  }
  await page.goto(`${portal.url}${desk}`);
  await page.getByText("Every line is confirmed.").waitFor();
  await page.getByLabel(/Every line was looked at/).check();
  await page.getByRole("button", { name: "Publish this crosswalk" }).click();
  await page.getByText("The crosswalk is published").waitFor();

  await lead.page.goto(`${portal.url}${assessment}`);
  await lead.page.getByRole("link", { name: "Move to another edition" }).click();
  await expectGoodPage(lead.page);
  await lead.page.getByText("242 old criteria, 1 of them with something recorded").waitFor();
  await lead.page.getByLabel("Name of the new assessment").fill("Second year");
  await lead.page.getByLabel("I have read what becomes of each answer").check();
  await lead.page.getByRole("button", { name: /^Move to/ }).click();
  await lead.page.getByText("Second year is begun").waitFor();
  await expectGoodPage(lead.page);
  const next = new URL(lead.page.url()).pathname.replace("/migration", "");

  await lead.page.getByLabel("Remove Second year").check();
  await lead.page.getByRole("button", { name: "Undo the move" }).click();
  await lead.page.getByText("The move is undone").waitFor();
  expect((await lead.page.request.get(`${portal.url}${next}`)).status()).toBe(404);
  await lead.page.goto(`${portal.url}${assessment}/criteria/1.1.1`);
  expect(await lead.page.locator("#note").inputValue()).toBe("Seen in June");
  expect([...office.complaints, ...lead.complaints]).toEqual([]);
  await office.context.close();
  await lead.context.close();
});
