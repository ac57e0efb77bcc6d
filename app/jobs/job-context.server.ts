// What the portal's own work is given: the data, the clock, and the way out for mail. Tests give their own.
import type { Logger } from "pino";
import type { Instant } from "../domain/dates";
import { londonDate } from "../domain/london";
import type { Transport } from "../email/transport.server";
import { systemScope, type Scope } from "../models/scope.server";

export interface JobContext {
  readonly database: Scope["database"];
  readonly networkId: string;
  readonly networkName: string;
  readonly now: () => Instant;
  readonly log: Pick<Logger, "info" | "warn" | "error">;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** What stands after the @ of Message-IDs. */
  readonly mailDomain: string;
  /** Signs the addresses that stop mail. */
  readonly secret: string;
  readonly isDemonstration: boolean;
  /** `null`: no mail server is set, and nothing leaves the machine. */
  readonly transport: Transport | null;
  /** From 0 to 1, so that waiting times differ. */
  readonly chance: () => number;
  /** Whether the process is stopping: work ends after the row at hand. */
  readonly isStopping: () => boolean;
}

/** The portal's scope at this moment of its clock. */
export function jobScope({ database, networkId, now }: JobContext, reason: string): Scope {
  const at = now();
  return systemScope(database, reason, networkId, at, londonDate(at));
}

/** Lets requests be answered between two rows: SQLite works on the same thread. */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
