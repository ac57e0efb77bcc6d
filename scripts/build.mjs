// `npm run build`: what `npm start` would build.
import { ensureBuilt } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";

ensureInstalled();
await ensureBuilt();
console.log("Built.");
