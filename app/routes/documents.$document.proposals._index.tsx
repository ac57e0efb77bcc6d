// Proposals to change a document that grew out of discussions.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProposalList } from "../components/documents/ProposalList";
import { documentTrail } from "../components/documents/document-trail";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { Panel } from "../components/Panel";
import { readableDocument } from "../http/document-process.server";
import { paths } from "../http/paths";
import { readProposals } from "../reports/documents/proposals.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Proposals to change ${data.document.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, document } = await readableDocument(args);
  return json(await readProposals(scope, document));
}

export default function Proposals() {
  const { document, mayKeep, open, settled } = useLoaderData<typeof loader>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={documentTrail(document)} />
      <PageHead title="Proposals to change it" caption={document.title} />
      <Panel title="Open" aside={String(open.length)}>
        {open.length === 0 ? (
          <EmptyState>
            <p>
              Nothing is proposed now. A discussion that asks for a change can be made a proposal:{" "}
              <a href={paths.threads(document.group.slug)}>discussions of {document.group.name}</a>.
            </p>
          </EmptyState>
        ) : (
          <ProposalList proposals={open} maySettle={mayKeep} />
        )}
      </Panel>
      {settled.length > 0 && (
        <Panel title="Settled" aside={String(settled.length)}>
          <ProposalList proposals={settled} maySettle={false} />
        </Panel>
      )}
    </div>
  );
}
