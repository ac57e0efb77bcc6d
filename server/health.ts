// What a watcher asks: is the portal up, can it read and write, how full is the disk?
import type { RequestHandler } from "express";
import { sql } from "kysely";
import type { Portal } from "../app/http/portal.server";
import type { DatabaseState } from "./database-proof";
import { freeBytes, usualFloorBytes } from "../app/files/room.server";

/** What stands under `database`, and where something is wrong, what to do. */
const words = {
  sound: "ok",
  unproved: "ok, not yet looked through",
  damaged: "damaged: stop the portal and restore the newest backup",
  unreadable: "cannot be read: look at the disk and at the log",
} as const;

/** 200 with `ok` or `amber` (so little room that no file is taken); 503 with `stopping` or `red`. Holds nothing about people or their work. */
export function answerHealth(
  portal: Portal,
  isStopping: () => boolean,
  databaseState: () => DatabaseState,
): RequestHandler {
  return async (_request, response) => {
    const database = (await canRead(portal)) ? databaseState() : "unreadable";
    const free = await freeBytes(portal.config.dataDir);
    const state = isStopping()
      ? "stopping"
      : database === "unreadable" || database === "damaged"
        ? "red"
        : free !== null && free < (portal.config.freeSpaceFloorBytes ?? usualFloorBytes)
          ? "amber"
          : "ok";
    response.status(state === "ok" || state === "amber" ? 200 : 503).json({
      status: state,
      database: words[database],
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
