// Why a write could not be kept, where the reason is the disk and not the portal.

/** `full`: no room, or a disk that fails to write. `read-only`: nothing may be written at all. */
export type StorageFault = "full" | "read-only";

const writing = /^SQLITE_(FULL|IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHMSIZE|SHMMAP|COMMIT_ATOMIC))$/;

/** The fault behind an error of a query, or `null` for any other error. What SQLite was writing is undone by then. */
export function storageFaultOf(error: unknown): StorageFault | null {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  if (typeof code !== "string") return null;
  if (writing.test(code)) return "full";
  return code.startsWith("SQLITE_READONLY") ? "read-only" : null;
}
