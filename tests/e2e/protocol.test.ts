// One protocol instead of fifteen: draft, consultation, decided comments, quorum, publication; what trusts do with it; and a second,
// material version that asks again. Each step stands in the document's history.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectGoodPage, launchBrowser, signIn, visit, type Visit } from "../support/browser";
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

const title = "MRI knee protocol";
const body = "# Purpose\n\nOne common way to scan the knee. Invented for the demonstration. Not for clinical use.\n";

describe.each([
  { with: "with scripts", scripts: true, width: 1280 },
  { with: "without scripts, on a phone", scripts: false, width: 320 },
])("a protocol's road $with", ({ scripts, width }) => {
  let portal: RunningPortal;
  const visits = new Map<string, Visit>();

  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(async () => {
    for (const { context } of visits.values()) await context.close();
    await portal.stop();
  });

  /** The page of somebody who is signed in, and stays so. */
  async function as(email: string): Promise<Page> {
    const before = visits.get(email);
    if (before !== undefined) return before.page;
    const made = await visit(browser, { scripts, width });
    visits.set(email, made);
    await signIn(made.page, portal.url, email, portal.password);
    return made.page;
  }

  /** Each address is looked at once, and without scripts each kind of page: the same page before another person's eyes has no other faults. */
  const looked = new Set<string>();
  async function look(page: Page): Promise<void> {
    const { pathname } = new URL(page.url());
    const seen = scripts ? pathname : pathname.replaceAll(/\/(adoption|consultation)\/[a-z]+$/g, "/$1/trust");
    if (looked.has(seen)) return;
    looked.add(seen);
    await expectGoodPage(page);
  }

  async function go(page: Page, address: string): Promise<void> {
    expect((await page.goto(`${portal.url}${address}`))?.status(), address).toBe(200);
    await look(page);
  }

  async function press(page: Page, button: string, then: string): Promise<void> {
    await page.getByRole("button", { name: button, exact: true }).click();
    await page.getByText(then).first().waitFor();
    await look(page);
  }

  async function fillDate(page: Page, name: string, year: number): Promise<void> {
    for (const [part, value] of [
      ["day", "30"],
      ["month", "6"],
      ["year", String(year)],
    ] as const) {
      await page.locator(`#${name}-${part}`).fill(value);
    }
  }

  /** Without scripts each kind of step is taken once: with them, by as many as it takes. */
  const steps = <Step>(all: readonly Step[], some: readonly number[]) => (scripts ? all : some.map((at) => all[at]!));

  const chair = "mri.chair@wmin.example";
  const nextYear = new Date().getFullYear() + 1;

  it("runs from the first draft to a second version that some have not considered yet", async () => {
    const mri = await as(chair);
    await go(mri, "/groups/mri-sig/documents/new");
    await mri.locator("#title").fill(title);
    await mri.locator("#kind").selectOption("protocol");
    await mri.locator("#approvalsNeeded").fill("2");
    await mri.getByLabel("Staff are asked to say that they have read it").check();
    await mri.locator("#body").fill(body);
    await press(mri, "Start the draft", `${title} started as a draft`);
    const document = new URL(mri.url()).pathname;

    await consultation(mri, document);
    await approval(mri, document);
    await adoption(document);
    await secondVersion(mri, document);
    await historyOf(mri, document);
    expect([...visits.values()].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 300_000);

  /** Three trusts of fifteen answer, one of them by the QI manager; two comments, one adopted and one not. */
  async function consultation(mri: Page, document: string): Promise<void> {
    await mri
      .getByRole("link", { name: "Open a consultation" })
      .or(mri.getByRole("button", { name: "Open a consultation" }))
      .first()
      .click();
    await look(mri);
    expect(await mri.getByRole("checkbox").count()).toBe(15);
    await mri.locator("#question").fill("Can your service work to this protocol?");
    await press(mri, "Open the consultation", "The consultation is open");
    const address = new URL(mri.url()).pathname;
    const positions = [
      ["lead@uhnm.example", "uhnm", "agree", ""],
      ["lead@rjah.example", "rjah", "agree with changes", "Make STIR routine"],
      ["qi.manager@wmin.example", "wvt", "disagree", "Slots are too short"],
    ] as const;
    for (const [email, trust, position, note] of steps(positions, [1, 2])) {
      const page = await as(email);
      await go(page, `${address}/${trust}`);
      await page.locator(`input[name=position][value="${position}"]`).check();
      await page.locator("#note").fill(note);
      await press(page, "Record the position", "position is recorded");
    }
    const lead = await as("lead@rjah.example");
    for (const words of ["Say who checks the scan", "Shorten section 2"]) {
      await go(lead, address);
      await lead.locator("#words").fill(words);
      await press(lead, "Add the comment", "Comment added");
    }
    await go(mri, address);
    expect(await mri.getByText("No reply", { exact: true }).count()).toBeGreaterThanOrEqual(12);
    expect(await mri.getByText(", on behalf of WVT").count()).toBe(1);
    for (const [words, outcome, reason] of [
      ["Say who checks the scan", "adopted", "In section 6"],
      ["Shorten section 2", "not adopted", "Times from four trusts show that it fits"],
    ] as const) {
      await go(mri, address);
      await mri.getByRole("link", { name: new RegExp(`^Decide ?: ${words}`) }).click();
      await mri.locator(`input[name=outcome][value="${outcome}"]`).check();
      await mri.locator("#outcomeWords").fill(reason);
      await press(mri, "Record the decision", "Decision recorded");
    }
    await go(mri, `${address}/closing`);
    await mri.locator("#reason").fill("Settled in the meeting");
    await press(mri, "Close the consultation", "The consultation is closed");
    expect(await mri.getByText("Not adopted. Times from four trusts show that it fits").count()).toBe(1);
    await go(mri, document);
  }

  /** Two of the group's people decide; with one alone nothing can be published. */
  async function approval(mri: Page, document: string): Promise<void> {
    await go(mri, `${document}/approval/new`);
    await mri.getByLabel("MRI SIG chair", { exact: true }).check();
    await mri.getByLabel("Quality lead, GEH", { exact: true }).check();
    await press(mri, "Ask for approval", "Those who are asked are told");
    const address = new URL(mri.url()).pathname;
    for (const email of [chair, "lead@geh.example"]) {
      const page = await as(email);
      if (email !== chair) {
        await go(mri, `${document}/publish`);
        expect(await mri.getByRole("button", { name: /Publish/ }).count()).toBe(0);
      }
      await go(page, address);
      await page.locator('input[name=decision][value="approved"]').check();
      await press(page, "Give your decision", "Your decision is recorded");
    }
    await publish(mri, document, "First common protocol");
  }

  async function publish(mri: Page, document: string, note: string): Promise<void> {
    await go(mri, `${document}/publish`);
    await mri.locator("#changeNote").fill(note);
    await fillDate(mri, "reviewOn", nextYear + 1);
    await mri.getByRole("button", { name: /^Publish version/ }).click();
    await mri.getByText("The version is published").waitFor();
    await look(mri);
  }

  /** Three adopt it, one adapts it with a file of its own, one does not. */
  async function adoption(document: string): Promise<void> {
    const positions = [
      ["uhnm", "adopted", "", ""],
      ["roh", "adopted", "", ""],
      ["geh", "adopted", "", ""],
      ["rjah", "adapted", "Adds a sagittal STIR", "For its surgical service"],
      ["wvt", "not adopted", "", "Slots are too short"],
    ] as const;
    for (const [trust, position, difference, reason] of steps(positions, [0, 3])) {
      const page = await as(`lead@${trust}.example`);
      await go(page, `${document}/adoption/${trust}`);
      await page.locator(`input[name=position][value="${position}"]`).check();
      await page.locator("#difference").fill(difference);
      await page.locator("#reason").fill(reason);
      await press(page, "Record position", "Position recorded");
    }
    const adapting = await as("lead@rjah.example");
    await go(adapting, `${document}/adoption/rjah/new-file`);
    await adapting
      .locator("#file")
      .setInputFiles({ name: "rjah-knee.pdf", mimeType: "application/pdf", buffer: tinyPdf() });
    await adapting.locator('input[name="noPatientData"]').check();
    await press(adapting, "Upload and add", "File added");
    const lead = await as("lead@uhnm.example");
    await go(lead, `${document}/acknowledgement`);
    await press(lead, "I have read version 1.0", "You said that you have read it");
  }

  /** A material change, with its trusts asked briefly: who answered for 1.0 is behind, and is asked to read again. */
  async function secondVersion(mri: Page, document: string): Promise<void> {
    await go(mri, `${document}/versions/new`);
    await mri.locator("#changeNote").fill("Adds whole leg alignment");
    await mri.locator('input[name=material][value="yes"]').check();
    await mri.getByRole("button", { name: /Start/ }).click();
    await go(mri, `${document}/approval/new`);
    await mri.getByLabel("MRI SIG chair", { exact: true }).check();
    await mri.getByLabel("Quality lead, GEH", { exact: true }).check();
    await press(mri, "Ask for approval", "Those who are asked are told");
    const address = new URL(mri.url()).pathname;
    expect(address).toContain("/versions/2.0/");
    for (const email of [chair, "lead@geh.example"]) {
      const page = await as(email);
      await go(page, address);
      await page.locator('input[name=decision][value="approved"]').check();
      await press(page, "Give your decision", "Your decision is recorded");
    }
    await publish(mri, document, "Adds whole leg alignment");

    const lead = await as("lead@uhnm.example");
    await go(lead, `${document}/adoption`);
    const row = lead.getByRole("row").filter({ hasText: "UHNM" }).first();
    expect(await row.innerText()).toMatch(/behind/i);
    await go(lead, "/");
    const more = lead.getByText(/^Show \d+ more$/);
    if ((await more.count()) > 0) await more.click();
    expect(
      await lead.getByRole("link", { name: new RegExp(`Record UHNM's position on ${title}, version 2.0`) }).count(),
    ).toBe(1);
    expect(await lead.getByRole("link", { name: new RegExp(`Read ${title}, version 2.0`) }).count()).toBe(1);
    await go(lead, `${document}/acknowledgement`);
    await lead.getByRole("button", { name: "I have read version 2.0" }).waitFor();
  }

  async function historyOf(mri: Page, document: string): Promise<void> {
    await go(mri, `${document}/history`);
    const words = await mri.locator("main").innerText();
    for (const step of [
      "Document started",
      "Consultation opened",
      "Position in the consultation",
      "Comment in the consultation",
      "Comment decided",
      "Consultation closed",
      "Approval asked for",
      "Approved by an approver",
      "Published",
      "Superseded",
      "Position on adoption",
    ]) {
      expect(words, step).toContain(step);
    }
  }
});
