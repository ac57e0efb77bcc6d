// The QI manager's morning before a board, and what others may see of the same pages.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

describe.each([
  { with: "with scripts", scripts: true, width: 1280 },
  { with: "without scripts, on a phone", scripts: false, width: 320 },
])("a board morning $with", ({ scripts, width }) => {
  it("reads the dashboard, the gap analysis, stages, maturity, plan and centres, each without a fault", async () => {
    const { page, context, complaints } = await visit(browser, { scripts, width });
    await signIn(page, portal.url, "qi.manager@wmin.example", portal.password);
    const addresses = [
      "/network",
      "/network/gap-analysis",
      "/network/gap-analysis?edition=qsin-2022-working",
      "/network/gap-analysis/criteria?edition=qsi-2021-working&section=7",
      "/network/stages",
      "/network/maturity",
      "/network/plan",
      "/network/cdcs",
      "/network/facts",
      "/network/quiet",
      "/services",
      "/standards",
      "/standards/qsi-2021-working",
      "/standards/qsin-2022-working/sections/5",
      "/standards/sources",
      "/account",
    ];
    for (const address of addresses) {
      await page.goto(`${portal.url}${address}`);
      await expectGoodPage(page);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("makes a maturity submission item by item: 15, 19, 9 and 10 points are 9.59, Developing", async () => {
    const { page, context, complaints } = await visit(browser, { scripts, width });
    await signIn(page, portal.url, "qi.manager@wmin.example", portal.password);
    await page.goto(`${portal.url}/network/maturity/new`);
    await page.locator("#title").fill(`Trial ${width}`);
    await page.locator("#madeFor-day").fill("31");
    await page.locator("#madeFor-month").fill("7");
    await page.locator("#madeFor-year").fill("2026");
    await page.getByRole("button", { name: "Go on to the items" }).click();
    await page.getByRole("heading", { level: 1, name: `Trial ${width}` }).waitFor();
    expect(await page.getByText(/Incomplete/).count()).toBeGreaterThan(0);
    const points = { OG: [4, 4, 4, 3], IT: [3, 3, 3, 2, 2, 2, 2, 2], WF: [2, 2, 2, 2, 1], CP: [2, 2, 2, 2, 1, 1] };
    const levels = ["pre-emergent", "emerging", "developing", "maturing", "thriving"];
    for (const [domain, items] of Object.entries(points)) {
      for (const [index, given] of items.entries())
        await page.locator(`#level-${domain}${index + 1}`).selectOption(levels[given - 1]!);
    }
    await page.getByRole("button", { name: "Save items" }).click();
    await page.getByText("Items saved").waitFor();
    await expectGoodPage(page);
    const scores = await page.getByRole("table").first().innerText();
    for (const expected of ["3.75", "2.38", "1.80", "1.67", "9.59", "Developing"]) expect(scores).toContain(expected);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("who may see what", () => {
  it("turns a visitor away from every page but sign-in and the notices, and brings them back after signing in", async () => {
    const { page, context } = await visit(browser, { scripts: false });
    await page.goto(`${portal.url}/network/stages?at=2026-01-31`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await expectGoodPage(page);
    for (const address of ["/help", "/accessibility", "/privacy", "/cookies"]) {
      await page.goto(`${portal.url}${address}`);
      await expectGoodPage(page);
    }
    await page.goto(`${portal.url}/network/stages?at=2026-01-31`);
    await page.getByLabel("Email address").fill("board@wmin.example");
    await page.getByLabel("Password").fill(portal.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    expect(page.url()).toBe(`${portal.url}/network/stages?at=2026-01-31`);
    await context.close();
  });

  it("shows another trust's lead percentages by section, not as links, and nothing else of it", async () => {
    const { page, context } = await visit(browser, { scripts: false });
    await signIn(page, portal.url, "lead@geh.example", portal.password);
    await page.goto(`${portal.url}/network/gap-analysis`);
    const row = page.getByRole("row").filter({ hasText: "UHNM" }).first();
    expect(await row.innerText()).toMatch(/\d+%/);
    expect(await row.getByRole("link").count()).toBe(0);
    const own = page.getByRole("row").filter({ hasText: "GEH" }).first();
    expect(await own.getByRole("link").count()).toBeGreaterThan(0);
    for (const address of [
      "/services/uhnm",
      "/services/uhnm/evidence",
      "/services/uhnm/assessments/assessment-uhnm",
      "/network/gap-analysis/criteria",
    ]) {
      const answer = await page.goto(`${portal.url}${address}`);
      expect([403, 404], address).toContain(answer?.status());
    }
    await context.close();
  });
});
