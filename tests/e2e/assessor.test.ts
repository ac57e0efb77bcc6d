// An assessor's visit in a real browser, without scripts on a phone and with them at a desk: reads one assessment by criterion, opens a
// file, asks a query and raises a finding; sees nothing else; every look is listed for the lead, who answers and ends the visit.
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

const assessment = "/services/uhnm/assessments/assessment-uhnm";
const criterion = `${assessment}/criteria/1.1.1`;

async function as(email: string, scripts: boolean) {
  const visited = await visit(browser, { scripts, width: scripts ? 1280 : 320 });
  await signIn(visited.page, portal.url, email, portal.password);
  return visited;
}

const statusOf = async (page: Page, address: string) =>
  (await page.request.get(`${portal.url}${address}`, { maxRedirects: 0 })).status();

async function send(page: Page, link: string, words: string, button: string, then: string): Promise<void> {
  await page.goto(`${portal.url}${criterion}`);
  await page.getByRole("link", { name: link }).click();
  await expectGoodPage(page);
  await page.locator("#words").fill(words);
  const grade = page.getByLabel("Minor");
  if ((await grade.count()) > 0) await grade.check();
  await page.getByRole("button", { name: button }).click();
  await page.getByText(then).first().waitFor();
  await expectGoodPage(page);
}

it("reads one assessment until the visit is ended, and everything that was opened is listed", async () => {
  const guest = await as("assessor@external.example", false);
  await guest.page.goto(`${portal.url}${criterion}`);
  await expectGoodPage(guest.page);
  await guest.page.getByRole("link", { name: "Patient information policy, version 3" }).click();
  await expectGoodPage(guest.page);
  const evidence = new URL(guest.page.url()).pathname;
  const file = await guest.page.locator('a[href$="/file"]').first().getAttribute("href");
  expect(await statusOf(guest.page, file ?? "")).toBe(200);

  await send(guest.page, "Ask a query", "Does the check cover the leaflets?", "Ask", "Query asked");
  const query = new URL(guest.page.url()).pathname;
  await send(guest.page, "Raise a finding", "Two leaflets were out of date.", "Raise finding", "Finding raised");

  const elsewhere = ["/services/uhnm", "/services/uhnm/evidence", "/services/uhnm/queries", "/network", "/groups"];
  for (const address of elsewhere)
    expect([address, [403, 404].includes(await statusOf(guest.page, address))]).toEqual([address, true]);
  for (const address of [
    "/services/geh/assessments/assessment-geh",
    "/queries/query-uhnm-open",
    "/findings/finding-uhnm-open",
  ])
    expect([address, await statusOf(guest.page, address)]).toEqual([address, 404]);

  const lead = await as("lead@uhnm.example", true);
  await lead.page.goto(`${portal.url}${query}`);
  await lead.page.getByRole("link", { name: "Answer this query" }).click();
  await lead.page.locator("#words").fill("Yes, since June.");
  await lead.page.getByRole("button", { name: /answer/i }).click();
  await lead.page.getByText("Query answered").waitFor();
  await expectGoodPage(lead.page);
  await guest.page.goto(`${portal.url}${query}`);
  await guest.page.getByText("Yes, since June.").waitFor();

  await lead.page.goto(`${portal.url}${assessment}/guests`);
  await expectGoodPage(lead.page);
  await lead.page.getByRole("link", { name: "opened by Assessor" }).click();
  await expectGoodPage(lead.page);
  const rows = await lead.page.locator("tbody tr").allInnerTexts();
  expect(rows.filter((row) => /File\s*$/.test(row))).toHaveLength(1);
  expect(rows.length).toBeGreaterThanOrEqual(4);

  await lead.page.goto(`${portal.url}${assessment}/guests`);
  const own = lead.page.getByRole("row").filter({ hasText: "assessor@external.example" });
  await own.getByRole("button", { name: /End now/ }).click();
  await lead.page.getByText("assessor@external.example").first().waitFor();
  for (const address of [assessment, criterion, evidence, file ?? "", query])
    expect([address, [302, 401, 403, 404].includes(await statusOf(guest.page, address))]).toEqual([address, true]);
  expect([...guest.complaints, ...lead.complaints]).toEqual([]);
  await guest.context.close();
  await lead.context.close();
});
