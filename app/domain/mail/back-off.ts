// How long to wait before a message is tried again, and what a failure says about it.
import type { Instant } from "../dates";

/** Minutes after the first, second … failure; the last stands for all that follow. */
const minutes = [1, 2, 5, 15, 30, 60] as const;
const longestMs = 60 * 60_000;
/** Up to a fifth more, so that not all messages come back in the same second. */
const jitterShare = 0.2;

/** When to try again after so many failures (from 1). `chance` is from 0 to 1. */
export function nextAttemptAt(at: Instant, failures: number, chance: number): Instant {
  const base = minutes[Math.min(Math.max(failures, 1), minutes.length) - 1] ?? 60;
  const wait = base * 60_000 * (1 + jitterShare * chance);
  return new Date(Date.parse(at) + Math.round(wait)).toISOString() as Instant;
}

/** The moment after which a waiting time cannot have been set by a right clock: the clock was ahead, and nothing waits for it. */
export function furthestAttempt(at: Instant): Instant {
  return new Date(Date.parse(at) + longestMs * (1 + jitterShare)).toISOString() as Instant;
}

/** What a mail client says of a message that was not taken. */
export interface SendFailure {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
}

/**
 * `server`: nothing can be sent now, try all again later. `message`: this one later. `refused`: this one never, by itself.
 * A 5xx to the sender or the sign-in is a fault of the settings, so the mail is kept.
 */
export function judgeFailure({ code, command, responseCode }: SendFailure): "server" | "message" | "refused" {
  if (code === "EMESSAGE" || code === "EENVELOPE") {
    if (command === "MAIL FROM" || responseCode === 421) return "server";
    if (responseCode === undefined) return command === "API" ? "refused" : "message";
    return responseCode >= 500 ? "refused" : "message";
  }
  return "server";
}

/** The failure in words for the administrator: codes only, because what a server says may hold an address. */
export function failureWords({ code, command, responseCode }: SendFailure): string {
  if (responseCode !== undefined) {
    const step = command === "RCPT TO" ? " the address" : command === "DATA" ? " the message" : "";
    return `The mail server ${responseCode >= 500 ? "refused" : "put off"}${step} (${responseCode})`;
  }
  if (code === "EDNS") return "The mail server's name was not found";
  if (code === "ETIMEDOUT") return "The mail server did not answer in time";
  if (code === "ESOCKET" || code === "ECONNECTION") return "No connection to the mail server";
  return "The message could not be handed over";
}
