// What the pages of barriers show, as plain data, and their words.
import type { BarrierFilter, BarrierKind, BarrierSeverity } from "../barriers/barriers";
import type { IsoDate } from "../dates";
import type { ActionsPanelData } from "./service-actions";

export interface BarrierRow {
  readonly id: string;
  readonly words: string;
  readonly kind: BarrierKind;
  readonly severity: BarrierSeverity;
  readonly sinceOn: IsoDate;
  readonly helpWanted: string | null;
  readonly resolvedOn: IsoDate | null;
}

export interface BarriersPage {
  readonly rows: readonly BarrierRow[];
  readonly all: number;
  readonly filter: BarrierFilter;
  readonly previous: { readonly from: string | null } | null;
  readonly next: { readonly from: string | null } | null;
}

export interface BarrierPage extends BarrierRow {
  readonly resolvedHow: string | null;
  readonly version: number;
  readonly actions: ActionsPanelData | null;
  readonly history: readonly { readonly key: string; readonly what: string; readonly who: string }[];
}

export const barrierRefusals = {
  "changed-meanwhile":
    "Somebody changed this barrier after you opened the page. What stands there now is on this page, and what you typed is kept. Check it and send it again",
  resolved: "This barrier is resolved, so it stays as it was. Record it anew where it stands in the way again",
  "before-since": "It cannot be resolved before the day since when it stands. Check the date",
  "key-used": "This form was sent before with other words. Check it and send it again",
} as const;
export type BarrierRefusal = keyof typeof barrierRefusals;
