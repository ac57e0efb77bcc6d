// Files that people reported: all of them for the QI manager; for anybody else their own reports, and those about their files.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReportedFilesTable } from "../components/files/ReportedFilesTable";
import { Button } from "../components/form/Button";
import { Select } from "../components/form/Select";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { pageOf, type PageLinkTo } from "../domain/page-of";
import { reportFilterOf, reportFilters } from "../domain/view/reported-files";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readReportedFiles } from "../reports/files/reported-files.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: () => "Reported files" };

const onPage = 50;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "file.report");
  const query = new URL(args.request.url).searchParams;
  const filter = reportFilterOf(query.get("state"));
  const reported = await readReportedFiles(scope, filter);
  const page = pageOf(reported.rows, query.get("from"), onPage);
  const linkTo = (to: PageLinkTo | null) =>
    to && {
      label: `reports ${to.first} to ${to.last}`,
      href: paths.reportedFiles({ state: filter, from: to.from }),
    };
  return json({
    filter,
    all: reported.all,
    rows: page.rows,
    previous: linkTo(page.previous),
    next: linkTo(page.next),
  });
}

export default function ReportedFilesPage() {
  const { filter, all, rows, previous, next } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "My work", href: paths.home() },
          { label: "Held files", href: paths.heldFiles() },
        ]}
      />
      <PageHead
        title="Reported files"
        lead="Whoever reads a file may report it. The QI (quality improvement) manager holds it, removes it for ever or says why it stays."
        links={[{ label: "This list (CSV)", href: paths.reportedFilesCsv({ state: filter }) }]}
      />
      {all > 0 && (
        <form method="get" action={paths.reportedFiles()} className="app-filters">
          <Select name="state" label="State" choices={reportFilters} defaultValue={filter} />
          <Button label="Show" kind="secondary" small />
        </form>
      )}
      {rows.length > 0 && <ReportedFilesTable rows={rows} />}
      <Pager label="Reported files pages" previous={previous} next={next} />
      {rows.length === 0 && (
        <EmptyState>
          {all === 0 ? (
            <p>No file was reported. A link to report a file stands beside each file that you may read.</p>
          ) : (
            <p>
              Nothing is in this state. <a href={paths.reportedFiles({ state: "all" })}>Show all</a>.
            </p>
          )}
        </EmptyState>
      )}
    </>
  );
}
