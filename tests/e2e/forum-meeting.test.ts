// A meeting of the forum in a real browser: called, moved, held with its quorum, its actions in their owners' work and on the next agenda.
import ICAL from "ical.js";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatDate, type Instant } from "../../app/domain/dates";
import { londonDate } from "../../app/domain/london";
import { expectGoodPage, launchBrowser, signIn, visit } from "../support/browser";
import { startPortal, tidyUp, type RunningPortal } from "../support/portal-process";

const today = londonDate(new Date().toISOString() as Instant);
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await tidyUp();
});

/** The one event of the meeting's calendar file, as a parser that is not ours reads it. */
async function event(page: Page, meeting: string): Promise<ICAL.Event> {
  const answer = await page.request.get(`${meeting}/calendar.ics`);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
  const events = calendar.getAllSubcomponents("vevent");
  expect(events).toHaveLength(1);
  return new ICAL.Event(events[0]);
}

async function fillDay(page: Page, name: string, [day, month, year]: readonly string[]): Promise<void> {
  await page.locator(`[name="${name}-day"]`).fill(day ?? "");
  await page.locator(`[name="${name}-month"]`).fill(month ?? "");
  await page.locator(`[name="${name}-year"]`).fill(year ?? "");
}

const send = async (page: Page, label: string) => {
  await page.locator("main").getByRole("button", { name: label, exact: true }).click();
  await page.waitForLoadState();
};

describe.each([
  { with: "with scripts", scripts: true, width: 1280 },
  { with: "without scripts, on a phone", scripts: false, width: 320 },
])("a forum meeting $with", ({ scripts, width }) => {
  let portal: RunningPortal;
  beforeAll(async () => {
    portal = await startPortal({ env: { JOBS: "off" } });
  });
  afterAll(async () => {
    await portal.stop();
  });

  it("is called, moved with the same UID and a higher sequence, held with its quorum, and its action goes on", async () => {
    const { page, context, complaints } = await visit(browser, { scripts, width });
    await signIn(page, portal.url, "qi.manager@wmin.example", portal.password);
    await page.goto(`${portal.url}/groups/quality-forum/meetings/new`);
    await expectGoodPage(page);
    await page.locator("#title").fill("Forum on documents");
    await fillDay(page, "day", ["14", "1", "2031"]);
    await page.locator("#starts").fill("14:00");
    await page.locator("#ends").fill("15:30");
    await page.locator("#place").fill("Online");
    await send(page, "Call");
    await page.goto(`${portal.url}/groups/quality-forum/meetings`);
    await expectGoodPage(page);
    await page.getByRole("link", { name: "Forum on documents" }).first().click();
    const meeting = page.url();
    await expectGoodPage(page);

    const called = await event(page, meeting);
    expect(called.startDate.toJSDate().toISOString()).toBe("2031-01-14T14:00:00.000Z");

    await page.goto(`${meeting}/change`);
    await expectGoodPage(page);
    await fillDay(page, "day", ["15", "7", "2031"]);
    await send(page, "Save");
    const moved = await event(page, meeting);
    expect(moved.uid).toBe(called.uid);
    expect(moved.sequence).toBeGreaterThan(called.sequence);
    expect(moved.startDate.toJSDate().toISOString(), "2pm in London's summer").toBe("2031-07-15T13:00:00.000Z");

    await page.goto(`${meeting}/agenda`);
    await send(page, "Add what is open");
    await page.goto(`${meeting}/agenda`);
    await expectGoodPage(page);
    expect(await page.locator("main").innerText()).toContain("open action");

    await page.goto(`${meeting}/attendance`);
    await expectGoodPage(page);
    await send(page, "Record attendance");
    expect(await page.locator("main").innerText(), "nobody has been there yet").toContain("on the day of the meeting");

    await page.goto(`${meeting}/change`);
    await fillDay(page, "day", today.split("-").reverse());
    await page.locator("#starts").fill("00:01");
    await page.locator("#ends").fill("01:30");
    await send(page, "Save");
    expect((await event(page, meeting)).sequence).toBeGreaterThan(moved.sequence);
    await page.goto(`${meeting}/attendance`);
    for (const present of await page.locator('input[type=radio][value="present"]').all()) await present.check();
    await send(page, "Record attendance");
    await page.goto(meeting);
    await expectGoodPage(page);
    expect(await page.locator("main").innerText()).toContain("Quorate: ");

    await page.goto(`${meeting}/actions`);
    await expectGoodPage(page);
    await page.locator("#title").fill("Share the spine audit with the forum");
    await page.locator("#owner").selectOption({ label: await ownerLabel(page, "Quality lead, UHNM") });
    await fillDay(page, "due", ["1", "9", "2031"]);
    await send(page, "Give the action");

    const lead = await visit(browser, { scripts, width });
    await signIn(lead.page, portal.url, "lead@uhnm.example", portal.password);
    await lead.page.goto(`${portal.url}/`);
    await expectGoodPage(lead.page);
    // What is due years from now is folded away below what is due first.
    await lead.page.getByText(/^Show \d+ more$/).click();
    expect(await lead.page.getByRole("link", { name: /Share the spine audit with the forum/ }).count()).toBeGreaterThan(
      0,
    );
    await lead.context.close();

    await page.goto(`${portal.url}/groups/quality-forum/meetings/new`);
    await page.locator("#title").fill("Forum after that");
    await fillDay(page, "day", ["14", "10", "2031"]);
    await page.locator("#starts").fill("14:00");
    await page.locator("#ends").fill("15:00");
    await send(page, "Call");
    await page.goto(`${portal.url}/groups/quality-forum/meetings`);
    await page.getByRole("link", { name: "Forum after that" }).first().click();
    const next = page.url();
    await page.goto(`${next}/agenda`);
    await send(page, "Add what is open");
    await page.goto(`${next}/agenda`);
    const agenda = await page.locator("main").innerText();
    expect(agenda).toContain("open actions");
    expect(agenda).toContain(`Minutes of ${formatDate(today)}`);
    await page.goto(`${portal.url}/groups/quality-forum/actions`);
    await expectGoodPage(page);
    expect(await page.getByText("Share the spine audit with the forum").count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);
});

/** The whole label of the one choice that begins so: people carry their trust behind their name. */
async function ownerLabel(page: Page, begins: string): Promise<string> {
  const labels = await page.locator("#owner option").allInnerTexts();
  return labels.find((label) => label.startsWith(begins)) ?? begins;
}
