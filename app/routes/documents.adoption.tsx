// Trusts by documents: what each does with each, and who is behind.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BuiltTable } from "../components/chart/BuiltTable";
import { adoptionGridHtml } from "../components/documents/adoption-grid";
import { Button } from "../components/form/Button";
import { Select } from "../components/form/Select";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { documentKindWords } from "../domain/documents/document-list";
import { authorize } from "../http/authorize.server";
import { readMatrixFilter } from "../http/document-list-query.server";
import { paths } from "../http/paths";
import { readAdoptionMatrix } from "../reports/documents/adoption-matrix.server";

export const handle: PageHandle<unknown> = { title: () => "Trusts by documents" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  const filter = readMatrixFilter(args.request);
  const matrix = await readAdoptionMatrix(scope, filter);
  args.context.request.markup.set("adoption", adoptionGridHtml(matrix, "What each trust does with each document"));
  const { choices, documents } = matrix;
  return json({ filter, choices, documents: documents.length, csv: paths.adoptionMatrixCsv({ ...filter }) });
}

export default function AdoptionMatrixPage() {
  const { filter, choices, documents, csv } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "Documents", href: paths.documents() }]} />
      <PageHead
        title="Trusts by documents"
        overview
        lead="What each trust does with the current version of each document. Trusts stand in alphabetical order."
        links={[
          { label: "Used across the network", href: paths.harmonisation() },
          { label: "This list (CSV)", href: csv },
        ]}
      />
      <form method="get" className="app-filters">
        <Select
          name="group"
          label="Group"
          choices={[{ value: "", label: "All groups" }, ...choices.groups]}
          defaultValue={filter.group ?? ""}
        />
        <Select
          name="specialty"
          label="Specialty"
          choices={[{ value: "", label: "All" }, ...choices.specialty.map((tag) => ({ value: tag, label: tag }))]}
          defaultValue={filter.specialty ?? ""}
        />
        <Select
          name="kind"
          label="Kind"
          choices={[
            { value: "", label: "All kinds" },
            ...Object.entries(documentKindWords).map(([value, label]) => ({ value, label })),
          ]}
          defaultValue={filter.kind ?? ""}
        />
        <Button label="Show" kind="secondary" small />
      </form>
      {documents === 0 ? (
        <EmptyState>
          <p>
            No published document matches. Documents stand here once a group has published them:{" "}
            <a href={paths.documents()}>all documents</a>.
          </p>
        </EmptyState>
      ) : (
        <BuiltTable name="adoption" label="What each trust does with each document, table" />
      )}
      <p className="app-small app-quiet">
        A trust is behind where it has stated nothing since the last material version of a document.
      </p>
    </>
  );
}
