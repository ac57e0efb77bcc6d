// What the network wants to learn: criteria that few services meet and many have open. Counts alone, in which nobody is named.
import { criterionTitle } from "../../domain/find-criterion";
import { compileEdition, isSettled, type CompiledEdition } from "../../domain/gap-analysis";
import { fewestCounted, shieldCount } from "../../domain/sharing/shielded-count";
import { isWanted, type CriterionCounts } from "../../domain/sharing/wanted";
import { countWords, type WantedPage, type WantedRow } from "../../domain/view/sharing";
import { countCriteriaAcross, type CriterionAcross } from "../../models/criteria-across.server";
import { listSpeaking } from "../../models/gap-analysis.server";
import type { Scope } from "../../models/scope.server";
import { listOffers } from "../../models/sharing/offers.server";
import { reading } from "../../models/transaction.server";
import type { TableOf } from "../gap-analysis-tables";
import { chooseEdition } from "./editions.server";

export interface WantedQuery {
  readonly edition: string;
  readonly section: string;
}

/** Reads the query of the page's address. */
export function readWantedQuery(search: URLSearchParams): WantedQuery {
  return { edition: search.get("edition") ?? "", section: search.get("section") ?? "" };
}

/** The page, in the order of the edition; `undefined` while the portal has no edition for services. */
export async function readWantedPage(scope: Scope, query: WantedQuery): Promise<WantedPage | undefined> {
  return reading(scope, async (at) => {
    const chosen = await chooseEdition(at, query.edition);
    if (chosen === undefined) return undefined;
    const edition = compileEdition(chosen.edition);
    const speaking = await listSpeaking(at, chosen.edition.id, at.today);
    const counted = speaking.filter(({ serviceId }) => serviceId !== null).length;
    const isTooFew = counted < fewestCounted && !at.sight.allTrusts;
    const rows = isTooFew ? [] : await readRows(at, edition, counted);
    return {
      edition: chosen.edition.id,
      section: query.section,
      editions: chosen.choices,
      sections: chosen.sections,
      isTooFew,
      rows: rows.filter(({ sectionCode }) => query.section === "" || sectionCode === query.section),
      notice: chosen.edition.notice,
    };
  });
}

async function readRows(scope: Scope, edition: CompiledEdition, counted: number): Promise<readonly WantedRow[]> {
  const codes = edition.criteria.map(({ criterion }) => criterion.code);
  const across = new Map(
    (await countCriteriaAcross(scope, edition.edition.id, codes)).map((each) => [each.criterion, each]),
  );
  const offered = await listOffers(scope, { editionId: edition.edition.id });
  return edition.criteria.flatMap((placed) => {
    const { code, text } = placed.criterion;
    const counts = countsOf(edition, across.get(code), counted);
    if (!isWanted(counts)) return [];
    return [
      {
        code,
        title: criterionTitle(placed),
        text,
        sectionCode: placed.section.code,
        evidenced: shieldCount(counts.evidenced, counted, scope.sight.allTrusts),
        open: shieldCount(counts.open, counted, scope.sight.allTrusts),
        offers: offered.filter(({ criterion }) => criterion === code).length,
      },
    ];
  });
}

/** What nobody recorded is open. */
function countsOf(edition: CompiledEdition, across: CriterionAcross | undefined, counted: number): CriterionCounts {
  let [evidenced, settled] = [0, 0];
  for (const [value, count] of across?.values ?? []) {
    const counts = edition.countsAs.get(value);
    if (counts === "complete") evidenced += count.evidenced;
    if (isSettled(counts)) settled += count.services;
  }
  return { counted, evidenced, open: counted - settled };
}

/** The rows of the page as a file. */
export function wantedTable(page: WantedPage | undefined): TableOf {
  return {
    columns: ["section", "criterion", "title", "text", "complete with current evidence", "open", "offers"],
    rows: (page?.rows ?? []).map((row) => [
      row.sectionCode,
      row.code,
      row.title,
      row.text,
      countWords(row.evidenced),
      countWords(row.open),
      row.offers,
    ]),
  };
}
