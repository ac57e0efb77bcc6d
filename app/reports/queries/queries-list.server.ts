// Queries of a service or of all trusts, as the lists and their files show them.
import { findCriterion } from "../../domain/find-criterion";
import { filterQueries, inOrderOfWaiting, queryStates, type QueryFilter } from "../../domain/queries/queries";
import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import { pageOf } from "../../domain/page-of";
import type { FilterChoice } from "../../domain/view/assessment-pages";
import { queryStateLabel, waitsFor, type QueriesPage, type QueryRow } from "../../domain/view/query-pages";
import { getEdition } from "../../models/editions.server";
import { listQueries, type QueryRecord } from "../../models/queries/queries.server";
import type { ServiceRow } from "../../models/network.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import type { Edition, Section } from "../../standards/types";
import type { TableOf } from "../gap-analysis-tables";

const pageSize = 100;

export type QueryListQuery = QueryFilter & { readonly from: string | null };

/** Reads the filter of an address. Words that are no choice leave all in. */
export function readQueryFilter(search: URLSearchParams): QueryListQuery {
  const pick = (name: string, known: readonly string[]) => known.find((each) => each === search.get(name)) ?? "";
  return {
    state: pick("state", ["waiting", ...queryStates.map(({ value }) => value)]),
    by: pick("by", ["me", "guests", "network"]),
    section: (search.get("section") ?? "").slice(0, 100),
    from: search.get("from"),
  };
}

/** Read in one moment. Sections are of a service: over all trusts the same code may mean two. */
async function readMatching(scope: Scope, service: ServiceRow | null, { section, ...filter }: QueryFilter) {
  return reading(scope, async (at) => {
    const queries = await listQueries(at, service);
    const placed = service === null ? queries.map((query) => ({ ...query, section: null })) : await place(at, queries);
    const sections = sectionsOf(placed);
    const shown = { ...filter, section: sections.some(({ value }) => value === section) ? section : "" };
    const coded = placed.map((query) => ({ ...query, section: query.section?.code ?? null }));
    const matching = inOrderOfWaiting(filterQueries(coded, shown, at.actor?.personId ?? null));
    return { all: queries.length, matching, sections, filter: shown };
  });
}

type Placed = QueryRecord & { readonly section: Pick<Section, "code" | "title"> | null };

/** Each query with the section of its criterion. Each edition is read once. */
async function place(scope: Scope, queries: readonly QueryRecord[]): Promise<readonly Placed[]> {
  const editions = new Map<string, Edition>();
  for (const id of new Set(queries.flatMap(({ editionId }) => editionId ?? []))) {
    const edition = await getEdition(scope, id);
    if (edition !== undefined) editions.set(id, edition);
  }
  return queries.map((query) => {
    const edition = editions.get(query.editionId ?? "");
    const found = edition === undefined ? undefined : findCriterion(edition, query.criterion ?? "");
    return { ...query, section: found?.section ?? null };
  });
}

/** In the order of their codes. */
function sectionsOf(queries: readonly Placed[]): readonly FilterChoice[] {
  const titles = new Map(queries.flatMap(({ section }) => (section === null ? [] : [[section.code, section.title]])));
  return [...titles]
    .map(([value, title]) => ({ value, label: `${value} ${title}` }))
    .toSorted((a, b) => a.value.localeCompare(b.value, "en-GB", { numeric: true }));
}

/** The queries of a service that the caller found within sight; of every service where none is named. */
export async function readQueries(
  scope: Scope,
  service: ServiceRow | null,
  { from, ...asked }: QueryListQuery,
): Promise<QueriesPage> {
  const { all, matching, sections, filter } = await readMatching(scope, service, asked);
  const page = pageOf(matching.map(showQueryRow), from, pageSize);
  return { rows: page.rows, all, filter, sections, previous: page.previous, next: page.next };
}

/** One query as a list shows it. */
export function showQueryRow(query: QueryRecord): QueryRow {
  const { id, words, state, trust, slug } = query;
  return {
    id,
    words,
    state,
    trust,
    slug,
    about: aboutText(query),
    askedBy: query.askedByName,
    askedAt: formatMoment(query.askedAt as Instant),
    changedAt: formatMoment(query.changedAt as Instant),
  };
}

/** What a query is about. @example "Criterion 1.1.1" */
export function aboutText({ criterion, evidenceTitle }: Pick<QueryRecord, "criterion" | "evidenceTitle">): string {
  return criterion === null ? (evidenceTitle ?? "Evidence") : `Criterion ${criterion}`;
}

/** Every query that the filter leaves, whatever page is shown. */
export async function readQueriesTable(
  scope: Scope,
  service: ServiceRow | null,
  filter: QueryFilter,
): Promise<TableOf> {
  const { matching } = await readMatching(scope, service, filter);
  return {
    columns: ["trust", "about", "query", "state", "waits for", "asked by", "asked at", "last post at"],
    rows: matching.map((query) => [
      query.trust,
      aboutText(query),
      query.words,
      queryStateLabel(query.state),
      waitsFor[query.state],
      query.askedByName,
      query.askedAt,
      query.changedAt,
    ]),
  };
}
