// Loaded before the portal (`--import`) where the bench looks inside: answers its parent with the statements run and the memory held.
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

process.on("message", () => {
  process.send({ statements, megabytes: process.memoryUsage.rss() / 1024 / 1024 });
  statements = 0;
});
process.channel?.unref();
