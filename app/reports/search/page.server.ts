// The search page: results, kinds with their counts, filters that lead somewhere, and the pages before and after.
import { longestSearch } from "../../domain/search/query";
import { paths } from "../../http/paths";
import { listGroupsInSight } from "../../models/groups.server";
import { listTrusts } from "../../models/trusts.server";
import { seesTrust, type Scope } from "../../models/scope.server";
import type { EntryKind } from "../../models/search/entries.server";
import { kindWords, presentResult } from "./present";
import type { SearchQuery } from "./query";
import { mostResults, readSearchResults, resultsOnAPage, type SearchFound } from "./search.server";

export async function readSearchPage(scope: Scope, query: SearchQuery) {
  const groups = await listGroupsInSight(scope);
  const trusts = (await listTrusts(scope)).filter(({ id }) => seesTrust(scope, id));
  const group = groups.find(({ slug }) => slug === query.group);
  const trust = trusts.find(({ shortName }) => shortName === query.trust);
  const found = await readSearchResults(scope, {
    ...query,
    groupId: group?.id ?? null,
    trustId: trust?.id ?? null,
  });
  const here = { q: query.typed.slice(0, longestSearch), group: group?.slug, trust: trust?.shortName };
  return {
    typed: here.q,
    kind: query.kind ?? "",
    group: here.group ?? "",
    trust: here.trust ?? "",
    groups: groups.map(({ slug, name }) => ({ value: slug, label: name })),
    trusts: trusts.map(({ shortName }) => ({ value: shortName, label: shortName })),
    finding: findingOf(query, found),
    instead: found.instead,
    kinds: presentKinds(query, found, here),
    results: found.results.map((entry) => presentResult(entry, found.sought)),
    ...pagesOf(query, found, here),
  };
}

type Here = Readonly<Record<string, string | undefined>>;

function findingOf({ typed, from }: SearchQuery, { total, results }: SearchFound): string {
  if (typed === "") return "Criteria, evidence, documents, discussions, meetings, people and groups";
  if (total === 0) return "Nothing found";
  if (total === 1) return "1 result";
  return `${(from + 1).toLocaleString("en-GB")} to ${(from + results.length).toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} results`;
}

/** All of them first; then the kinds that hold something, and the one that is asked for. */
function presentKinds({ kind }: SearchQuery, { counts }: SearchFound, here: Here) {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const kinds = (Object.keys(kindWords) as EntryKind[]).filter((each) => each === kind || (counts.get(each) ?? 0) > 0);
  return [
    { label: "All", count: all, href: paths.search(here), isCurrent: kind === null },
    ...kinds.map((each) => ({
      label: kindWords[each].many,
      count: counts.get(each) ?? 0,
      href: paths.search({ ...here, kind: each }),
      isCurrent: kind === each,
    })),
  ];
}

function pagesOf({ kind, from }: SearchQuery, { total }: SearchFound, here: Here) {
  const size = resultsOnAPage;
  const linkTo = (start: number) => ({
    label: `Results ${start + 1} to ${Math.min(start + size, total)}`,
    href: paths.search({ ...here, kind, from: start === 0 ? undefined : start }),
  });
  const next = from + size;
  return {
    previous: from > 0 && total > 0 ? linkTo(Math.max(0, from - size)) : null,
    next: next < Math.min(total, mostResults) ? linkTo(next) : null,
  };
}
