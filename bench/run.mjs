// `npm run bench`: measures the speed targets as ratios of one run, prints them and writes docs/performance.md.
// -- --quick for fewer requests; -- --only=P1,P3 for some targets (prints only); -- --load-seconds=600 for a longer load.
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { ensureBuilt } from "../scripts/built.mjs";
import { ensureInstalled, root } from "../scripts/installed.mjs";

ensureInstalled();
await ensureBuilt();

// After the packages are there: these load some.
const { openWorkshop } = await import("./workshop.mjs");
const { endAll } = await import("./processes.mjs");
const { inOrder, printTable, reportOf } = await import("./report.mjs");
const { gapPage, longHistory, ordinaryPages } = await import("./pages.mjs");
const { savingAnAnswer } = await import("./saving.mjs");
const { statementsOfPages } = await import("./statements.mjs");
const { searching } = await import("./searching.mjs");
const { memoryUnderLoad } = await import("./memory.mjs");
const { coldStart } = await import("./start.mjs");
const { clientScripts } = await import("./scripts.mjs");
const { packing } = await import("./packing.mjs");
const { importedCatalog } = await import("./oscal.mjs");

const valueOf = (name) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1];
const quick = process.argv.includes("--quick");
const only = valueOf("only")?.split(",");
const loadSeconds = Number(valueOf("load-seconds") ?? (quick ? 30 : 120));

const measures = [
  { ids: ["P1", "P15"], measure: gapPage },
  { ids: ["P2"], measure: ordinaryPages },
  { ids: ["P3"], measure: savingAnAnswer },
  { ids: ["P5"], measure: longHistory },
  { ids: ["P7"], measure: statementsOfPages },
  { ids: ["P8"], measure: searching },
  { ids: ["P10", "P11", "F38"], measure: memoryUnderLoad },
  { ids: ["P12"], measure: coldStart },
  { ids: ["P13"], measure: clientScripts },
  { ids: ["P17"], measure: packing },
  { ids: ["C1"], measure: importedCatalog },
].filter(({ ids }) => only === undefined || ids.some((id) => only.includes(id)));

const loadBefore = loadavg()[0];
const workshop = await openWorkshop();
const rows = [];
try {
  for (const { ids, measure } of measures) {
    console.log(`Measuring ${ids.join(" and ")}.`);
    rows.push(...(await measure({ workshop, quick, seconds: loadSeconds })));
  }
} finally {
  await endAll();
  workshop.close();
}

const sorted = inOrder(rows);
console.log("");
printTable(sorted);
if (only === undefined) {
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(path.join(root, "docs/performance.md"), reportOf(sorted, { quick, day, loadSeconds, loadBefore }));
  console.log("Written: docs/performance.md");
}
process.exit(0);
