// Files that are held because they may hold patient data: all of them for the QI manager, a person's own for anybody else.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReportedFilesTable } from "../components/files/ReportedFilesTable";
import { Button } from "../components/form/Button";
import { Select } from "../components/form/Select";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import type { PageHandle } from "../components/frame/page-handle";
import { HeldFilesTable } from "../components/files/HeldFilesTable";
import { EmptyState } from "../components/Note";
import { pageOf, type PageLinkTo } from "../domain/page-of";
import { holdFilterOf, holdFilters } from "../domain/view/held-files";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { may } from "../reports/assessment-place.server";
import { listTrusts } from "../models/trusts.server";
import type { Scope } from "../models/scope.server";
import { trustSlug } from "../domain/trust-slug";
import { readReportedFiles } from "../reports/files/reported-files.server";
import { readHeldFiles } from "../reports/files/held-files.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: () => "Held files" };

const onPage = 50;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "own-work.view");
  const query = new URL(args.request.url).searchParams;
  const filter = holdFilterOf(query.get("state"));
  const held = await readHeldFiles(scope, filter);
  const page = pageOf(held.rows, query.get("from"), onPage);
  const linkTo = (to: PageLinkTo | null) =>
    to && { label: `files ${to.first} to ${to.last}`, href: paths.heldFiles({ state: filter, from: to.from }) };
  return json({
    filter,
    isReleaser: may(scope, ["held-file.release"], { networkId: scope.networkId }),
    reported: (await readReportedFiles(scope, "open")).rows.slice(0, onPage),
    checks: await ownChecks(scope),
    all: held.all,
    rows: page.rows,
    previous: linkTo(page.previous),
    next: linkTo(page.next),
  });
}

/** The trust whose settings this person may see, where it is one alone. */
async function ownChecks(scope: Scope): Promise<string | null> {
  const own = (await listTrusts(scope)).filter(({ id }) => scope.sight.trusts.includes(id));
  const [trust] = own;
  return trust === undefined || own.length > 1 ? null : trustSlug(trust);
}

export default function HeldFilesPage() {
  const { filter, isReleaser, reported, checks, all, rows, previous, next } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "My work", href: paths.home() }]} />
      <PageHead
        title="Held files"
        lead="Every file is looked through for NHS numbers, hospital numbers and dates of birth. One that may hold them is held: only its uploader and the QI (quality improvement) manager see it, and it counts for nothing."
        links={[{ label: "This list (CSV)", href: paths.heldFilesCsv({ state: filter }) }]}
      />
      {reported.length > 0 && <ReportedFilesTable rows={reported} />}
      <p>
        <a href={paths.reportedFiles({ state: "all" })}>All reported files</a>
        {checks !== null && (
          <>
            {" · "}
            <a href={paths.fileChecks(checks)}>What files are looked through for</a>
          </>
        )}
      </p>
      {all > 0 && (
        <form method="get" action={paths.heldFiles()} className="app-filters">
          <Select name="state" label="State" choices={holdFilters} defaultValue={filter} />
          <Button label="Show" kind="secondary" small />
        </form>
      )}
      {rows.length > 0 && <HeldFilesTable rows={rows} />}
      <Pager label="Held files pages" previous={previous} next={next} />
      {rows.length === 0 && (
        <EmptyState>
          {all === 0 ? (
            <p>
              {isReleaser
                ? "No file is held. Files that need your look stand here."
                : "No file of yours is held. Where one is, it stands here with what was found and what to do."}
            </p>
          ) : (
            <p>
              Nothing is in this state. <a href={paths.heldFiles({ state: "all" })}>Show all</a>.
            </p>
          )}
        </EmptyState>
      )}
    </>
  );
}
