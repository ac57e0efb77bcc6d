// `npm run db:reset`: moves the data folder aside, so that the next start makes a new one. Deletes nothing.
import { existsSync, renameSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(process.env.DATA_DIR ?? "./data");
const lock = path.join(folder, "portal.lock");
if (existsSync(lock)) {
  console.error(`${folder} is in use or was not closed: stop the portal first, or remove ${lock}.`);
  process.exit(1);
}
if (existsSync(folder)) {
  const aside = `${folder}-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
  renameSync(folder, aside);
  console.log(`Moved aside: ${aside}`);
}
console.log("The next `npm start` makes a new data folder.");
