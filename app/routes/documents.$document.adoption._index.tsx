// What every trust does with one document.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AdoptionCall } from "../components/documents/AdoptionCall";
import { AdoptionFigures } from "../components/documents/AdoptionFigures";
import { AdoptionTable } from "../components/documents/AdoptionPanel";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readAdoption } from "../reports/documents/adoption.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Adoption, ${data.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  return json(found(await readAdoption(scope, { id: args.params.document ?? "" })));
}

export default function DocumentAdoptionPage() {
  const report = useLoaderData<typeof loader>();
  const { documentId, title, current } = report;
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Documents", href: paths.documents() },
          { label: title, href: paths.document(documentId) },
        ]}
      />
      <PageHead
        title="What each trust does"
        caption={title}
        lead={current === null ? "No version is current" : `Version ${current}. Trusts stand in alphabetical order.`}
        links={[
          { label: "This list (CSV)", href: paths.documentAdoptionCsv(documentId) },
          { label: "Differences side by side", href: paths.documentVariation(documentId) },
          { label: "All documents by trust", href: paths.adoptionMatrix() },
        ]}
      />
      <AdoptionCall own={report.own} />
      <AdoptionFigures counts={report.counts} />
      <AdoptionTable rows={report.rows} />
      <p className="app-small app-quiet">
        A trust is behind where it has stated nothing since the last material version. A version that changes nothing
        material leaves each position as it was.
      </p>
    </>
  );
}
