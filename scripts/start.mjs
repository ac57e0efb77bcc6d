// `npm start`: installs what is missing, builds what changed, and serves. The second time it goes straight to serving.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./built.mjs";
import { ensureInstalled, root } from "./installed.mjs";

ensureInstalled();
await ensureBuilt();
process.env.NODE_ENV = "production";
await import(pathToFileURL(path.join(root, "build/process/main.mjs")).href);
