// One barrier: what stops the service, which help it wants, what is being done, and how it was resolved.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActionsPanel } from "../components/actions/ActionsPanel";
import { Facts } from "../components/Facts";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { History } from "../components/History";
import { Panel } from "../components/Panel";
import { Prose } from "../components/Prose";
import { OnBehalf } from "../components/service/OnBehalf";
import { Split } from "../components/Split";
import { barrierKindLabel, barrierSeverityLabel, toChangeBarrier } from "../domain/barriers/barriers";
import { formatDate } from "../domain/dates";
import { shortWords } from "../domain/view/finding-pages";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { findService } from "../http/service-place.server";
import { readBarrier } from "../reports/barriers/service-barriers.server";
import { renderMarkdown } from "../reports/markdown.server";
import { serviceHead } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ page, head }) => `${shortWords(page.words)}, ${head.name}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view");
  const service = await findService(scope, args);
  const page = found(await readBarrier(scope, service, args.params.barrier ?? ""));
  const html = (text: string | null) => (text === null ? null : renderMarkdown(text));
  return json({
    head: serviceHead(scope, service, toChangeBarrier),
    page,
    wordsHtml: renderMarkdown(page.words),
    helpHtml: html(page.helpWanted),
    howHtml: html(page.resolvedHow),
  });
}

export default function BarrierRoute() {
  const { head, page, wordsHtml, helpHtml, howHtml } = useLoaderData<typeof loader>();
  const { slug, mayChange } = head;
  return (
    <>
      <Breadcrumbs trail={[...head.trail, { label: "Barriers", href: paths.barriers(slug) }]} />
      <PageHead title="Barrier" caption={head.name} />
      <Split
        first={
          <>
            <Panel title="What stops the service">
              <Prose html={wordsHtml} />
            </Panel>
            <Panel title="Help wanted">
              {helpHtml === null ? <p>None is asked for.</p> : <Prose html={helpHtml} />}
            </Panel>
            {howHtml !== null && (
              <Panel title="How it was resolved">
                <Prose html={howHtml} />
              </Panel>
            )}
            {mayChange && page.resolvedOn === null && (
              <Panel title="What comes next" isNext>
                <OnBehalf of={head.onBehalfOf} />
                <ul className="app-links">
                  <li>
                    <a href={paths.barrierResolution(slug, page.id)}>Record that it is resolved</a>
                  </li>
                  <li>
                    <a href={paths.barrierChange(slug, page.id)}>Change it</a>
                  </li>
                </ul>
              </Panel>
            )}
          </>
        }
        second={
          <>
            <Panel title="About this barrier" size="s">
              <Facts
                facts={[
                  { label: "Kind", value: barrierKindLabel(page.kind) },
                  { label: "Severity", value: barrierSeverityLabel(page.severity) },
                  { label: "Since", value: formatDate(page.sinceOn) },
                  { label: "Resolved", value: page.resolvedOn === null ? "Not yet" : formatDate(page.resolvedOn) },
                ]}
              />
            </Panel>
            <ActionsPanel panel={page.actions} about="barrier" />
            <Panel title="History" size="s">
              <History entries={page.history} />
            </Panel>
          </>
        }
      />
    </>
  );
}
