// Everything that happened to one answer, newest first.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssessmentNotes, AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { historyEntries } from "../components/assessment/CriterionSide";
import { History } from "../components/History";
import { EmptyState, Note } from "../components/Note";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { Panel } from "../components/Panel";
import { formatCount } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readHistoryPage, type HistoryPage } from "../reports/answer-history.server";
import { toRead } from "../reports/assessment-place.server";

export const handle: PageHandle<HistoryPage> = {
  title: ({ code, place }) => `History of ${code}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "", criterion = "" } = args.params;
  return json(found(await readHistoryPage(scope, service, assessment, criterion)));
}

export default function CriterionHistory() {
  const { place, section, code, title, entries, hasMore } = useLoaderData<typeof loader>();
  const { slug, assessmentId } = place;
  const criterion = paths.criterion(slug, assessmentId, code);
  return (
    <>
      <AssessmentTrail
        place={place}
        below={[
          { label: `${section.code} ${section.title}`, href: paths.section(slug, assessmentId, section.code) },
          { label: `${code} ${title}`, href: criterion },
          { label: "History", href: "" },
        ]}
      />
      <PageHead
        caption={`${code} ${title}`}
        title={`History of ${code}`}
        lead={`${place.subjectName}, ${place.assessmentTitle}`}
        links={[{ label: "This history (CSV)", href: paths.criterionHistoryCsv(slug, assessmentId, code) }]}
      />
      <AssessmentNotes place={place} />
      {hasMore && (
        <Note>
          <p>These are the last {formatCount(entries.length)} changes. The file has the same.</p>
        </Note>
      )}
      {entries.length === 0 ? (
        <EmptyState>
          <p>Nothing was recorded yet. Each change to the answer will stand here, with who made it and when.</p>
          <p>
            <a href={criterion}>Answer {code}</a>
          </p>
        </EmptyState>
      ) : (
        <Panel title="Changes, newest first">
          <History
            entries={historyEntries(entries, true, (version) => paths.earlierAnswer(slug, assessmentId, code, version))}
          />
        </Panel>
      )}
    </>
  );
}
