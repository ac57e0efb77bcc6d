// A document at its stable address: the version that holds today, where trusts stand on it, and what comes next.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ThreadsPanel } from "../components/discussions/ThreadsPanel";
import { AdoptionCall } from "../components/documents/AdoptionCall";
import { AdoptionPanel } from "../components/documents/AdoptionPanel";
import { ApprovalPanel } from "../components/documents/ApprovalPanel";
import { ConsultationPanel } from "../components/documents/ConsultationPanel";
import { DocumentAbout } from "../components/documents/DocumentAbout";
import { DocumentHead } from "../components/documents/DocumentHead";
import { NextStep } from "../components/documents/NextStep";
import { ProposalsPanel } from "../components/documents/ProposalsPanel";
import { ReferenceCopy, VersionCall } from "../components/documents/VersionCall";
import { VersionBody } from "../components/documents/VersionBody";
import { VersionList } from "../components/documents/VersionList";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { ClosingActions } from "../components/meetings/ClosingActions";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { listActionsClosing } from "../models/meetings/actions.server";
import { getDocument } from "../models/documents/documents.server";
import { readAdoption } from "../reports/documents/adoption.server";
import { readApprovalPanel, readNextStep } from "../reports/documents/approval.server";
import { readConsultationPanel } from "../reports/documents/consultation.server";
import { readDocumentPage } from "../reports/documents/document-page.server";
import { presentActions } from "../reports/meetings/action-table";
import { readThreadsPanel } from "../reports/discussions/threads-panel.server";
import { reading } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => data.page.title };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  const { document: id = "" } = args.params;
  return json(
    await reading(scope, async (at) => {
      const document = found(await getDocument(at, id));
      const talkedAbout = document.current ?? document.versions[0];
      return {
        page: await readDocumentPage(at, document),
        adoption: found(await readAdoption(at, document)),
        consultation: await readConsultationPanel(at, document),
        approval: await readApprovalPanel(at, document),
        next: await readNextStep(at, document),
        actions: presentActions(await listActionsClosing(at, { kind: "document", id }), at.today),
        threads:
          talkedAbout === undefined
            ? null
            : await readThreadsPanel(at, { kind: "document-version", versionId: talkedAbout.id }),
      };
    }),
  );
}

export default function DocumentPage() {
  const { page, adoption, consultation, approval, next, actions, threads } = useLoaderData<typeof loader>();
  const { shown, call, inMaking, isReferenceCopy } = page;
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Documents", href: paths.documents() },
          { label: page.group.name, href: paths.group(page.group.slug) },
        ]}
      />
      <DocumentHead page={page} />
      {call !== null && <VersionCall call={call} />}
      {isReferenceCopy && shown?.isCurrent === true && <ReferenceCopy version={shown.words} />}
      <AdoptionCall own={adoption.own} />
      {inMaking !== null && (
        <p className="app-doc__making">
          <a href={inMaking.href}>{inMaking.label}</a> is being made: {inMaking.state.toLowerCase()}.
          {shown !== null && " The version below holds until it is published."}
        </p>
      )}
      <div className="app-split">
        <div>
          {shown !== null && <VersionBody title={`The ${page.kind.toLowerCase()}`} content={shown.content} />}
          {approval !== null && approval.isAsked && <ApprovalPanel approval={approval} />}
          {consultation !== null && consultation.isOpen && <ConsultationPanel consultation={consultation} />}
          {page.wasPublished && <AdoptionPanel report={adoption} />}
          {consultation !== null && !consultation.isOpen && <ConsultationPanel consultation={consultation} />}
          {approval !== null && !approval.isAsked && <ApprovalPanel approval={approval} />}
          {threads !== null && <ThreadsPanel {...threads} />}
        </div>
        <aside aria-label="About this document">
          {next !== null && <NextStep step={next} />}
          <DocumentAbout page={page} />
          <VersionList
            versions={page.versions}
            compareAll={page.versions.length > 1 ? paths.documentCompare(page.id) : null}
          />
          <ClosingActions actions={actions} />
          <ProposalsPanel documentId={page.id} proposals={page.proposals} />
        </aside>
      </div>
    </>
  );
}
