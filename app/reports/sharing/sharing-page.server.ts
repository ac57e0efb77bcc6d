// What the trusts of the network offer each other, by section; and the same rows as a file.
import { londonDate } from "../../domain/london";
import type { Instant } from "../../domain/dates";
import { pageOf } from "../../domain/page-of";
import type { OfferListed, SharingFilter, SharingPage } from "../../domain/view/sharing";
import type { Scope } from "../../models/scope.server";
import { listOffers } from "../../models/sharing/offers.server";
import { reading } from "../../models/transaction.server";
import type { TableOf } from "../gap-analysis-tables";
import { chooseEdition, type ChosenEdition } from "./editions.server";
import { listedOffers } from "./offer-list";

const pageSize = 100;

export interface SharingQuery extends SharingFilter {
  readonly from: string | null;
}

/** Reads the query of the page's address. */
export function readSharingQuery(search: URLSearchParams): SharingQuery {
  const get = (name: string) => search.get(name) ?? "";
  return {
    edition: get("edition"),
    section: get("section"),
    trust: get("trust"),
    with: get("with"),
    from: search.get("from"),
  };
}

interface Read extends ChosenEdition {
  readonly all: readonly OfferListed[];
  readonly matching: readonly OfferListed[];
}

/** The page, or `undefined` while the portal has no edition for services. */
export async function readSharingPage(scope: Scope, query: SharingQuery): Promise<SharingPage | undefined> {
  const read = await readAll(scope, query);
  if (read === undefined) return undefined;
  const { edition, choices, sections, all, matching } = read;
  const { rows, previous, next } = pageOf(matching, query.from, pageSize);
  const { section, trust, with: what } = query;
  return {
    filter: { edition: edition.id, section, trust, with: what },
    editions: choices,
    sections,
    trusts: [...new Map(all.map((each) => [each.trustShortName, each.trustName]))]
      .map(([value, label]) => ({ value, label: `${value} ${label}` }))
      .toSorted((a, b) => a.value.localeCompare(b.value, "en-GB")),
    all: all.length,
    matching: matching.length,
    groups: edition.sections.flatMap(({ code, title }) => {
      const offers = rows.filter((row) => row.sectionCode === code);
      return offers.length === 0 ? [] : [{ code, title, offers }];
    }),
    notice: edition.notice,
    previous,
    next,
  };
}

/** Exactly the rows that the page's filter leaves, as a file. */
export async function readSharingTable(scope: Scope, query: SharingQuery): Promise<TableOf> {
  const read = await readAll(scope, query);
  return {
    columns: [
      "edition",
      "section",
      "criterion",
      "title",
      "trust",
      "service",
      "shared item",
      "words",
      "used by",
      "offered",
    ],
    rows: (read?.matching ?? []).map((row) => [
      read?.edition.title ?? "",
      row.sectionCode,
      row.code,
      row.title,
      row.trustShortName,
      row.serviceName,
      row.item?.title ?? null,
      row.words,
      row.uses,
      londonDate(row.offeredAt as Instant),
    ]),
  };
}

async function readAll(scope: Scope, query: SharingQuery): Promise<Read | undefined> {
  return reading(scope, async (at) => {
    const chosen = await chooseEdition(at, query.edition);
    if (chosen === undefined) return undefined;
    const offers = await listOffers(at, { editionId: chosen.edition.id });
    const all = listedOffers(chosen.edition, offers, (id) => at.sight.trusts.includes(id));
    return { ...chosen, all, matching: all.filter((each) => stays(query, each)) };
  });
}

function stays({ section, trust, with: what }: SharingQuery, offer: OfferListed): boolean {
  if (section !== "" && offer.sectionCode !== section) return false;
  if (trust !== "" && offer.trustShortName !== trust) return false;
  if (what === "item") return offer.item !== null;
  return what !== "words" || offer.item === null;
}
