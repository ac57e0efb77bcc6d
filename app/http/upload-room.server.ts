// Whether there is room for an upload at all, asked before any of its file is read: the disk's floor, and what the trust may keep.
import { formatBytes } from "../files/file-name";
import { isNearlyFull } from "../files/room.server";
import { getFileRoom } from "../models/files/room.server";
import type { Scope } from "../models/scope.server";
import type { Arguments } from "./portal.server";

export interface NoRoom {
  readonly status: 413 | 507;
  readonly message: string;
}

/** Why nothing may be added now, or `null`. `trustId` is that of the file; the network's own files have no allowance. */
export async function findNoRoom(args: Arguments, scope: Scope, trustId: string | null): Promise<NoRoom | null> {
  const { config } = args.context.portal;
  if (await isNearlyFull(config.dataDir, config.freeSpaceFloorBytes)) return { status: 507, message: nearlyFullWords };
  if (trustId === null) return null;
  const { allowedBytes, usedBytes } = await getFileRoom(scope, trustId);
  const left = Math.max(0, allowedBytes - usedBytes);
  if (bodyBytes(args.request) <= left + formBytes) return null;
  return {
    status: 413,
    message: `The trust's files may take ${formatBytes(allowedBytes)}, and ${formatBytes(left)} of that is left. Make this file smaller, add a link instead, or ask the network administrator for more room`,
  };
}

const nearlyFullWords =
  "The portal has too little room for files just now, and keeps it for answers. Nothing was changed. Add a link instead, or try again later";

/** What the fields and borders around a file take at the most. */
const formBytes = 128 * 1024;

function bodyBytes(request: Request): number {
  const length = Number(request.headers.get("Content-Length") ?? "0");
  return Number.isFinite(length) ? length : 0;
}
