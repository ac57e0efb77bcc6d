// The framework's floor: one hello page, built by the same tools and served by the same adapter. node hello-server.mjs <folder> <port>
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import { installGlobals } from "@remix-run/node";
import express from "express";

const [folder, port] = process.argv.slice(2);
installGlobals();
const build = await import(pathToFileURL(path.join(folder, "build/server/index.js")).href);
const app = express();
app.disable("x-powered-by");
app.set("etag", false);
app.all("*", createRequestHandler({ build, mode: "production" }));
app.listen(Number(port), "127.0.0.1");
