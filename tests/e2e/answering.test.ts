// Answering at speed, in a real browser: forty criteria by keyboard alone, sixty at once with a check and an undo, and two people on one
// answer, with scripts and without.
import type { Browser, Page } from "playwright-core";
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
  await portal.stop();
  await browser.close();
  await tidyUp();
});

const assessment = "/services/uhnm/assessments/assessment-uhnm";

async function open(scripts: boolean, email = "lead@uhnm.example") {
  const visited = await visit(browser, { scripts });
  await signIn(visited.page, portal.url, email, portal.password);
  return visited;
}

interface Shown {
  readonly code: string;
  readonly state: string;
}

/** Status by criterion, as the file of the whole list gives it: the last word on what was saved. */
async function statesOf(page: Page, query = ""): Promise<readonly Shown[]> {
  const text = await (await page.request.get(`${portal.url}${assessment}/answers.csv${query}`)).text();
  const [head = "", ...rows] = text.replace("\uFEFF", "").trim().split("\r\n");
  const cells = (row: string) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const columns = cells(head);
  return rows.map((row) => {
    const own = cells(row);
    return { code: own[columns.indexOf("criterion")] ?? "", state: own[columns.indexOf("status")] ?? "" };
  });
}

/** The code of the rating that has the focus, or null. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("li.app-criterion")?.id.replace("c-", "") ?? null);

describe("the keyboard", () => {
  it("rates forty criteria through the sections, with digits and Enter alone", async () => {
    const { page, context, complaints } = await open(true);
    const before = new Map((await statesOf(page)).map(({ code, state }) => [code, state]));
    const pressed = new Map<string, string>();
    await page.goto(`${portal.url}${assessment}/sections/5`);
    await expectGoodPage(page);
    await page.getByText("Keys in a rating: 1 for not started").waitFor();
    await page.locator(".app-criterion__rate input[type=radio]").first().focus();
    while (pressed.size < 40) {
      const code = await focused(page);
      if (code === null) {
        // The last rating leads on to the next section, and the keys go on there.
        await page.keyboard.press("Enter");
        await page.waitForURL(/sections\/6/);
        await page.getByText("Keys in a rating").waitFor();
        for (let tabs = 0; tabs < 200 && (await focused(page)) === null; tabs += 1) await page.keyboard.press("Tab");
        for (let tabs = 0; tabs < 5 && !(await inRating(page)); tabs += 1) await page.keyboard.press("Tab");
        continue;
      }
      const [digit, state] = before.get(code) === "Complete" ? ["2", "Commenced"] : ["3", "Complete"];
      await page.keyboard.press(digit!);
      await page
        .locator(`[id="c-${code}"]`)
        .getByText(/^Saved at \d/)
        .waitFor();
      pressed.set(code, state!);
      await page.keyboard.press("Enter");
    }
    const after = new Map((await statesOf(page)).map(({ code, state }) => [code, state]));
    expect([...pressed].filter(([code, state]) => after.get(code) !== state)).toEqual([]);
    const others = [...after].filter(([code, state]) => !pressed.has(code) && before.get(code) !== state);
    expect(others).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("loses no press that was made while the scripts were still on their way", async () => {
    const { page, context } = await open(true);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route("**/*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${portal.url}${assessment}/sections/8`, { waitUntil: "commit" });
    const row = page
      .locator("li.app-criterion")
      .filter({ has: page.locator("input[value=complete]:checked") })
      .first();
    const code = must(await row.getAttribute("id")).replace("c-", "");
    await page.locator(`[id="c-${code}"]`).getByText("Commenced", { exact: true }).click();
    letGo();
    await page
      .locator(`[id="c-${code}"]`)
      .getByText(/^Saved at/)
      .waitFor();
    expect((await statesOf(page, "?section=8")).find((each) => each.code === code)?.state).toBe("Commenced");
    await context.close();
  });

  it("does not save the values that the arrow keys pass over, and saves the one where they rest", async () => {
    const { page, context } = await open(true);
    await page.goto(`${portal.url}${assessment}/sections/7`);
    const complete = page.locator("li.app-criterion").filter({ has: page.locator("input[value=complete]:checked") });
    const code = must(await complete.first().getAttribute("id")).replace("c-", "");
    const row = page.locator(`[id="c-${code}"]`);
    const saves: string[] = [];
    page.on("request", (request) => request.method() === "POST" && saves.push(request.postData() ?? ""));
    await page.getByText("Keys in a rating").waitFor();
    await row.locator("input:checked").focus();
    // From complete over not applicable, which needs a reason, round to not started.
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await row.getByText(/^Saved at/).waitFor();
    expect(saves.map((body) => new URLSearchParams(body).get("status"))).toEqual(["not-started"]);
    expect((await statesOf(page, "?section=7")).find((each) => each.code === code)?.state).toBe("Not started");

    // Resting on what needs a reason takes nobody away; leaving it puts back what stands.
    await page.keyboard.press("ArrowLeft");
    await row.getByText("Press Enter to say why it does not apply").waitFor();
    await page.waitForTimeout(700);
    expect(page.url()).toContain("/sections/7");
    await page.keyboard.press("Tab");
    await row.getByText("Not saved: it needs a reason").waitFor();
    expect(await row.locator("input[value=not-started]").isChecked()).toBe(true);
    await row.locator("input:checked").focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.waitForURL(/criteria\/.*#reason/);
    expect(saves).toHaveLength(2);
    await context.close();
  });
});

const inRating = (page: Page) =>
  page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.type === "radio");

describe.each([
  { with: "with scripts", scripts: true },
  { with: "without scripts", scripts: false },
])("many at once, $with", ({ scripts }) => {
  it("changes sixty after a check page that lists each, and undoes them", async () => {
    const { page, context, complaints } = await open(scripts);
    const before = await statesOf(page);
    await page.goto(`${portal.url}${assessment}/answers`);
    await expectGoodPage(page);
    await page.getByText("Change several at once").click();
    const boxes = page.locator("input[name=criterion]");
    const ticked: string[] = [];
    for (let index = 0; index < 60; index += 1) {
      await boxes.nth(index).check();
      ticked.push(must(await boxes.nth(index).getAttribute("value")));
    }
    await page.locator("#to-target-day").fill("28");
    await page.locator("#to-target-month").fill("2");
    await page.locator("#to-target-year").fill("2031");
    await page.getByRole("button", { name: "Check the change" }).click();
    await page.getByRole("heading", { level: 1, name: "Check 60 changes" }).waitFor();
    await expectGoodPage(page);
    const listed = await page.locator("table tbody th a").allInnerTexts();
    expect(listed).toEqual(ticked);
    expect(await page.getByText("28 February 2031").count()).toBeGreaterThanOrEqual(60);

    await page.getByRole("button", { name: "Make these 60 changes" }).click();
    await page.getByRole("heading", { level: 1, name: "60 answers changed" }).waitFor();
    await expectGoodPage(page);
    const dated = await dates(page);
    expect(ticked.filter((code) => dated.get(code) !== "2031-02-28")).toEqual([]);

    await page.getByRole("button", { name: "Undo this change" }).click();
    await page.getByRole("heading", { level: 1, name: "60 answers put back" }).waitFor();
    await expectGoodPage(page);
    expect([...(await dates(page)).values()].filter((date) => date === "2031-02-28")).toEqual([]);
    expect(await statesOf(page)).toEqual(before);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("two people on one answer: the second sees both versions, and loses nothing", async () => {
    const code = scripts ? "7.1.1" : "7.1.3";
    const [lead, manager] = [await open(scripts), await open(scripts, "qi.manager@wmin.example")];
    await lead.page.goto(`${portal.url}${assessment}/criteria/${code}`);
    await manager.page.goto(`${portal.url}${assessment}/criteria/${code}`);
    await manager.page.locator("#note").fill("The manager wrote this first.");
    await manager.page.getByRole("button", { name: "Save answer" }).click();
    await manager.page.getByText(`The answer to ${code} is saved`).waitFor();

    await lead.page.locator("#note").fill("The lead wrote this at the same time.");
    await lead.page.getByLabel("Commenced").check();
    await lead.page.getByRole("button", { name: "Save answer" }).click();
    await lead.page.getByRole("heading", { name: "Somebody changed this answer meanwhile" }).waitFor();
    await expectGoodPage(lead.page);
    expect(await lead.page.getByText("The manager wrote this first.").count()).toBeGreaterThan(0);
    expect(await lead.page.getByText("The lead wrote this at the same time.").count()).toBeGreaterThan(0);
    await lead.page.getByRole("button", { name: "Save mine over it" }).click();
    await lead.page.getByText(`The answer to ${code} is saved`).waitFor();
    expect(await lead.page.locator("#note").inputValue()).toBe("The lead wrote this at the same time.");
    await lead.page.goto(`${portal.url}${assessment}/criteria/${code}/history`);
    await expectGoodPage(lead.page);
    expect(await lead.page.getByText("The manager wrote this first.").count()).toBeGreaterThan(0);

    // What the manager wrote is restored from the history, as a new change.
    await lead.page.getByRole("link", { name: "Look at this answer" }).first().click();
    await lead.page.getByRole("heading", { level: 1, name: "An earlier answer" }).waitFor();
    await expectGoodPage(lead.page);
    await lead.page.getByRole("button", { name: "Restore this answer" }).click();
    await lead.page.getByText(`The earlier answer to ${code} is restored`).waitFor();
    await lead.page.goto(`${portal.url}${assessment}/criteria/${code}`);
    expect(await lead.page.locator("#note").inputValue()).toBe("The manager wrote this first.");
    for (const { context } of [lead, manager]) await context.close();
  });

  it("a press in a list over what somebody else changed is not saved, and is shown beside it", async () => {
    const code = scripts ? "7.4.1" : "7.4.2";
    const [lead, manager] = [await open(scripts), await open(scripts, "qi.manager@wmin.example")];
    await lead.page.goto(`${portal.url}${assessment}/sections/7`);
    await manager.page.goto(`${portal.url}${assessment}/criteria/${code}`);
    await manager.page.getByLabel("Complete").check();
    await manager.page.getByRole("button", { name: "Save answer" }).click();
    await manager.page.getByText(`The answer to ${code} is saved`).waitFor();
    const row = lead.page.locator(`[id="c-${code}"]`);
    // With scripts the press leads to another page, so nothing asks whether it stayed pressed.
    await row.locator("input[value=not-started]").click();
    if (!scripts) await row.getByRole("button", { name: `Save ${code}` }).click();
    await lead.page.getByText(/Nothing was saved: somebody changed/).waitFor();
    expect(await lead.page.getByText(/What stands is complete, by Senior QI manager/).count()).toBe(1);
    expect(await lead.page.locator("#status-not-started").isChecked()).toBe(true);
    await expectGoodPage(lead.page);
    expect((await statesOf(lead.page, "?section=7")).find((each) => each.code === code)?.state).toBe("Complete");
    for (const { context } of [lead, manager]) await context.close();
  });
});

/** Target date by criterion. */
async function dates(page: Page): Promise<ReadonlyMap<string, string>> {
  const text = await (await page.request.get(`${portal.url}${assessment}/answers.csv`)).text();
  const [head = "", ...rows] = text.replace("\uFEFF", "").trim().split("\r\n");
  const cells = (row: string) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const columns = cells(head);
  return new Map(
    rows.map((row) => [
      cells(row)[columns.indexOf("criterion")] ?? "",
      cells(row)[columns.indexOf("target date")] ?? "",
    ]),
  );
}

function must(text: string | null): string {
  if (text === null) throw new Error("Expected it to be there.");
  return text;
}
