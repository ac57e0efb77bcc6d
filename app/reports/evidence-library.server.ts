// The evidence of a trust or of the network as its list shows it; the page and its file are built from the same rows.
import type { IsoDate } from "../domain/dates";
import type { EvidenceState } from "../domain/evidence";
import { evidenceKindLabel } from "../domain/evidence-kinds";
import { filterEvidence, type EvidenceFilter } from "../domain/evidence-list";
import { coversText, expiresText, reviewText, untilText } from "../domain/view/evidence";
import { listEvidence, type EvidenceOf } from "../models/evidence.server";
import { getNumberSetting } from "../models/network.server";
import type { Scope } from "../models/scope.server";
import { reading } from "../models/transaction.server";
import { soonDaysSetting, standingWords } from "./evidence-summary";

export interface LibraryRow {
  readonly id: string;
  readonly title: string;
  readonly form: "file" | "link";
  readonly kind: string;
  readonly owner: string | null;
  readonly covers: string;
  readonly reviewBy: string;
  readonly expires: string;
  readonly until: string;
  readonly state: EvidenceState;
  readonly tags: readonly string[];
  readonly isShared: boolean;
  readonly criteria: number;
  readonly dates: {
    readonly coversFrom: IsoDate | null;
    readonly coversTo: IsoDate | null;
    readonly reviewOn: IsoDate | null;
    readonly expiresOn: IsoDate | null;
    readonly until: IsoDate | null;
  };
}

export interface EvidenceLibrary {
  readonly rows: readonly LibraryRow[];
  /** How many there are without any filter. */
  readonly all: number;
}

/** The list that a filter asks for, and how many items there are altogether. */
export async function readEvidenceLibrary(
  scope: Scope,
  of: EvidenceOf,
  filter: EvidenceFilter,
): Promise<EvidenceLibrary> {
  return reading(scope, async (at) => {
    const items = await listEvidence(at, of, true);
    const soonDays = await getNumberSetting(at, soonDaysSetting.name, soonDaysSetting.otherwise);
    const rows = filterEvidence(items, filter, scope.today, soonDays).map(({ item, standing, until }): LibraryRow => {
      const { coversFrom, coversTo, reviewOn, expiresOn } = item;
      return {
        id: item.id,
        title: item.title,
        form: item.form,
        kind: evidenceKindLabel(item.kind),
        owner: item.ownerName,
        covers: coversText(item),
        reviewBy: reviewText(reviewOn),
        expires: expiresText(expiresOn),
        until: untilText(until),
        state: standing.state,
        tags: standingWords(standing),
        isShared: item.visibility === "network",
        criteria: item.criteria,
        dates: { coversFrom, coversTo, reviewOn, expiresOn, until },
      };
    });
    return { rows, all: items.length };
  });
}

/** The rows as a file: days as they sort, states in words. */
export function evidenceLibraryTable({ rows }: EvidenceLibrary) {
  return {
    columns: [
      "title",
      "kind",
      "file or link",
      "owner",
      "covers from",
      "covers to",
      "review by",
      "expires",
      "counts until",
      "state",
      "review due",
      "criteria",
      "seen by",
    ],
    rows: rows.map((row) => [
      row.title,
      row.kind,
      row.form,
      row.owner,
      row.dates.coversFrom,
      row.dates.coversTo,
      row.dates.reviewOn,
      row.dates.expiresOn,
      row.dates.until,
      row.state,
      row.tags.includes("review due") ? "yes" : "no",
      row.criteria,
      row.isShared ? "network" : "trust",
    ]),
  };
}
