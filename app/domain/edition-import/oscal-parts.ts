// Reads single values out of a parsed OSCAL document: own properties only, words in one line, nothing trusted.

/** The own property of an object, or `undefined`: what a prototype has is never the document's. */
export function own(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** The own property as a list; anything else is an empty one. */
export function listIn(value: unknown, key: string): readonly unknown[] {
  const list = own(value, key);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

/** The own property as words in one line; anything but text is "". */
export function wordsIn(value: unknown, key: string): string {
  const text = own(value, key);
  return typeof text === "string" ? text.replaceAll(/\s+/g, " ").trim() : "";
}

/** The label that people read: the one without a class of its own, else the first, else "". */
export function labelOf(thing: unknown): string {
  const labels = listIn(thing, "props").filter((prop) => wordsIn(prop, "name") === "label");
  return wordsIn(labels.find((prop) => wordsIn(prop, "class") === "") ?? labels[0], "value");
}

/** Whether the catalog has taken the control back. */
export function isWithdrawn(control: unknown): boolean {
  return listIn(control, "props").some(
    (prop) => wordsIn(prop, "name") === "status" && wordsIn(prop, "value").toLowerCase() === "withdrawn",
  );
}

/** The words that stand for each parameter of a catalog: its label, or the choices it offers, in brackets. */
export function parameterWords(parameters: readonly unknown[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const parameter of parameters) {
    const choices = listIn(own(parameter, "select"), "choice").filter((each) => typeof each === "string");
    const label = wordsIn(parameter, "label") || choices.join(" or ") || wordsIn(parameter, "id");
    words.set(wordsIn(parameter, "id"), label);
  }
  return words;
}

const insertion = /\{\{\s*insert:\s*param,\s*([^\s}]+)\s*\}\}/g;

/**
 * Prose with each parameter as its label in brackets: "every [time period]". A choice that itself names a parameter is
 * filled too, three deep at most; a parameter that the catalog does not have stands as its id.
 */
export function fillParameters(prose: string, words: ReadonlyMap<string, string>, depth = 0): string {
  return prose.replaceAll(insertion, (_, id: string) => {
    const label = words.get(id) ?? id;
    return `[${depth < 3 ? fillParameters(label, words, depth + 1) : id}]`;
  });
}
