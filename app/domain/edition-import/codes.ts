// Codes of sections, statements and criteria: what they may look like, and that no two of a kind are alike.
import { importLimits } from "./draft";

export type CodeKind = "section" | "statement" | "criterion";

/**
 * Why a text cannot be a code, or `null`. A code stands in addresses and tells its row apart on every page: no spaces, nothing that
 * an address reads as its own, and not only dots.
 */
export function codeFault(code: string): { readonly reason: string; readonly fix: string } | null {
  if (code === "") return { reason: "There is no code.", fix: "Give it a code of its own, for example 1.4.2." };
  if (code.length > importLimits.code) {
    return {
      reason: `The code is longer than ${importLimits.code} characters.`,
      fix: "Use the short code that people say.",
    };
  }
  if (/[\s,;/\\?#%"'<>&]/u.test(code) || /^\.+$/.test(code)) {
    return {
      reason: "The code has a space or a sign that cannot stand in an address.",
      fix: "Use letters, figures, dots, hyphens and brackets, for example 1.4.2 or XR-101(a).",
    };
  }
  return null;
}

/** Remembers where each code was first seen. */
export class CodesTaken {
  readonly #first = new Map<string, string>();

  /** Where the code of this kind stands already, or `undefined` where it is now taken by `where`. */
  take(kind: CodeKind, code: string, where: string): string | undefined {
    const key = `${kind} ${code}`;
    const before = this.#first.get(key);
    if (before === undefined) this.#first.set(key, where);
    return before;
  }
}
