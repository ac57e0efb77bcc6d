// The evidence of a trust or of the network as its list shows it; the page and its file are built from the same rows.
import type { Instant, IsoDate } from "../domain/dates";
import { londonDate } from "../domain/london";
import type { EvidenceState } from "../domain/evidence";
import { linkDaysSetting } from "../domain/library/link-age";
import { evidenceKindLabel } from "../domain/evidence-kinds";
import { filterEvidence, type EvidenceFilter, type Standing } from "../domain/evidence-list";
import { coversText, expiresText, reviewText, untilText } from "../domain/view/evidence";
import { getNextVisit } from "../models/awards/visits.server";
import { listEvidence, type EvidenceListed, type EvidenceOf } from "../models/evidence.server";
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
  readonly systemName: string | null;
  /** The day of a link's last check; `null` for files and for links that nobody checked. */
  readonly checkedOn: IsoDate | null;
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
  /** Whoever owns something here, by name. */
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  /** The next visit to the service; `null` where none is known, and for the network's own. */
  readonly visitOn: IsoDate | null;
}

/** The list that a filter asks for, and how many items there are altogether. */
export async function readEvidenceLibrary(
  scope: Scope,
  of: EvidenceOf & { readonly serviceId: string | null },
  filter: EvidenceFilter,
): Promise<EvidenceLibrary> {
  return reading(scope, async (at) => {
    const items = await listEvidence(at, of, true);
    const soonDays = await getNumberSetting(at, soonDaysSetting.name, soonDaysSetting.otherwise);
    const linkDays = await getNumberSetting(at, linkDaysSetting.name, linkDaysSetting.otherwise);
    const visitOn = of.serviceId === null ? null : await getNextVisit(at, of.serviceId);
    const day = { today: scope.today, soonDays, linkDays, visitOn };
    const rows = filterEvidence(items, filter, day).map((each): LibraryRow => {
      const { item, standing, until } = each;
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
        tags: libraryTags(each),
        isShared: item.visibility === "network",
        criteria: item.criteria,
        systemName: item.systemName,
        checkedOn: item.checkedAt === null ? null : londonDate(item.checkedAt as Instant),
        dates: { coversFrom, coversTo, reviewOn, expiresOn, until },
      };
    });
    return { rows, all: items.length, owners: ownersOf(items), visitOn };
  });
}

/** How an item stands, and what else somebody should do about it. */
export function libraryTags({
  standing,
  endsBeforeVisit,
  wantsCheck,
}: Pick<Standing<unknown>, "standing" | "endsBeforeVisit" | "wantsCheck">): readonly string[] {
  return [
    ...standingWords(standing),
    ...(endsBeforeVisit ? ["ends before the visit"] : []),
    ...(wantsCheck ? ["link to check"] : []),
  ];
}

function ownersOf(items: readonly EvidenceListed[]): EvidenceLibrary["owners"] {
  const owners = new Map(
    items.flatMap(({ ownerId, ownerName }) => (ownerId === null ? [] : [[ownerId, ownerName ?? ""]])),
  );
  return [...owners].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
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
      "ends before the visit",
      "criteria",
      "system",
      "link last checked",
      "link to check",
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
      row.tags.includes("ends before the visit") ? "yes" : "no",
      row.criteria,
      row.systemName,
      row.checkedOn,
      row.tags.includes("link to check") ? "yes" : "no",
      row.isShared ? "network" : "trust",
    ]),
  };
}
