// Every document that the person may see, with where it stands and what their own trust does with it.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DocumentListFilters } from "../components/documents/DocumentListFilters";
import { DataTable } from "../components/DataTable";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { Tag } from "../components/Tag";
import { pageOf, type PageLinkTo } from "../domain/page-of";
import { formatCount, plural } from "../domain/view/figures";
import { authorize } from "../http/authorize.server";
import { documentQuery, documentSort, readDocumentFilter } from "../http/document-list-query.server";
import { paths } from "../http/paths";
import { readDocumentList } from "../reports/documents/document-list.server";

export const handle: PageHandle<unknown> = { title: () => "Documents" };

const documentsOnPage = 50;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  const filter = readDocumentFilter(args.request);
  const list = await readDocumentList(scope, filter);
  const page = pageOf(list.rows, new URL(args.request.url).searchParams.get("from"), documentsOnPage);
  const linkTo = (to: PageLinkTo | null) =>
    to && {
      label: `documents ${to.first} to ${to.last}`,
      href: paths.documents({ ...documentQuery(filter), from: to.from }),
    };
  const sort = (by: "title" | "published" | "review") => {
    const { query, now } = documentSort(filter, by);
    return { href: paths.documents(query), now };
  };
  return json({
    filter,
    isFiltered: Object.values({ ...documentQuery(filter), order: null }).some(
      (value) => value !== null && value !== "",
    ),
    choices: list.choices,
    hasTrust: list.hasTrust,
    all: list.all,
    found: list.rows.length,
    rows: page.rows,
    sort: { title: sort("title"), published: sort("published"), review: sort("review") },
    csv: paths.documentsCsv(documentQuery(filter)),
    previous: linkTo(page.previous),
    next: linkTo(page.next),
  });
}

export default function Documents() {
  const data = useLoaderData<typeof loader>();
  const { rows, all, found, sort, hasTrust } = data;
  return (
    <>
      <PageHead
        title="Documents"
        overview
        lead={`${found === all ? plural(all, "document") : `${formatCount(found)} of ${plural(all, "document")}`} of the groups that you can see`}
        links={[
          { label: "Trusts by documents", href: paths.adoptionMatrix() },
          { label: "Used across the network", href: paths.harmonisation() },
          { label: "This list (CSV)", href: data.csv },
        ]}
      />
      {all > 0 && (
        <DocumentListFilters
          filter={data.filter}
          choices={data.choices}
          hasTrust={hasTrust}
          isFiltered={data.isFiltered}
        />
      )}
      {rows.length > 0 && (
        <DataTable
          caption="Documents"
          stack
          columns={[
            { label: "Title", sort: sort.title },
            { label: "Kind" },
            { label: "Group" },
            { label: "State" },
            { label: "Published", sort: sort.published },
            { label: "Review by", sort: sort.review },
            ...(hasTrust ? [{ label: "Your trust" }] : []),
          ]}
          rows={rows.map((row) => ({
            key: row.id,
            cells: [
              <a key="title" href={paths.document(row.id)}>
                {row.title}
              </a>,
              row.kind,
              row.group,
              <>
                <Tag word={row.state} /> {row.version}
              </>,
              row.published ?? "Not published",
              <>
                {row.review ?? "No date"} {row.isOverdue && <Tag word="review overdue" />}
              </>,
              ...(hasTrust ? [<OwnPosition key="own" own={row.own} />] : []),
            ],
          }))}
        />
      )}
      <Pager label="Document pages" previous={data.previous} next={data.next} />
      {rows.length === 0 && (
        <EmptyState>
          {all === 0 ? (
            <p>
              Policies, protocols, pathways and other documents that groups write together are listed here. Each begins
              on its group&apos;s own page: <a href={paths.groups()}>groups</a>.
            </p>
          ) : (
            <p>
              Nothing matches. Choose other filters, or <a href={paths.documents()}>show everything</a>.
            </p>
          )}
        </EmptyState>
      )}
    </>
  );
}

function OwnPosition({ own }: { own: { position: string; behind: boolean } | null }) {
  if (own === null) return <>Not asked</>;
  return (
    <>
      <Tag word={own.position} /> {own.behind && own.position !== "no position" && <Tag word="behind" />}
    </>
  );
}
