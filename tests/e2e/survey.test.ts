// The paediatric survey: built on screen with every kind of question, answered by fifteen trusts, compared and exported.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { trusts } from "../../seed/facts/trusts";
import { expectGoodPage, launchBrowser, signIn, visit } from "../support/browser";
import { formOf } from "../support/portal-client";
import { startPortal, tidyUp, type RunningPortal } from "../support/portal-process";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await tidyUp();
});

const send = async (page: Page, label: string | RegExp) => {
  await page.locator("main").getByRole("button", { name: label }).click();
  await page.waitForLoadState();
};

/** The questions as they are typed on screen, one of each kind. */
const questions = [
  { kind: "yes-no", wording: "Is there a play specialist?" },
  { kind: "choice", wording: "Who reports at night?", options: "Own radiologists\nAnother trust" },
  { kind: "several", wording: "How is a child prepared?", options: "Film\nLeaflet\nVisit" },
  { kind: "number", wording: "How many scans under anaesthetic each month?", unit: "scans" },
  { kind: "text", wording: "What would you change?" },
  { kind: "table-by-site", wording: "Which scanners take children?", columns: "Scanner\nYoungest age (number)" },
] as const;

async function build(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/groups/paediatric-sig/surveys/new`);
  await expectGoodPage(page);
  await page.locator("#title").fill("Imaging children under five");
  await page.locator("#purpose").fill("To learn who does what.");
  await page.locator('input[name="asks"][value="trust"]').check();
  await page.locator('input[name="publishRule"][value="named"]').check();
  await send(page, "Go on to the questions");
  const survey = page.url().replace(/\?.*$/, "");
  for (const { kind, wording, ...settings } of questions) {
    await page.goto(`${survey}/questions/new?kind=${kind}`);
    if (kind === "table-by-site") await expectGoodPage(page);
    await page.locator("#wording").fill(wording);
    for (const [field, words] of Object.entries(settings)) await page.locator(`#${field}`).fill(words);
    await page.locator('input[name="required"]').check();
    await send(page, "Add");
  }
  await page.goto(survey);
  await expectGoodPage(page);
  await send(page, "Open the survey");
  return survey;
}

/** Fills the answers of one trust in its own page. Every trust differs: the yes of the first ten, the numbers by their place. */
async function answerOnScreen(page: Page, address: string, index: number, scripts: boolean): Promise<void> {
  await page.goto(address);
  await expectGoodPage(page);
  const fields = await page
    .locator("main form")
    .first()
    .evaluate((form) => [
      ...new Set([
        ...new FormData(form as HTMLFormElement).keys(),
        ...[...form.querySelectorAll("[name]")].map((field) => field.getAttribute("name") ?? ""),
      ]),
    ]);
  const values = answersFor(fields, index);
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`[name="${name}"]`);
    const type = await field.first().getAttribute("type");
    if (type === "radio" || type === "checkbox") await page.locator(`[name="${name}"][value="${value}"]`).check();
    else await field.fill(value);
  }
  if (scripts) await expectKeptAsFilled(page, address);
  await send(page, /^Save/);
  await page.goto(address);
  expect(await page.locator("main").innerText()).toContain("rovisional");
}

/** What was typed is kept without a press; what is typed after it goes with the press, also while the first is under way. */
async function expectKeptAsFilled(page: Page, address: string): Promise<void> {
  await page.getByText(/^Saved at \d/).waitFor();
  await page.goto(address);
  const text = page.getByLabel("What would you change?");
  expect(await text.inputValue()).toBe("More time, 0");
  const asked = page.waitForRequest(/\/keeping$/);
  await text.fill("More time, and");
  await asked;
  await text.fill("More time, 0");
}

/** Values for the fields of the form, in the order of the questions. */
function answersFor(fields: readonly string[], index: number): Record<string, string> {
  const ids = [...new Set(fields.flatMap((name) => /^q-([0-9a-f-]{36})/.exec(name)?.[1] ?? []))];
  const [yes, choice, several, number, text, table] = ids.map((id) => `q-${id}`);
  return {
    [`${yes}`]: index < 10 ? "yes" : "no",
    [`${choice}`]: index % 3 === 0 ? "Another trust" : "Own radiologists",
    [`${several}`]: index % 2 === 0 ? "Film" : "Leaflet",
    [`${number}`]: String(index + 1),
    [`${text}`]: `More time, ${index}`,
    [`${table}-row-0-site`]: "Main site",
    [`${table}-row-0-0`]: "Scanner 1",
    [`${table}-row-0-1`]: String(index),
  };
}

describe("a survey of fifteen trusts", () => {
  let portal: RunningPortal;
  beforeAll(async () => {
    portal = await startPortal({ env: { JOBS: "off" } });
  });
  afterAll(async () => {
    await portal.stop();
  });

  it("is built on screen, answered by every trust, and says who does what, on the page and in the file", async () => {
    const { page, context, complaints } = await visit(browser, { scripts: true });
    await signIn(page, portal.url, "qi.manager@wmin.example", portal.password);
    const survey = await build(page, portal.url);
    const path = new URL(survey).pathname;
    expect(trusts).toHaveLength(15);
    for (const [index, { short }] of trusts.entries()) {
      const lead = `lead@${short.toLowerCase()}.example`;
      const answers = `${path}/answers/trust-${short.toLowerCase()}`;
      if (index < 2) {
        const own = await visit(browser, { scripts: index === 0, width: index === 0 ? 1280 : 320 });
        await signIn(own.page, portal.url, lead, portal.password);
        await answerOnScreen(own.page, `${portal.url}${answers}`, index, index === 0);
        await own.context.close();
      }
      const client = await portal.signIn(lead);
      const form = await client.get(answers);
      expect(form.status, short).toBe(200);
      const fields = formOf(form.text, answers);
      const names = [...form.text.matchAll(/name="(q-[^"]+)"/g)].map(([, name = ""]) => name);
      const saved = await client.post(answers, { ...fields, ...answersFor(names, index) });
      expect(saved.status, `${short} saves`).toBe(303);
      const again = formOf((await client.get(answers)).text, answers);
      const sent = await client.post(`${answers}/final`, { ...again, ...answersFor(names, index) });
      expect(sent.status, `${short} sends`).toBe(303);
      client.close();
    }

    await page.goto(`${survey}/results`);
    await expectGoodPage(page);
    expect(await page.locator("main").innerText()).toContain("15 of 15 have sent final answers");
    const row = page.getByRole("row").filter({ hasText: "Is there a play specialist?" }).first();
    await row.getByRole("link", { name: "10" }).click();
    await page.waitForLoadState();
    await expectGoodPage(page);
    const grid = page.getByRole("table", { name: /Answers by trust/ });
    expect(await grid.locator("tbody tr").count(), "who does it").toBe(10);
    const text = await (await page.request.get(`${survey}/results.csv?shape=long`)).text();
    for (const { short } of trusts) expect(text, short).toContain(`${short},final,`);
    expect(text).toContain("Main site");
    expect(complaints).toEqual([]);
    await context.close();
  }, 240_000);
});
