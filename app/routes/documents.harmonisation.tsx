// How many protocols, pathways and guidelines enough trusts use, by specialty.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "../components/DataTable";
import { Button } from "../components/form/Button";
import { TextInput } from "../components/form/TextInput";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { authorize } from "../http/authorize.server";
import { readLeast } from "../http/document-list-query.server";
import { paths } from "../http/paths";
import { readHarmonisation } from "../reports/documents/adoption-matrix.server";

export const handle: PageHandle<unknown> = { title: () => "Used across the network" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  return json(await readHarmonisation(scope, readLeast(args.request)));
}

export default function HarmonisationPage() {
  const { trusts, least, specialties } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "Documents", href: paths.documents() }]} />
      <PageHead
        title="Used across the network"
        overview
        lead={`Published protocols, pathways and guidelines that at least ${least} of ${trusts} trusts use as they now are`}
        links={[
          { label: "Trusts by documents", href: paths.adoptionMatrix() },
          { label: "This list (CSV)", href: paths.harmonisationCsv({ least }) },
        ]}
      />
      <form method="get" className="app-filters">
        <TextInput
          name="least"
          label="At least this many trusts"
          type="number"
          inputMode="numeric"
          defaultValue={String(least)}
        />
        <Button label="Show" kind="secondary" small />
      </form>
      {specialties.length === 0 && (
        <EmptyState>
          <p>
            No protocol, pathway or guideline that you can see is published. Groups publish them from{" "}
            <a href={paths.groups()}>their own pages</a>.
          </p>
        </EmptyState>
      )}
      {specialties.map(({ specialty, asItStands, withAdaptations, documents }) => (
        <section key={specialty}>
          <h2 className="nhsuk-heading-m">{specialty}</h2>
          <p>
            {asItStands} of {documents.length} adopted as they stand, {withAdaptations} more with adaptations.
          </p>
          <DataTable
            caption={`Documents, ${specialty}`}
            stack
            columns={[
              { label: "Document" },
              { label: "Version" },
              { label: "Adopted", numeric: true },
              { label: "Adapted", numeric: true },
              { label: "Used across the network" },
            ]}
            rows={documents.map(({ id, title, version, adopted, adapted, state }) => ({
              key: id,
              cells: [
                <a key="title" href={paths.documentAdoption(id)}>
                  {title}
                </a>,
                version,
                adopted,
                adapted,
                state === "not yet" ? "Not yet" : `Yes, ${state}`,
              ],
            }))}
          />
        </section>
      ))}
      <p className="app-small app-quiet">
        Without another number, more than half of the trusts must use a document. A trust counts where its position is
        about the current version, or where nothing material has changed since. Those that adapted it are counted apart,
        and a document of two specialties counts in both.
      </p>
    </>
  );
}
