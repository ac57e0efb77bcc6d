// A patient volunteer reads the portal: every short form on every page that they can reach is explained on that page.
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
  await browser.close();
  await portal.stop();
  await tidyUp();
});

/** The code that the NHS gives a trust stands in a column that says so, and is no short form of anything. */
const trustCode = /^R[A-Z0-9]{2}$/;

/** Words with two capitals or more: "MRI", "SoR", "IR(ME)R", "SIGs". */
function shortForms(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+(?:\([A-Z]+\)[A-Z]+)?/gu) ?? [];
  return words.filter((word) => (word.match(/\p{Lu}/gu) ?? []).length > 1 && !trustCode.test(word));
}

/** What stands on the page unexplained. The words of the page are read apart from the list that explains them. */
function unexplained(html: string): string[] {
  const list = /<dl[^>]*id="short-forms">.*?<\/dl>/s.exec(html)?.[0] ?? "";
  const explained = new Set([...list.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, short = ""]) => short));
  const rest = html.replace(list, "").replaceAll(/<(script|style|title)\b.*?<\/\1>/gs, " ");
  const words = shortForms(rest.replaceAll(/<[^>]*>/g, " "));
  return words.filter((word) => !explained.has(word) && !explained.has(word.replace(/s$/, "")));
}

async function everyPage(page: Page, look: (address: string, html: string) => void): Promise<number> {
  const waiting = ["/"];
  const seen = new Set(waiting);
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const answer = await page.request.get(`${portal.url}${address}`);
    if (answer.status() !== 200 || !(answer.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    const html = await answer.text();
    look(address, html);
    for (const [, link = ""] of html.matchAll(/href="(\/[^"#?]*)/g)) {
      if (seen.has(link) || link.startsWith("/assets") || /\.\w+$|\/file$/.test(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  return seen.size;
}

describe("a patient volunteer", () => {
  it("meets no short form that the page does not explain", async () => {
    const { page, context } = await visit(browser, { scripts: false });
    await signIn(page, portal.url, "volunteer@wmin.example", portal.password);
    const left = new Map<string, string>();
    const pages = await everyPage(page, (address, html) => {
      for (const word of unexplained(html)) left.set(word, address);
    });
    expect(pages).toBeGreaterThan(60);
    expect([...left]).toEqual([]);
    await context.close();
  });

  it.each([
    { scripts: true, width: 1280 },
    { scripts: false, width: 320 },
  ])("opens the meanings on a page at $width px, scripts $scripts", async ({ scripts, width }) => {
    const { page, context, complaints } = await visit(browser, { scripts, width });
    await signIn(page, portal.url, "volunteer@wmin.example", portal.password);
    for (const address of ["/network", "/groups/patient-public-involvement/members"]) {
      await page.goto(`${portal.url}${address}`);
      await page.getByText("What the short forms on this page mean").click();
      await page.locator("#short-forms dt").first().waitFor();
      await expectGoodPage(page);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("alone is told so, and board members: who works in imaging reads the page without", async () => {
    const told: boolean[] = [];
    for (const email of ["volunteer@wmin.example", "board@wmin.example", "lead@uhnm.example"]) {
      const { page, context } = await visit(browser, { scripts: false });
      await signIn(page, portal.url, email, portal.password);
      await page.goto(`${portal.url}/network`);
      told.push((await page.locator("#short-forms").count()) === 1);
      await context.close();
    }
    expect(told).toEqual([true, true, false]);
  });
});
