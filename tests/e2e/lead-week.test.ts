// The quality lead's week, in a real browser, once with scripts and once without: rate, prove, declare, and see the figures move.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectGoodPage, launchBrowser, signIn, visit } from "../support/browser";
import { startPortal, tidyUp, type RunningPortal } from "../support/portal-process";
import { tinyPdf } from "../support/uploads";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await tidyUp();
});

const assessment = "/services/uhnm/assessments/assessment-uhnm";
const criterion = "5.5.3";

interface Figure {
  readonly count: number;
  readonly percent: number;
}

/** UHNM's and the network's complete and evidenced, as the API gives them. */
async function figures(page: Page, url: string) {
  const body = (await (await page.request.get(`${url}/api/v1/network/gap-analysis`)).json()) as {
    provenance: string;
    pooled: { total: { complete: Figure; evidenced: Figure } };
    trusts: { trust: string; total: { complete: Figure; evidenced: Figure } }[];
  };
  const own = body.trusts.find(({ trust }) => trust === "UHNM")!.total;
  return { own, network: body.pooled.total, provenance: body.provenance };
}

/** The same from the CSV: the columns are named in its first row. */
async function csvFigures(page: Page, url: string): Promise<{ complete: number; percent: number }> {
  const text = await (await page.request.get(`${url}/network/gap-analysis/totals.csv`)).text();
  const [head = "", ...rows] = text.replace("\uFEFF", "").trim().split("\r\n");
  const columns = head.split(",");
  const cells = rows.find((row) => row.includes(",UHNM,"))!.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return {
    complete: Number(cells[columns.indexOf("complete")]),
    percent: Number(cells[columns.indexOf("complete %")]),
  };
}

