import { queryStates } from "../../domain/queries/queries";
import { plural } from "../../domain/view/figures";
import { shortWords } from "../../domain/view/finding-pages";
import { waitsFor, type QueriesPage } from "../../domain/view/query-pages";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { Button } from "../form/Button";
import { Select } from "../form/Select";
import type { PageLink } from "../frame/PageHead";
import { Pager } from "../frame/Pager";
import { EmptyState } from "../Note";
import { Tag } from "../Tag";

export interface QueryListProps {
  readonly page: QueriesPage;
  readonly file: PageLink;
  /** The list's own address, narrowed as the page is, from a row on. */
  readonly at: (from: string | null) => string;
  readonly all: string;
}

/** Filters, the queries that they leave, and the pages of a long list. */
export function QueryList({ page, file, at, all }: QueryListProps) {
  if (page.all === 0) {
    return (
      <EmptyState>
        <p>
          Nobody has asked anything yet. The QI manager, or an assessor who is invited, asks on the page of a criterion.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <QueryFilters filter={page.filter} sections={page.sections} />
      {page.rows.length === 0 ? (
        <EmptyState>
          <p>
            None of the {plural(page.all, "query", "queries")} matches. <a href={all}>Show all</a>
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption={plural(page.rows.length, "query", "queries")}
          columns={[
            { label: "Query" },
            { label: "About" },
            { label: "State" },
            { label: "Waits for" },
            { label: "Last post" },
          ]}
          rows={page.rows.map((row) => ({
            key: row.id,
            cells: [
              <>
                <a href={paths.query(row.id)}>{shortWords(row.words)}</a>
                <span className="app-small app-quiet app-below">
                  {row.trust}. Asked by {row.askedBy}, {row.askedAt}
                </span>
              </>,
              row.about,
              <Tag key="state" word={row.state} />,
              waitsFor[row.state],
              row.changedAt,
            ],
          }))}
          file={file}
          stack
        />
      )}
      <Pager
        label="Query pages"
        previous={page.previous && { label: "Queries before", href: at(page.previous.from) }}
        next={page.next && { label: "More queries", href: at(page.next.from) }}
      />
    </>
  );
}

function QueryFilters({ filter, sections }: Pick<QueriesPage, "filter" | "sections">) {
  return (
    <form method="get" className="app-filters" role="search" aria-label="Queries">
      <Select
        name="state"
        label="State"
        choices={[{ value: "", label: "All" }, { value: "waiting", label: "Not accepted yet" }, ...queryStates]}
        defaultValue={filter.state}
      />
      <Select
        name="by"
        label="Asked by"
        choices={[
          { value: "", label: "All" },
          { value: "me", label: "Me" },
          { value: "network", label: "The QI manager" },
          { value: "guests", label: "Assessors and peer reviewers" },
        ]}
        defaultValue={filter.by}
      />
      {sections.length > 0 && (
        <Select
          name="section"
          label="Section"
          choices={[{ value: "", label: "All" }, ...sections]}
          defaultValue={filter.section}
        />
      )}
      <Button label="Show" kind="secondary" small of="the queries that match" />
    </form>
  );
}
