// One box for everything that the asker may see.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState, Note } from "../components/Note";
import { SearchFilters } from "../components/search/SearchFilters";
import { SearchKinds } from "../components/search/SearchKinds";
import { SearchResults } from "../components/search/SearchResults";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readSearchQuery } from "../reports/search/query";
import { readSearchPage } from "../reports/search/page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => (data.typed === "" ? "Search" : `${data.typed}, search`),
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "search.ask");
  return json(await readSearchPage(scope, readSearchQuery(new URL(args.request.url).searchParams)));
}

export type SearchData = SerializeFrom<typeof loader>;

export default function Search() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "Home", href: paths.home() }]} />
      <PageHead title="Search" lead={data.finding} />
      <SearchFilters {...data} />
      {data.instead !== null && (
        <Note>
          <p>
            Nothing holds all of what you typed. These hold <strong>{data.instead}</strong>.
          </p>
        </Note>
      )}
      {data.typed !== "" && <SearchKinds kinds={data.kinds} />}
      {data.results.length > 0 && <SearchResults results={data.results} />}
      {data.results.length === 0 && (
        <EmptyState>
          <h2 className="nhsuk-heading-s">
            {data.typed === "" ? "Type a word, a name or a code" : "Nothing was found"}
          </h2>
          <p>
            The search looks through criteria, evidence, documents with their text, discussions, meetings, work items,
            surveys, groups and people, as far as you may see them. Try fewer or other words.
          </p>
        </EmptyState>
      )}
      <Pager label="Result pages" previous={data.previous} next={data.next} />
    </>
  );
}
