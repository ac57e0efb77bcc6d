// One action of a service: what is to be done, how it goes, what closed it, whether it worked, and what comes next.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActionNext, ActionRecord } from "../components/actions/ActionRecord";
import { ServiceActionFacts } from "../components/actions/ServiceActionFacts";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { History } from "../components/History";
import { Panel } from "../components/Panel";
import { Prose } from "../components/Prose";
import { Split } from "../components/Split";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { findService } from "../http/service-place.server";
import { toAct } from "../domain/actions/service-actions";
import { readServiceAction } from "../reports/actions/service-action-page.server";
import { renderMarkdown } from "../reports/markdown.server";
import { serviceHead } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ page, head }) => `${page.title}, ${head.name}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view");
  const service = await findService(scope, args);
  const page = found(await readServiceAction(scope, service, args.params.action ?? ""));
  return json({
    head: serviceHead(scope, service, toAct),
    page,
    detailHtml: page.detail === null ? null : renderMarkdown(page.detail),
    progressHtml: page.progress === null ? null : renderMarkdown(page.progress),
  });
}

export default function ServiceActionPage() {
  const { head, page, detailHtml, progressHtml } = useLoaderData<typeof loader>();
  const { slug } = head;
  return (
    <>
      <Breadcrumbs trail={[...head.trail, { label: "Actions", href: paths.serviceActions(slug) }]} />
      <PageHead title={page.title} caption={head.name} />
      <Split
        first={
          <>
            {detailHtml !== null && (
              <Panel title="What is to be done">
                <Prose html={detailHtml} />
              </Panel>
            )}
            <Panel title="How it goes">
              {progressHtml === null ? <p>Nothing is written yet.</p> : <Prose html={progressHtml} />}
            </Panel>
            <ActionNext slug={slug} page={page} onBehalfOf={head.onBehalfOf} />
            <ActionRecord page={page} />
          </>
        }
        second={
          <>
            <Panel title="About this action" size="s">
              <ServiceActionFacts row={page} />
            </Panel>
            <Panel title="History" size="s">
              <History entries={page.history} />
            </Panel>
          </>
        }
      />
    </>
  );
}
