// One finding: what was found, what the service answers, what proves it, and what comes next.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActionsPanel } from "../components/actions/ActionsPanel";
import { DoneActions } from "../components/findings/DoneActions";
import { FindingEvidence, FindingNext } from "../components/findings/FindingActs";
import { FindingFacts } from "../components/findings/FindingFacts";
import { FindingTrail } from "../components/findings/FindingTrail";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { History } from "../components/History";
import { Panel } from "../components/Panel";
import { Prose } from "../components/Prose";
import { Split } from "../components/Split";
import { shortWords, type FindingPage } from "../domain/view/finding-pages";
import { authorize, found } from "../http/authorize.server";
import { noteFindingLook } from "../http/guest-looks.server";
import { renderMarkdown } from "../reports/markdown.server";
import { readFinding } from "../reports/findings/finding-page.server";

type Shown = FindingPage & { readonly wordsHtml: string; readonly responseHtml: string | null };

export const handle: PageHandle<Shown> = { title: ({ words, serviceName }) => `${shortWords(words)}, ${serviceName}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "assessment.read");
  const page = found(await readFinding(scope, args.params.finding ?? ""));
  await noteFindingLook(args, scope, page);
  return json({
    ...page,
    wordsHtml: renderMarkdown(page.words),
    responseHtml: page.response === null ? null : renderMarkdown(page.response),
  });
}

export default function FindingRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <FindingTrail page={page} />
      <PageHead title="Finding" caption={page.serviceName} />
      <Split
        first={
          <>
            <Panel title="What was found">
              <Prose html={page.wordsHtml} />
            </Panel>
            <Panel title="The service's answer">
              {page.responseHtml === null ? <p>Not answered yet.</p> : <Prose html={page.responseHtml} />}
            </Panel>
            <DoneActions page={page} />
            <FindingNext page={page} />
            <FindingEvidence page={page} />
          </>
        }
        second={
          <>
            <Panel title="About this finding" size="s">
              <FindingFacts page={page} />
            </Panel>
            <ActionsPanel panel={page.actions} about="finding" />
            <Panel title="History" size="s">
              <History entries={page.history} />
            </Panel>
          </>
        }
      />
    </>
  );
}
