import type { FindingsPage } from "../../domain/view/finding-pages";
import { plural } from "../../domain/view/figures";
import type { PageLink } from "../frame/PageHead";
import { Pager } from "../frame/Pager";
import { EmptyState } from "../Note";
import { FindingFilters } from "./FindingFilters";
import { FindingsTable } from "./FindingsTable";

export interface FindingListProps {
  readonly page: FindingsPage;
  readonly slug: string;
  readonly file: PageLink;
  /** The list's own address, narrowed as the page is, from a row on. */
  readonly at: (from: string | null) => string;
  readonly all: string;
  /** How a list without any finding begins. */
  readonly start: string;
}

/** Filters, the findings that they leave, and the pages of a long list. */
export function FindingList({ page, slug, file, at, all, start }: FindingListProps) {
  if (page.all === 0) {
    return (
      <EmptyState>
        <p>No finding is recorded yet. {start}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <FindingFilters filter={page.filter} visits={page.visits} />
      {page.rows.length === 0 ? (
        <EmptyState>
          <p>
            None of the {plural(page.all, "finding")} matches. <a href={all}>Show all</a>
          </p>
        </EmptyState>
      ) : (
        <FindingsTable caption={plural(page.rows.length, "finding")} slug={slug} rows={page.rows} file={file} />
      )}
      <Pager
        label="Finding pages"
        previous={page.previous && { label: "Findings before", href: at(page.previous.from) }}
        next={page.next && { label: "More findings", href: at(page.next.from) }}
      />
    </>
  );
}
