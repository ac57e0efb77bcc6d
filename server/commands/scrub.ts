// `npm run scrub [-- <backups>]`: proves every stored file, and says which backup has a good copy of one that is damaged or missing.
// Reads only, and may run beside the server.
import { existsSync } from "node:fs";
import path from "node:path";
import { databaseName } from "../folder-names";
import { runCommand, WrongCall } from "../run-command";
import { describeDamage, scrub } from "../scrub";

await runCommand(async (config, [from]) => {
  const folder = path.resolve(config.dataDir);
  if (!existsSync(path.join(folder, databaseName))) {
    throw new WrongCall(`There is no database in ${folder}. Set DATA_DIR to the data folder.`);
  }
  const backups = path.resolve(from ?? path.join(folder, "..", "backups"));
  const { checked, damaged } = await scrub(folder, backups);
  if (damaged.length === 0) return `${checked} files checked: all are whole.`;
  throw new WrongCall(
    [
      ...damaged.map(describeDamage),
      `${checked} files checked, ${damaged.length} damaged or missing. Stop the portal and run: npm run repair -- ${from ?? backups}`,
    ].join("\n"),
  );
});
