// `npm run backup [-- <folder>]`: one proved backup of the database and its files. May run beside the server.
import { existsSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { backUp } from "../backup";
import { databaseName } from "../folder-names";
import { now, runCommand, WrongCall } from "../run-command";

await runCommand(async (config, [target]) => {
  const folder = path.resolve(config.dataDir);
  const file = path.join(folder, databaseName);
  if (!existsSync(file)) throw new WrongCall(`There is no database in ${folder}. Set DATA_DIR to the data folder.`);
  const handle = new SqliteDatabase(file, { readonly: true });
  try {
    handle.pragma("busy_timeout = 5000");
    const made = await backUp({
      database: handle,
      folder,
      into: path.resolve(target ?? path.join(folder, "..", "backups")),
      at: now(),
    });
    return `Backup made and proved: ${made}`;
  } finally {
    handle.close();
  }
});
