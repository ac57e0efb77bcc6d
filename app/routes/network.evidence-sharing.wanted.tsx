// What is wanted: criteria that few services meet and many have open. Counts, in which nobody is named.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "../components/DataTable";
import { Button } from "../components/form/Button";
import { Select } from "../components/form/Select";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { EditionLine, EmptyState } from "../components/Note";
import { countWords } from "../domain/view/sharing";
import { plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readWantedPage, readWantedQuery } from "../reports/sharing/wanted.server";

export const handle: PageHandle<unknown> = { title: () => "What is wanted" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "shared-evidence.read");
  return json(found(await readWantedPage(scope, readWantedQuery(new URL(args.request.url).searchParams))));
}

export default function Wanted() {
  const { edition, section, editions, sections, isTooFew, rows, notice } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Network", href: paths.network() },
          { label: "What trusts share", href: paths.evidenceSharing({ edition }) },
        ]}
      />
      <PageHead
        title="What is wanted"
        overview
        lead="Criteria that fewer than three services have complete with current evidence, and that at least half have open. If you meet one of these, others would gain from your offer."
        links={[{ label: "This list (CSV)", href: paths.evidenceWantedCsv({ edition, section }) }]}
      />
      <form method="get" className="app-filters" role="search" aria-label="What is wanted">
        <Select name="edition" label="Edition" choices={editions} defaultValue={edition} />
        <Select
          name="section"
          label="Section"
          choices={[{ value: "", label: "All sections" }, ...sections]}
          defaultValue={section}
        />
        <Button label="Show" kind="secondary" small of="what is wanted" />
      </form>
      {rows.length === 0 ? (
        <EmptyState>
          <p>
            {isTooFew
              ? "Too few services are assessed against this edition to count without naming somebody."
              : "No criterion is wanted here: each is met by three services or more, or open in fewer than half."}
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption={`${plural(rows.length, "criterion", "criteria")} that few meet and many have open`}
          columns={[
            { label: "Criterion" },
            { label: "Complete with current evidence" },
            { label: "Open" },
            { label: "Offers", numeric: true },
          ]}
          stack
          rows={rows.map((row) => ({
            key: row.code,
            cells: [
              <>
                {row.code} {row.title}
                <span className="app-small app-quiet app-below">{row.text}</span>
              </>,
              countWords(row.evidenced),
              countWords(row.open),
              row.offers === 0 ? (
                0
              ) : (
                <a href={paths.evidenceSharing({ edition, section: row.sectionCode })}>{row.offers}</a>
              ),
            ],
          }))}
        />
      )}
      <EditionLine notice={notice} />
    </>
  );
}
