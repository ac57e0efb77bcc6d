// What chosen trusts do differently from a document, side by side.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AdoptionFile } from "../components/documents/AdoptionFile";
import { DataTable } from "../components/DataTable";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { Panel } from "../components/Panel";
import { Tag } from "../components/Tag";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readVariation } from "../reports/documents/adoption-variation.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Differences, ${data.document.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  const slugs = new URL(args.request.url).searchParams.getAll("trust");
  return json(found(await readVariation(scope, args.params.document ?? "", slugs)));
}

export default function VariationPage() {
  const { document, sections, trusts, chosen, columns } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Documents", href: paths.documents() },
          { label: document.title, href: paths.document(document.id) },
          { label: "Adoption", href: paths.documentAdoption(document.id) },
        ]}
      />
      <PageHead
        title="Differences side by side"
        caption={document.title}
        lead={document.current === null ? "No version is current" : `From the network's version ${document.current}`}
      />
      {columns.length === 0 ? (
        <EmptyState>
          <p>No trust has said that it does anything differently. Choose trusts below to see where they stand.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="What the trusts do"
          columns={[
            { label: "What" },
            ...columns.map(({ short, name }) => ({
              label: (
                <>
                  {short}
                  <span className="nhsuk-u-visually-hidden">, {name}</span>
                </>
              ),
            })),
          ]}
          rows={[
            {
              key: "position",
              cells: ["Position", ...columns.map(({ trustId, position }) => <Tag key={trustId} word={position} />)],
            },
            { key: "version", cells: ["Stated about version", ...columns.map(({ version }) => version ?? "None")] },
            {
              key: "difference",
              cells: ["Difference", ...columns.map(({ difference }) => difference ?? "None stated")],
            },
            { key: "reason", cells: ["Reason", ...columns.map(({ reason }) => reason ?? "None stated")] },
            {
              key: "file",
              cells: [
                "Own file",
                ...columns.map(({ file }) => (file === null ? "None" : <AdoptionFile key={file.href} file={file} />)),
              ],
            },
          ]}
          sticky
        />
      )}
      {sections.length > 0 && (
        <Panel title="Sections of the network's version" size="s">
          <ul className="nhsuk-list">
            {sections.map((heading, index) => (
              <li key={index}>{heading}</li>
            ))}
          </ul>
        </Panel>
      )}
      <form method="get" className="app-form">
        <Choices
          kind="checkbox"
          name="trust"
          legend="Trusts to show"
          hint="Up to 4. The first in alphabetical order are shown where more are ticked"
          choices={trusts.map(({ slug, label, varies }) => ({
            value: slug,
            label,
            hint: varies ? "Has stated a difference, or has not adopted it" : undefined,
          }))}
          chosen={chosen}
        />
        <Button label="Show" kind="secondary" small />
      </form>
    </>
  );
}
