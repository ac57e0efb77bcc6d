// `npm run restore -- <backup> <new folder>`: puts a backup into a new folder and proves it. The portal is then started on that folder.
import path from "node:path";
import { newestBackup, restore } from "../backup";
import { runCommand, WrongCall } from "../run-command";

await runCommand(async (_config, [from, to]) => {
  if (from === undefined || to === undefined) {
    throw new WrongCall(
      "Say which backup and which new folder: npm run restore -- backups/2024-05-14T08-00-00-000Z restored",
    );
  }
  const backup = newestBackup(path.resolve(from)) ?? path.resolve(from);
  const manifest = await restore(backup, path.resolve(to));
  return `Restored ${backup} into ${path.resolve(to)}: ${manifest.blobs.length} files, ${manifest.audit.entries} audit entries, all proved. Start with DATA_DIR=${to} npm start`;
});
