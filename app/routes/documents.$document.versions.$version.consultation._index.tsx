// The consultation on one version: the draft, what each trust says of it, and the comments with what was done about them.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CommentForm } from "../components/documents/CommentForm";
import { CommentList } from "../components/documents/CommentList";
import { ConsultationActs } from "../components/documents/ConsultationActs";
import { ConsultationDraft } from "../components/documents/ConsultationDraft";
import { ConsultationFigures } from "../components/documents/ConsultationFigures";
import { EarlierRounds } from "../components/documents/EarlierRounds";
import { PositionTable } from "../components/documents/PositionTable";
import { documentTrail } from "../components/documents/document-trail";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { Panel } from "../components/Panel";
import { plural } from "../domain/view/figures";
import { consultationOf, readableDocument } from "../http/document-process.server";
import { paths } from "../http/paths";
import { readConsultationPage } from "../reports/documents/consultation.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Consultation on draft ${data.version}, ${data.document.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const asked = await readableDocument(args);
  const { words, consultation } = await consultationOf(asked, args);
  return json(await readConsultationPage(asked.scope, asked.document, words, consultation));
}

export default function ConsultationPage() {
  const data = useLoaderData<typeof loader>();
  const { document, version, comments } = data;
  return (
    <>
      <Breadcrumbs trail={documentTrail(document)} />
      <PageHead
        title={`Consultation on draft ${version}`}
        caption={document.title}
        lead={`${data.standing}. Opened ${data.opened} by ${document.group}`}
        links={[
          { label: "Positions as CSV", href: paths.consultationPositionsCsv(document.id, version) },
          { label: "Comments as CSV", href: paths.consultationCommentsCsv(document.id, version) },
        ]}
      />
      <Panel title="What is asked">
        <p className="app-comments__words">{data.question}</p>
      </Panel>
      <ConsultationActs consultation={data} />
      <div className="app-split">
        <div>
          <Panel title="What trusts say" aside="One position for each trust">
            <ConsultationFigures counts={data.counts} />
            <PositionTable rows={data.rows} />
          </Panel>
          <ConsultationDraft version={version} draft={data.draft} />
        </div>
        <div>
          <Panel title="Comments" aside={plural(comments.length, "comment")} id="comments">
            {comments.length === 0 ? (
              <EmptyState>
                <p>No comments yet. Each is adopted, or gets a reason, and stays here to be read.</p>
              </EmptyState>
            ) : (
              <CommentList comments={comments} inFull />
            )}
          </Panel>
          <EarlierRounds rounds={data.earlier} />
          {data.mayComment && (
            <Panel title="Add a comment">
              <CommentForm
                action={paths.consultationComments(document.id, version)}
                trust={data.commentTrust}
                kind="secondary"
              />
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}
