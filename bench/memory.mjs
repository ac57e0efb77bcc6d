// P10, P11 and F38: fifty requests a second, nine of ten of them reads, and a workbook now and then, while memory and the event loop are watched.
import { addressesOf, workbookPath } from "./addresses.mjs";
import { lateGrowth, pause, quantile } from "./measure.mjs";
import { startPortal } from "./processes.mjs";
import { megabytes, milliseconds, percent } from "./report.mjs";
import { formSaver } from "./saving.mjs";

const perSecond = 50;
const mostGrowth = 0.05;
const secondsToWorkbook = 5;
const mostDelayMs = 50;

export async function memoryUnderLoad({ workshop, seconds }) {
  const set = workshop.copyOf(workshop.sets.network);
  const portal = await startPortal(workshop, set, { watched: true });
  await pause(10_000);
  const idle = (await portal.ask()).megabytes;
  await portal.ask("from here");
  const { taken, failures, samples } = await load(portal, set, seconds);
  const { delayP99Ms, longestDelayMs } = await portal.ask();
  await portal.stop();
  const highest = Math.max(...samples);
  const growth = lateGrowth(samples);
  const [p95, minutes] = [quantile(taken, 0.95), `${(seconds / 60).toFixed(1)} minutes`];
  return [
    {
      id: "P10",
      what: `${perSecond} requests a second for ${minutes}: p95`,
      target: "under 150 ms",
      figure: milliseconds(p95),
      value: p95,
      most: 150,
    },
    { id: "P10", what: "The same: errors", target: "none", figure: String(failures), value: failures, most: 0 },
    { id: "P11", what: "Memory, idle", target: "at most 150 MB", figure: megabytes(idle), value: idle, most: 150 },
    {
      id: "P11",
      what: "Memory under that load, highest",
      target: "at most 350 MB",
      figure: megabytes(highest),
      value: highest,
      most: 350,
    },
    {
      id: "P11",
      what: "Memory, last quarter of the load against the quarter before",
      target: `grows by at most ${percent(mostGrowth)}`,
      figure: percent(growth),
      value: growth,
      most: mostGrowth,
    },
    {
      id: "F38",
      what: `Event loop under that load, a workbook every ${secondsToWorkbook} seconds beside it: p99 of its delay`,
      target: `under ${mostDelayMs} ms`,
      figure: `${milliseconds(delayP99Ms)} (longest ${milliseconds(longestDelayMs)})`,
      value: delayP99Ms,
      most: mostDelayMs,
    },
  ];
}

/** Requests are sent by the clock, whether or not those before them were answered. Memory is asked for once a second. */
async function load(portal, set, seconds) {
  const [lead, manager] = [portal.client("lead"), portal.client("manager")];
  const clients = { lead, manager, nobody: portal.visitor };
  const pages = Object.values(addressesOf(set));
  const save = inTurn(formSaver(lead));
  const [taken, samples, pending] = [[], [], new Set()];
  let failures = 0;
  const began = performance.now();
  for (let count = 0; count < seconds * perSecond; count += 1) {
    const wait = began + (count * 1000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    const { who, path } = pages[count % pages.length];
    const sent = (count % 10 === 9 ? save() : clients[who].time("GET", path, {}, 200)).then(
      (ms) => taken.push(ms),
      (error) => {
        failures += 1;
        console.log(`A request failed: ${path}: ${error.message}`);
      },
    );
    pending.add(sent);
    void sent.finally(() => pending.delete(sent));
    if (count % perSecond === 0) samples.push((await portal.ask()).megabytes);
    if (count % (perSecond * secondsToWorkbook) === 0) {
      const made = lead.time("GET", workbookPath, {}, 200);
      pending.add(made);
      void made.finally(() => pending.delete(made));
    }
  }
  await Promise.all(pending);
  return { taken, failures, samples };
}

/** One person saves one form after the other. */
function inTurn(save) {
  let last = Promise.resolve();
  return () => {
    const next = last.then(save);
    last = next.catch(() => undefined);
    return next;
  };
}
