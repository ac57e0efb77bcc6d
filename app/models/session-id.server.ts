// What is stored in place of a session id, so that a copy of the database signs nobody in.
import { createHash } from "node:crypto";

/** SHA-256 of a session id, in hex. The id is 256 random bits, so no salt is needed. */
export function hashSessionId(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}
