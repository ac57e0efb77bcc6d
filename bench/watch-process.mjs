// Loaded before the portal (`--import`) where the bench looks inside: answers its parent with the statements run, the memory held, and how long
// the event loop let things wait since it was told to count from here.
import { monitorEventLoopDelay } from "node:perf_hooks";
import SqliteDatabase from "better-sqlite3";

let statements = 0;
const prototype = Object.getPrototypeOf(new SqliteDatabase(":memory:").prepare("select 1"));
for (const name of ["all", "get", "run", "iterate"]) {
  const run = prototype[name];
  prototype[name] = function (...words) {
    if (!/^(begin|commit|rollback)/i.test(this.source)) statements += 1;
    return run.apply(this, words);
  };
}

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

process.on("message", (word) => {
  const [delayP99Ms, longestDelayMs] = [delay.percentile(99) / 1e6, delay.max / 1e6];
  process.send({ statements, megabytes: process.memoryUsage.rss() / 1024 / 1024, delayP99Ms, longestDelayMs });
  statements = 0;
  if (word === "from here") delay.reset();
});
process.channel?.unref();
