import { plural } from "../../domain/view/figures";
import type { EditionImportPage } from "../../domain/view/edition-import-page";
import type { FormProblem } from "../../domain/forms/parse";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { ErrorSummary } from "../form/ErrorSummary";
import { Breadcrumbs } from "../frame/Breadcrumbs";
import { PageHead } from "../frame/PageHead";
import { Note } from "../Note";
import { DraftTree } from "./DraftTree";
import { PublicationForm } from "./PublicationForm";

/** One import in the state in which it is: being read, refused with every fault, ready with its tree, or published. */
export function ImportView({ page, problem }: { page: EditionImportPage; problem?: FormProblem }) {
  const { errors = {}, typed } = problem ?? {};
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Standards", href: paths.standards() },
          { label: "Import", href: paths.editionImports() },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead caption={page.fileName} title={titleOf(page)} lead={`Sent by ${page.madeBy}, ${page.madeAt}`} />
      <State page={page} />
      {page.faults.length > 0 && <Faults page={page} />}
      {page.draft !== null && (
        <>
          <p className="app-finding">
            <strong>{page.draft.counts}.</strong> Scale: {page.draft.scale.join(", ")}.
          </p>
          <DraftTree id={page.id} draft={page.draft} />
          <PublicationForm id={page.id} suggested={typed ?? page.draft.suggested} errors={errors} />
        </>
      )}
    </>
  );
}

function State({ page }: { page: EditionImportPage }) {
  switch (page.state) {
    case "reading":
      return (
        <Note>
          <p>Received. Reading the file and checking every row. This page looks again by itself.</p>
          <progress aria-label="Reading the file" />
          <p>
            <a href={paths.editionImport(page.id)}>Look now</a>
          </p>
        </Note>
      );
    case "stopped":
      return (
        <Note warn>
          <p>The portal was stopped while it read this file. Nothing was imported.</p>
          <p>
            <a href={paths.editionImportNewFile()}>Send the file again</a>
          </p>
        </Note>
      );
    case "published":
      return (
        <Note>
          <p>
            <a href={paths.edition(page.editionId ?? "")}>See the edition</a>. A quality lead can start an assessment
            against it.
          </p>
        </Note>
      );
    case "refused":
    case "ready":
      return null;
  }
}

/** A document has no rows: then the place comes first. Where a table has, only what is not listed has none. */
function Faults({ page: { id, faults } }: { page: EditionImportPage }) {
  const hasRows = faults.some(({ row }) => row !== null);
  return (
    <>
      <Note warn>
        <p>
          Nothing was imported. Put these right in the file and <a href={paths.editionImportNewFile()}>send it again</a>
          .
        </p>
      </Note>
      <DataTable
        caption="What stops the import"
        columns={[
          ...(hasRows ? [{ label: "Row", numeric: true }] : []),
          { label: "Column or place" },
          { label: "What stands there" },
          { label: "Why" },
          { label: "What to do" },
        ]}
        rows={faults.map(({ row, column, value, reason, fix }, index) => ({
          key: String(index),
          cells: [
            ...(hasRows ? [row ?? "The rest"] : []),
            column || "The whole file",
            value || "Nothing, or not repeated here",
            reason,
            fix,
          ],
        }))}
        file={{ label: "These faults (CSV)", href: paths.editionImportFaultsCsv(id) }}
        stack
      />
    </>
  );
}

function titleOf({ state, faults, draft }: EditionImportPage): string {
  switch (state) {
    case "reading":
      return "Reading the file";
    case "stopped":
      return "The reading was stopped";
    case "published":
      return "This edition is published";
    case "refused":
      return `${plural(faults.length, "thing")} to put right first`;
    case "ready":
      return draft === null ? "Ready" : "Check the edition, then publish it";
  }
}
