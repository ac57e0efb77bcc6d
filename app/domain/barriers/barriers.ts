// Barriers: what stops a service, of which kind, how badly, and since when.
import type { IsoDate } from "../dates";
import type { Permission } from "../permissions";

/** To write barriers: as the trust's own, or on its behalf. */
export const toChangeBarrier = ["barrier.change", "barrier.change-on-behalf"] as const satisfies readonly Permission[];

/** Source: product definition, "barrier": its kinds. */
export const barrierKinds = [
  { value: "no-lead", label: "No dedicated lead" },
  { value: "no-protected-time", label: "No protected time" },
  { value: "no-funding", label: "No funding for posts" },
  { value: "accreditation-cost", label: "Accreditation cost" },
  { value: "senior-engagement", label: "Senior engagement" },
  { value: "governance-support", label: "Corporate governance support" },
  { value: "systems", label: "Systems" },
  { value: "capacity", label: "Capacity" },
  { value: "other", label: "Other" },
] as const;
export type BarrierKind = (typeof barrierKinds)[number]["value"];

export const barrierSeverities = [
  { value: "low", label: "Low" },
  { value: "medium", label: "Medium" },
  { value: "high", label: "High" },
] as const;
export type BarrierSeverity = (typeof barrierSeverities)[number]["value"];

/** What a barrier's place in lists, grids and trends depends on. */
export interface BarrierStanding {
  readonly kind: BarrierKind;
  readonly severity: BarrierSeverity;
  readonly sinceOn: IsoDate;
  readonly resolvedOn: IsoDate | null;
}

/** @example barrierKindLabel("systems") // "Systems" */
export function barrierKindLabel(kind: BarrierKind): string {
  return barrierKinds.find(({ value }) => value === kind)?.label ?? kind;
}

/** @example barrierSeverityLabel("high") // "High" */
export function barrierSeverityLabel(severity: BarrierSeverity): string {
  return barrierSeverities.find(({ value }) => value === severity)?.label ?? severity;
}

const rank: Readonly<Record<BarrierSeverity, number>> = { low: 0, medium: 1, high: 2 };

/** The highest severity of some barriers; `null` for none. */
export function highestSeverity(barriers: readonly Pick<BarrierStanding, "severity">[]): BarrierSeverity | null {
  return barriers.reduce<BarrierSeverity | null>(
    (highest, { severity }) => (highest === null || rank[severity] > rank[highest] ? severity : highest),
    null,
  );
}

/** Whether it stood at the end of a day: from the day it began, until the day it was resolved, which it no longer fills. */
export function stoodOn(
  { sinceOn, resolvedOn }: Pick<BarrierStanding, "sinceOn" | "resolvedOn">,
  day: IsoDate,
): boolean {
  return sinceOn <= day && (resolvedOn === null || resolvedOn > day);
}

/** What a list is narrowed to; empty leaves all in. */
export interface BarrierFilter {
  readonly state: "" | "open" | "resolved";
  readonly kind: string;
  readonly severity: string;
}

/** Reads the filter of an address: open ones, unless it says otherwise. Words that are no choice leave all in. */
export function readBarrierFilter(search: URLSearchParams): BarrierFilter {
  const pick = (name: string, known: readonly { readonly value: string }[]) =>
    known.find(({ value }) => value === search.get(name))?.value ?? "";
  const state = search.get("state") ?? "open";
  return {
    state: state === "open" || state === "resolved" ? state : "",
    kind: pick("kind", barrierKinds),
    severity: pick("severity", barrierSeverities),
  };
}

/** The barriers that a filter leaves, in the order in which they came. */
export function filterBarriers<Each extends BarrierStanding>(
  barriers: readonly Each[],
  { state, kind, severity }: BarrierFilter,
): readonly Each[] {
  return barriers.filter(
    (each) =>
      (state === "" || (each.resolvedOn === null) === (state === "open")) &&
      (kind === "" || each.kind === kind) &&
      (severity === "" || each.severity === severity),
  );
}

/** Open ones first, the gravest first, then the longest-standing; resolved ones after them, the latest first. */
export function inOrderOfWeight<Each extends BarrierStanding & { readonly id: string }>(
  barriers: readonly Each[],
): readonly Each[] {
  return barriers.toSorted((a, b) => {
    if ((a.resolvedOn === null) !== (b.resolvedOn === null)) return a.resolvedOn === null ? -1 : 1;
    const byDay =
      a.resolvedOn === null || b.resolvedOn === null
        ? rank[b.severity] - rank[a.severity] || a.sinceOn.localeCompare(b.sinceOn)
        : b.resolvedOn.localeCompare(a.resolvedOn);
    return byDay || a.id.localeCompare(b.id);
  });
}
