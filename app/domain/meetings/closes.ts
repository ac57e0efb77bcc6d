// What an action would close, as a form carries it: "work-item:<id>". A criterion is given by its code instead.

export const closesKinds = ["work-item", "document", "objective", "criterion"] as const;

/** `id` of a criterion is its edition and code, "qsi-2021-working/5.9.2". */
export interface Closes {
  readonly kind: (typeof closesKinds)[number];
  readonly id: string;
}

/** `undefined` for words that no choice carries. */
export function readCloses(chosen: string): Closes | undefined {
  const at = chosen.indexOf(":");
  const kind = closesKinds.find((each) => each === chosen.slice(0, at));
  const id = chosen.slice(at + 1);
  return kind === undefined || id === "" ? undefined : { kind, id };
}

export function writeCloses({ kind, id }: Closes): string {
  return `${kind}:${id}`;
}

/** Edition and code of a criterion that an action would close. */
export function criterionOf(id: string): { readonly edition: string; readonly code: string } {
  const at = id.indexOf("/");
  return { edition: id.slice(0, at), code: id.slice(at + 1) };
}
