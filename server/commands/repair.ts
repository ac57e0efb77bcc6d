// `npm run repair -- <backups>`: puts damaged and missing files back from a backup. The server must not be running.
import { existsSync } from "node:fs";
import path from "node:path";
import { lockFolder } from "../../db/lock.server";
import { databaseName } from "../folder-names";
import { runCommand, WrongCall } from "../run-command";
import { describeDamage, putBack, scrub, type DamagedFile } from "../scrub";

await runCommand(async (config, [from]) => {
  if (from === undefined) throw new WrongCall("Say where the backups are: npm run repair -- backups");
  const folder = path.resolve(config.dataDir);
  if (!existsSync(path.join(folder, databaseName))) {
    throw new WrongCall(`There is no database in ${folder}. Set DATA_DIR to the data folder.`);
  }
  const lock = lockFolder(folder);
  try {
    const { checked, damaged } = await scrub(folder, path.resolve(from));
    const left: DamagedFile[] = [];
    for (const file of damaged) if (!(await putBack(folder, file))) left.push(file);
    const mended = damaged.length - left.length;
    const summary = `${checked} files checked, ${mended} put back.`;
    if (left.length > 0)
      throw new WrongCall(
        [...left.map(describeDamage), `${summary} ${left.length} are still damaged or missing.`].join("\n"),
      );
    return summary;
  } finally {
    lock.release();
  }
});
