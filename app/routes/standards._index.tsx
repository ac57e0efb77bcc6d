// The standards that the portal holds, and the public sources that their criteria rest on.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { DataTable } from "../components/DataTable";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { compileEdition } from "../domain/gap-analysis";
import { can } from "../domain/permissions";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { getEdition, listEditions } from "../models/editions.server";

export const handle: PageHandle<unknown> = { title: () => "Standards" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "standards.browse");
  const headers = await listEditions(scope);
  const editions = await Promise.all(headers.map(async ({ id }) => found(await getEdition(scope, id))));
  const mayImport = scope.actor !== null && can(scope.actor, "edition.import");
  return json({
    mayImport,
    editions: editions.map((edition) => {
      const { criteria, statements } = compileEdition(edition);
      return {
        id: edition.id,
        title: edition.title,
        standardTitle: edition.standardTitle,
        subject: edition.subject,
        owner: edition.owner,
        sections: edition.sections.length,
        statements: statements.length,
        criteria: criteria.length,
      };
    }),
  });
}

export default function Standards() {
  const { editions, mayImport } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "Home", href: paths.home() }]} />
      <PageHead
        title="Standards"
        overview
        links={[
          ...(mayImport ? [{ label: "Import an edition", href: paths.editionImports() }] : []),
          { label: "Migration desk", href: paths.crosswalks() },
          { label: "Public sources", href: paths.sources() },
        ]}
      />
      <p className="app-finding">
        A standard is a tree: sections, statements, criteria. A criterion is what gets an answer. An edition never
        changes once it is here; a correction is a new edition.
      </p>
      <DataTable
        caption="Editions"
        columns={[
          { label: "Edition" },
          { label: "Standard" },
          { label: "Words of" },
          { label: "Assesses" },
          { label: "Sections", numeric: true },
          { label: "Statements", numeric: true },
          { label: "Criteria", numeric: true },
        ]}
        rows={editions.map((edition) => ({
          key: edition.id,
          cells: [
            <a key="title" href={paths.edition(edition.id)}>
              {edition.title}
            </a>,
            edition.standardTitle,
            edition.owner,
            edition.subject === "service" ? "A service" : "The network",
            edition.sections,
            edition.statements,
            edition.criteria,
          ],
        }))}
        stack
      />
    </>
  );
}
