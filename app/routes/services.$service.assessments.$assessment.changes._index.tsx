// Changes to several answers at once, newest first: each can be opened, and undone.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssessmentNotes, AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { DataTable } from "../components/DataTable";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { EmptyState, Note } from "../components/Note";
import type { BatchesPage } from "../domain/view/batch-page";
import { formatCount, plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readBatchesPage } from "../reports/answering/batch-page.server";
import { toRead } from "../reports/assessment-place.server";

export const handle: PageHandle<BatchesPage> = {
  title: ({ place }) => `Changes made together, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "" } = args.params;
  return json(found(await readBatchesPage(scope, service, assessment)));
}

export default function Batches() {
  const { place, batches, hasMore } = useLoaderData<typeof loader>();
  const { slug, assessmentId } = place;
  const list = paths.answers(slug, assessmentId);
  return (
    <>
      <AssessmentTrail
        place={place}
        below={[
          { label: "All criteria", href: list },
          { label: "Changes made together", href: "" },
        ]}
      />
      <PageHead caption={`${place.subjectName}, ${place.assessmentTitle}`} title="Changes made together" />
      <AssessmentNotes place={place} />
      {hasMore && (
        <Note>
          <p>These are the last {formatCount(batches.length)}. The history of each answer has every change.</p>
        </Note>
      )}
      {batches.length === 0 ? (
        <EmptyState>
          <p>
            Nothing was changed together yet. When several answers are changed at once, it stands here and can be
            undone.
          </p>
          <p>
            <a href={list}>Change several answers at once</a>
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Newest first"
          columns={[{ label: "When" }, { label: "What" }, { label: "Who" }, { label: "Since then" }]}
          rows={batches.map(({ id, when, kind, changed, byName, onBehalfOf, isUndone }) => ({
            key: id,
            cells: [
              <a key="when" href={paths.answerBatch(slug, assessmentId, id)}>
                {when}
              </a>,
              `${kind}, ${plural(changed, "answer")}`,
              onBehalfOf === null ? byName : `${byName}, on behalf of ${onBehalfOf}`,
              isUndone ? "Undone" : "Stands",
            ],
          }))}
          stack
        />
      )}
    </>
  );
}
