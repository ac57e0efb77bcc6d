// What an action of a service would close: a criterion of an edition, a finding or a barrier of that service.
export const serviceClosesKinds = ["criterion", "finding", "barrier"] as const;
export type ServiceClosesKind = (typeof serviceClosesKinds)[number];

/** As it is stored: a criterion by its edition and code, "qsi-2021-working/5.9.2", so that it stands in the next assessment, too. */
export interface ServiceCloses {
  readonly kind: ServiceClosesKind;
  readonly id: string;
}

/** As a form or an address carries it: a criterion by its code and the assessment that it is looked at in. */
export type ClosesChoice =
  | { readonly kind: "criterion"; readonly code: string; readonly assessmentId: string }
  | { readonly kind: "finding" | "barrier"; readonly id: string };

/** @example writeClosesChoice({ kind: "criterion", code: "5.9.2", assessmentId: "a" }) // "criterion:5.9.2@a" */
export function writeClosesChoice(choice: ClosesChoice): string {
  return choice.kind === "criterion"
    ? `criterion:${choice.code}@${choice.assessmentId}`
    : `${choice.kind}:${choice.id}`;
}

/** Reads it again; `undefined` for words that no choice carries. */
export function readClosesChoice(words: string): ClosesChoice | undefined {
  const match = /^(criterion|finding|barrier):(.+)$/.exec(words);
  const [, kind, rest = ""] = match ?? [];
  if (kind === "finding" || kind === "barrier") return { kind, id: rest };
  const at = rest.indexOf("@");
  if (kind !== "criterion" || at < 1 || at === rest.length - 1) return undefined;
  return { kind, code: rest.slice(0, at), assessmentId: rest.slice(at + 1) };
}

/** @example criterionClosed("qsi-2021-working", "5.9.2") // { kind: "criterion", id: "qsi-2021-working/5.9.2" } */
export function criterionClosed(editionId: string, code: string): ServiceCloses {
  return { kind: "criterion", id: `${editionId}/${code}` };
}
