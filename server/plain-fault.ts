// A fault in one plain line, for the person who started the portal or a command.
import { UnusableDatabase } from "../db/connection.server";

/** `null` for a bug, which deserves its stack. What the system or SQLite refuses is said in their words. */
export function plainFault(error: unknown): string | null {
  if (error instanceof UnusableDatabase) return error.message;
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  if (error.code.startsWith("SQLITE_")) return `The database cannot be used: ${error.message} (${error.code}).`;
  return "syscall" in error ? `${error.message}.` : null;
}
