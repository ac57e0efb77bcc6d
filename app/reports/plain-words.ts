// Who reads the network's pages from outside imaging, and is told first what the figures mean.
import type { Scope } from "../models/scope.server";

/** Whether this person is a patient volunteer or sits on a board. */
export function wantsPlainWords(scope: Scope): boolean {
  return scope.actor?.roles.some(({ role }) => role === "patient-volunteer" || role === "board-member") ?? false;
}