describe.each([
  { with: "with scripts", scripts: true },
  { with: "without scripts", scripts: false },
])("a lead's week $with", ({ scripts }) => {
  let portal: RunningPortal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(async () => {
    await portal.stop();
  });

  it("rates in one press, attaches a file to three criteria and a link to one, declares a stage, and every figure follows", async () => {
    const { page, context, complaints } = await visit(browser, { scripts });
    await signIn(page, portal.url, "lead@uhnm.example", portal.password);
    await expectGoodPage(page);
    const before = await figures(page, portal.url);
    expect(before.provenance).toBe("demonstration");

    await page.goto(`${portal.url}${assessment}/sections/5`);
    await expectGoodPage(page);
    await rate(page, "commenced", scripts);
    await page.goto(`${portal.url}${assessment}/sections/5`);
    expect(await page.locator(`[id="status-${criterion}-commenced"]`).isChecked()).toBe(true);
    await rate(page, "complete", scripts);
    await page.goto(`${portal.url}${assessment}/criteria/${criterion}`);
    await expectGoodPage(page);
    expect(await page.getByText("Changed from commenced to complete").count()).toBeGreaterThan(0);

    const rated = await figures(page, portal.url);
    expect(rated.own.complete.count).toBe(before.own.complete.count + 1);
    expect(rated.network.complete.count).toBe(before.network.complete.count + 1);
    expect(rated.own.evidenced.count).toBe(before.own.evidenced.count);
    expect(await csvFigures(page, portal.url)).toEqual({
      complete: rated.own.complete.count,
      percent: rated.own.complete.percent,
    });
    await page.goto(`${portal.url}/network/gap-analysis`);
    await expectGoodPage(page);
    const row = page.getByRole("row").filter({ hasText: "UHNM" }).first();
    expect(await row.innerText()).toContain(`${rated.own.complete.count} of`);

    await page.goto(`${portal.url}/services/uhnm/evidence/new-file?assessment=assessment-uhnm&criterion=${criterion}`);
    await expectGoodPage(page);
    await page.locator("#title").fill("Optimisation audit, autumn");
    await page.locator("#kind").selectOption("audit");
    await page.locator("#visibility").check();
    for (const summary of await page.locator("main summary").all()) await summary.click();
    for (const code of ["5.5.1", "5.5.2"]) await page.locator(`input[name=criteria][value="${code}"]`).check();
    await page.locator("#noPatientData").check();
    await page
      .locator("#file")
      .setInputFiles({ name: "audit.pdf", mimeType: "application/pdf", buffer: Buffer.from(tinyPdf()) });
    await page.locator("main form[enctype] button[type=submit]").click();
    await page.waitForURL((address) => !address.pathname.endsWith("/new-file"));
    for (const code of [criterion, "5.5.1", "5.5.2"]) {
      await page.goto(`${portal.url}${assessment}/criteria/${code}`);
      expect(await page.getByRole("link", { name: "Optimisation audit, autumn" }).count(), code).toBeGreaterThan(0);
    }
    const proved = await figures(page, portal.url);
    expect(proved.own.evidenced.count).toBe(before.own.evidenced.count + 1);
    expect(proved.own.complete.count).toBe(rated.own.complete.count);

    await page.goto(`${portal.url}/services/uhnm/evidence/new-link?assessment=assessment-uhnm&criterion=${criterion}`);
    await expectGoodPage(page);
    await page.locator("#address").fill("https://qms.uhnm.example/documents/optimisation");
    await page.locator("#title").fill("Optimisation procedure");
    await page.locator("#kind").selectOption("policy");
    await page.locator("#visibility").check();
    await page.locator("main form button[type=submit]").first().click();
    await page.waitForURL((address) => !address.pathname.endsWith("/new-link"));
    await page.goto(`${portal.url}${assessment}/criteria/${criterion}`);
    expect(await page.getByText("Optimisation procedure").count()).toBeGreaterThan(0);

    await page.goto(`${portal.url}/services/uhnm/stage`);
    await expectGoodPage(page);
    await page.locator("#stage-4").check();
    await page.locator("#note").fill("Surveillance visit is over; we apply again.");
    await page.locator("main form button[type=submit]").first().click();
    await page.waitForLoadState();
    const stages = (await (await page.request.get(`${portal.url}/api/v1/network/stages`)).json()) as {
      trusts: { trust: string; stage: number }[];
    };
    expect(stages.trusts.find(({ trust }) => trust === "UHNM")?.stage).toBe(4);

    expect(complaints).toEqual([]);
    await context.close();
  });

  it("says what is wrong at the top, in the title and at the field, and keeps what was typed", async () => {
    const { page, context, complaints } = await visit(browser, { scripts });
    await signIn(page, portal.url, "lead@uhnm.example", portal.password);
    await page.goto(`${portal.url}${assessment}/criteria/7.1.3`);
    await page.getByLabel("Not applicable").check();
    await page.locator("#note").fill("Typed before the mistake was seen.");
    await page.locator("#target-day").fill("28");
    await page.locator("#target-month").fill("6");
    await page.locator("#target-year").fill("");
    await page.getByRole("button", { name: "Save answer" }).click();
    await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.locator("#note").inputValue()).toBe("Typed before the mistake was seen.");
    expect(
      await page.getByRole("alert").getByRole("link", { name: "Enter why this criterion does not apply" }).count(),
    ).toBe(1);
    await expectGoodPage(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("loses nothing when the sign-in ends before a form is sent", async () => {
    const { page, context } = await visit(browser, { scripts });
    await signIn(page, portal.url, "lead@uhnm.example", portal.password);
    await page.goto(`${portal.url}${assessment}/criteria/7.1.1`);
    await page.locator("#note").fill("Written while the session ran out.");
    await context.clearCookies();
    await page.getByRole("button", { name: "Save answer" }).click();
    await page.getByRole("heading", { name: "Sign in again to save this" }).waitFor();
    await page.getByLabel("Email address").fill("lead@uhnm.example");
    await page.getByLabel("Password").fill(portal.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "You are signed in again" }).waitFor();
    await page.getByRole("button", { name: "Send it now" }).click();
    await page.waitForLoadState();
    await page.goto(`${portal.url}${assessment}/criteria/7.1.1`);
    expect(await page.locator("#note").inputValue()).toBe("Written while the session ran out.");
    await context.close();
  });
});

/** One press where scripts run; a press and the row's own button where they do not. */
async function rate(page: Page, value: string, scripts: boolean): Promise<void> {
  const row = page.locator(`[id="c-${criterion}"]`);
  await row.locator(`input[value=${value}]`).check();
  if (scripts) await row.getByText(/Saved at/).waitFor();
  else {
    await row.getByRole("button", { name: `Save ${criterion}` }).click();
    await page.waitForLoadState();
  }
}
