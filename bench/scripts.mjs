// P13: what a browser loads as script. Files that the page names, and those that they import, each after gzip.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { addressesOf } from "./addresses.mjs";
import { startPortal } from "./processes.mjs";
import { kilobytes } from "./report.mjs";

const mostOnForms = 130;
const mostOwn = 20;

export async function clientScripts({ workshop }) {
  const set = workshop.copyOf(workshop.sets.network);
  const all = addressesOf(set);
  const readOnly = [all.gap, all.criteriaGrid, all.assessmentGap, all.stages, all.maturity, all.standard, all.signIn];
  const forms = [all.section, all.criterion, all.newFile, all.stage, all.password];
  const usual = await scriptsOf(workshop.portal, set, [...readOnly, ...forms]);
  const split = await scriptsOf(workshop.split, set, forms);
  const size = (files) => files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  const scripts = (files) => size(files.filter(({ name }) => name !== "data"));
  const data = (files) => kilobytes(size(files.filter(({ name }) => name === "data")) * 1024);
  /** Not the libraries, and not the routes that Remix lists. */
  const own = (files) => size(files.filter(({ name }) => !/^(libraries-|inline$|data$)/.test(name)));
  const row = (name, target, value, most, more = "") => ({
    id: "P13",
    what: `${name}: script`,
    target,
    figure: kilobytes(value * 1024) + more,
    value,
    most,
  });
  return [
    ...readOnly.map(({ name }) => row(name, "none", scripts(usual.get(name)), 0)),
    ...forms.flatMap(({ name }) => [
      row(
        name,
        `at most ${mostOnForms} KB after gzip`,
        scripts(usual.get(name)),
        mostOnForms,
        `, and ${data(usual.get(name))} of data`,
      ),
      row(`${name}, the portal's own`, `at most ${mostOwn} KB after gzip`, own(split.get(name)), mostOwn),
    ]),
  ];
}

async function scriptsOf(portalFolder, set, pages) {
  const portal = await startPortal({ portal: portalFolder }, set);
  const found = new Map();
  for (const { name, who, path: address } of pages) {
    const html = await portal.client(who).text(address);
    found.set(name, filesOf(html, path.join(portalFolder, "build/client")));
  }
  await portal.stop();
  return found;
}

/** Scripts in the page itself count as one more file; what the page holds, which Remix repeats there as JSON, is no script and counts apart. */
function filesOf(html, clientFolder) {
  const texts = [...html.matchAll(/<script\b[^>]*>(.+?)<\/script>/gs)].map(([, text]) => text);
  const isData = (text) => text.startsWith("window.__remixContext = {");
  const inline = texts.filter((text) => !isData(text)).join("\n");
  const data = texts.filter(isData).join("\n");
  const loads = /(?:href=|src=|from |import ?\(?)"(\/assets\/[^"]+\.js)"/g;
  const waiting = [...html.matchAll(loads)].map(([, address]) => path.join(clientFolder, address));
  const files = new Map();
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (files.has(file)) continue;
    const text = readFileSync(file, "utf8");
    files.set(file, { name: path.basename(file), bytes: gzipSync(text).length });
    for (const [, other] of text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g)) {
      waiting.push(path.join(path.dirname(file), other));
    }
  }
  const own = [
    { name: "inline", text: inline },
    { name: "data", text: data },
  ];
  return [
    ...files.values(),
    ...own.filter(({ text }) => text !== "").map(({ name, text }) => ({ name, bytes: gzipSync(text).length })),
  ];
}
