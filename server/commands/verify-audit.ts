// `npm run verify-audit`: walks the audit log and names the first entry that was changed, moved or removed.
import { existsSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { verifyChain } from "../../app/models/audit-chain.server";
import { databaseName } from "../folder-names";
import { runCommand, WrongCall } from "../run-command";

await runCommand(async (config) => {
  const file = path.join(path.resolve(config.dataDir), databaseName);
  if (!existsSync(file)) throw new WrongCall(`There is no database at ${file}. Set DATA_DIR to the data folder.`);
  const handle = new SqliteDatabase(file, { readonly: true });
  try {
    const check = verifyChain(handle);
    if (!check.ok) throw new WrongCall(`The audit log is broken at entry ${check.firstBad}.`);
    return `The audit log is whole: ${check.entries} entries, head ${check.head}. Keep this line in a second place: a cut tail shows only against it.`;
  } finally {
    handle.close();
  }
});
