// Runs one of the portal's commands (backup, restore, person:add, ...) on what `npm start` builds.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./built.mjs";
import { ensureInstalled, root } from "./installed.mjs";

const [name, ...rest] = process.argv.slice(2);
ensureInstalled();
await ensureBuilt();
process.env.NODE_ENV = "production";
process.argv = [process.argv[0], `portal ${name}`, ...rest];
await import(pathToFileURL(path.join(root, `build/process/${name}.mjs`)).href);
