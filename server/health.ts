// What a watcher asks: is the portal up, can it read and write, how full is the disk?
import type { RequestHandler } from "express";
import { sql } from "kysely";
import type { Portal } from "../app/http/portal.server";
import { freeBytes, usualFloorBytes } from "../app/files/room.server";

/** 200 with `ok` or `amber` (so little room that no file is taken); 503 with `stopping` or `red`. Holds nothing about people or their work. */
export function answerHealth(portal: Portal, isStopping: () => boolean): RequestHandler {
  return async (_request, response) => {
    const database = await canRead(portal);
    const free = await freeBytes(portal.config.dataDir);
    const state = isStopping()
      ? "stopping"
      : !database
        ? "red"
        : free !== null && free < (portal.config.freeSpaceFloorBytes ?? usualFloorBytes)
          ? "amber"
          : "ok";
    response.status(state === "ok" || state === "amber" ? 200 : 503).json({
      status: state,
      database: database ? "ok" : "cannot be read",
      free_megabytes: free === null ? null : Math.floor(free / 1024 / 1024),
      ...(portal.isDemonstration ? { provenance: "demonstration" } : {}),
    });
  };
}

async function canRead(portal: Portal): Promise<boolean> {
  return sql`select 1 from portal`.execute(portal.database.reader).then(
    () => true,
    () => false,
  );
}
