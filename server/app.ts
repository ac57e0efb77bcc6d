// The HTTP face of the portal: what every request passes before Remix sees it.
import { readdirSync } from "node:fs";
import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import type { Portal } from "../app/http/portal.server";
import { answeringStorageFaults } from "../app/http/storage-faults.server";
import { answerFaults } from "./answer-faults";
import type { DatabaseState } from "./database-proof";
import { answerHealth } from "./health";
import { limitBodies } from "./limit-bodies";
import { readListWorkbooks } from "./list-workbooks";
import { logRequests } from "./log-requests";
import { narrowing } from "./narrow-build";
import { nameRequests } from "./request-facts";
import { refuseOtherHosts, refuseOtherMethods, refuseOtherOrigins, secureHeaders } from "./security";

export interface AppParts {
  readonly portal: Portal;
  readonly build: ServerBuild;
  /** The folder of built client files. */
  readonly clientFolder: string;
  /** Settles while the server is stopping: health says so. */
  readonly isStopping: () => boolean;
  /** Whether the pages of the database were found whole: health says so. */
  readonly databaseState: () => DatabaseState;
}

/** Puts the parts in their order: name, log, headers, host, origin, size, files, health, pages. */
export function createApp({ portal, build, clientFolder, isStopping, databaseState }: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  app.use(nameRequests());
  app.use(logRequests(portal.log));
  app.use(secureHeaders(portal.config));
  app.use(refuseOtherHosts(portal.config));
  app.use(refuseOtherMethods());
  app.use(refuseOtherOrigins(portal.config));
  app.use(limitBodies(portal.config));
  app.use(readListWorkbooks());
  app.use(compression({ threshold: 1024 }));
  app.use(
    "/assets",
    express.static(path.join(clientFolder, "assets"), {
      // Express leaves a Cache-Control alone that stands already, as it does on every answer here.
      setHeaders: (response) => response.setHeader("Cache-Control", "public, max-age=31536000, immutable"),
      index: false,
      fallthrough: false,
    }),
  );
  app.use(filesBeside(clientFolder));
  app.get("/health", answerHealth(portal, isStopping, databaseState));
  app.all("*", answerPages(portal, answeringStorageFaults(build)));
  app.use(answerFaults(portal.log));
  return app;
}

/** The few files that lie beside the assets, such as the icon. Their names are known from the start: no page asks the disk for its own. */
function filesBeside(folder: string): RequestHandler {
  const serve = express.static(folder, { maxAge: "1h", index: false, dotfiles: "ignore", redirect: false });
  const addresses = new Set(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `/${encodeURIComponent(name)}`),
  );
  return (request, response, next) => (addresses.has(request.path) ? serve(request, response, next) : next());
}

/** Remix, with one handler for each kind of address. */
function answerPages(portal: Portal, build: ServerBuild): RequestHandler {
  const narrow = narrowing(build);
  const handlers = new Map<ServerBuild, RequestHandler>();
  return (request, response, next) => {
    const narrowed = narrow(request.path);
    const handler =
      handlers.get(narrowed) ??
      createRequestHandler({
        build: narrowed,
        mode: "production",
        getLoadContext: (_request, { locals }) => ({ portal, request: locals.facts }),
      });
    handlers.set(narrowed, handler);
    return handler(request, response, next);
  };
}
