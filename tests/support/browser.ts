// A real Chromium against the real portal: signs people in, and asks axe about every page that a journey passes.
import AxeBuilder from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { expect } from "vitest";

// For a closed network: nothing in the background, nothing fetched.
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Two more renderers for each window, for an address bar that nobody sees.
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: flags });
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page said that it should not have: script errors and refused loads. */
  readonly complaints: readonly string[];
}

/** A fresh browser profile on one page. */
export async function visit(browser: Browser, options: { scripts: boolean; width?: number }): Promise<Visit> {
  const context = await browser.newContext({
    javaScriptEnabled: options.scripts,
    viewport: { width: options.width ?? 1280, height: 900 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    // A browser reports every 4xx answer by itself; those are the portal's, and asked about where they matter.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      complaints.push(message.text());
  });
  if (!options.scripts) readers.set(page, await readerFor(browser, options.width));
  return { context, page, complaints };
}

/** axe is a script, so a page of a browser without scripts is shown to one that has them, as the server wrote it and with its own left out. */
const readers = new WeakMap<Page, Page>();

async function readerFor(browser: Browser, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  return context.newPage();
}

async function asRead(page: Page): Promise<Page> {
  const reader = readers.get(page);
  if (reader === undefined) return page;
  const html = (await page.content()).replaceAll(/<script\b.*?<\/script>/gs, "");
  const address = page.url();
  await reader.unrouteAll();
  await reader.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await reader.goto(address);
  return reader;
}

export async function signIn(page: Page, url: string, email: string, password: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: "My work" }).waitFor();
}

/** One h1, a title that says where you are, no sideways scroll of the page, and nothing that axe finds. */
export async function expectGoodPage(page: Page): Promise<void> {
  expect(await page.locator("h1").count(), `${page.url()}: one h1`).toBe(1);
  expect(await page.title()).toContain("Imaging quality");
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  const read = await asRead(page);
  // No page has frames, so axe may run in the page itself; and what passes is not asked for. Together a third of the time.
  const axe = new AxeBuilder({ page: read }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  // The rows of a long list are written alike: the first dozen are judged, and axe's time does not grow with the demonstration.
  for (const row of ["tbody > tr", "li"]) axe.exclude(`${row}:nth-child(n + 13)`);
  // A page read without scripts has the colours of the same page with scripts, where they are judged; that rule takes most of axe's time.
  const { violations } = await (read === page ? axe : axe.disableRules("color-contrast")).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  expect(found, `axe on ${page.url()}`).toEqual([]);
}
