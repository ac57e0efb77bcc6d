// Bringing an edition in: what is taken, what to start from, and what was brought before.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "../components/DataTable";
import { ButtonLink } from "../components/form/Button";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { FileLink } from "../components/frame/FileLink";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { Panel } from "../components/Panel";
import { Tag } from "../components/Tag";
import type { Instant } from "../domain/dates";
import type { ImportState } from "../domain/edition-import/draft";
import { formatMoment } from "../domain/london";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { listEditionImports } from "../models/editions/imports.server";

export const handle: PageHandle<unknown> = { title: () => "Import an edition, Standards" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "edition.import");
  const imports = await listEditionImports(scope);
  return json({ imports: imports.map((each) => ({ ...each, madeAt: formatMoment(each.madeAt as Instant) })) });
}

const stateLabels: Readonly<Record<ImportState, string>> = {
  reading: "Being read",
  ready: "Ready to publish",
  refused: "Refused",
  published: "Published",
  stopped: "Stopped",
};

export default function EditionImports() {
  const { imports } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "Standards", href: paths.standards() }]} />
      <PageHead title="Import an edition" lead="Load a standard's own text where your network may hold it" />
      <div className="app-reading">
        <Panel title="What can be imported">
          <p>
            An Excel workbook or a CSV file with one row for each criterion, a JSON document of this portal, or a
            catalog in JSON in the OSCAL format. All of it is imported or nothing: you see every fault by its row, and
            the whole tree before you publish it.
          </p>
          <p>
            An edition that is here already gives its rows as CSV or XLSX, and itself whole, with its scale and sources,
            as JSON: each on its own page, where its licence allows it.
          </p>
          <ButtonLink label="Choose a file" href={paths.editionImportNewFile()} />
          <p>
            <FileLink label="Blank template (CSV)" href={paths.editionImportTemplateCsv()} />
            <br />
            <a href={paths.editionImportTemplateJson()}>Blank template (JSON)</a>
          </p>
        </Panel>
      </div>
      {imports.length === 0 ? (
        <EmptyState>
          <p>Nothing has been imported yet. Files that you send stand here with what became of them.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Imports, the latest first"
          columns={[{ label: "File" }, { label: "Sent" }, { label: "By" }, { label: "State" }]}
          rows={imports.map(({ id, fileName, madeAt, madeBy, state }) => ({
            key: id,
            cells: [
              <a key="file" href={paths.editionImport(id)}>
                {fileName}
              </a>,
              madeAt,
              madeBy,
              <Tag key="state" word={stateLabels[state]} />,
            ],
          }))}
          stack
        />
      )}
    </>
  );
}
