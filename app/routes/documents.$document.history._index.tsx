// Every step of a document's life, newest first, with who took it and why.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "../components/DataTable";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { pageOf, type PageLinkTo } from "../domain/page-of";
import { plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readDocumentHistory } from "../reports/documents/history.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `History, ${data.document.title}`,
};

const stepsOnPage = 100;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  const { document, lines } = found(await readDocumentHistory(scope, args.params.document ?? ""));
  const page = pageOf(lines, new URL(args.request.url).searchParams.get("from"), stepsOnPage);
  const linkTo = (to: PageLinkTo | null) =>
    to && { label: `steps ${to.first} to ${to.last}`, href: paths.documentHistory(document.id, { from: to.from }) };
  return json({
    document,
    count: lines.length,
    rows: page.rows,
    previous: linkTo(page.previous),
    next: linkTo(page.next),
  });
}

export default function DocumentHistoryPage() {
  const { document, count, rows, previous, next } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Documents", href: paths.documents() },
          { label: document.title, href: paths.document(document.id) },
        ]}
      />
      <PageHead
        title="History"
        caption={document.title}
        lead={plural(count, "step")}
        links={[{ label: "This list (CSV)", href: paths.documentHistoryCsv(document.id) }]}
      />
      {rows.length === 0 ? (
        <EmptyState>
          <p>
            Nothing of this document&apos;s history can be read yet. It begins with its first consultation or
            publication.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Steps, newest first"
          stack
          columns={["When", "Step", "Version", "Words", "By"].map((label) => ({ label }))}
          rows={rows.map(({ id, when, what, version, trust, detail, by, onBehalf }) => ({
            key: id,
            cells: [
              when,
              trust === null ? what : `${what}, ${trust}`,
              version ?? "None",
              detail === "" ? "None" : detail,
              onBehalf && trust !== null ? `${by}, on behalf of ${trust}` : by,
            ],
          }))}
        />
      )}
      <Pager label="History pages" previous={previous} next={next} />
    </>
  );
}
