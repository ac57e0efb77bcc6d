// What became of one of several files, as the page shows it.

export type FileOutcome =
  | { readonly ok: true; readonly title: string; readonly href: string; readonly held: boolean }
  | { readonly ok: false; readonly message: string };

/** The answer of the receiving address, as far as it is one: anything else counts as not arrived. */
export function readOutcome(answer: unknown): FileOutcome {
  if (typeof answer === "object" && answer !== null) {
    const { added, errors } = answer as { added?: unknown; errors?: unknown };
    if (isAdded(added)) return { ok: true, ...added };
    const [message] = typeof errors === "object" && errors !== null ? Object.values(errors) : [];
    if (typeof message === "string") return { ok: false, message };
  }
  return { ok: false, message: "It did not arrive. Choose it again" };
}

function isAdded(given: unknown): given is { title: string; href: string; held: boolean } {
  if (typeof given !== "object" || given === null) return false;
  const { title, href, held } = given as Record<string, unknown>;
  return typeof title === "string" && typeof href === "string" && typeof held === "boolean";
}
