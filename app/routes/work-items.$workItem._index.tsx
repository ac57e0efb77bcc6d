// One work item: what it delivers, how it goes, who gains, what it is for, and every state that it was in.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ButtonLink } from "../components/form/Button";
import { GroupNav } from "../components/frame/GroupNav";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { ClosingActions } from "../components/meetings/ClosingActions";
import { Panel } from "../components/Panel";
import { ItemAbout, ItemColumns, ItemLinksPanel } from "../components/programme/ItemPanels";
import { ItemHistory } from "../components/programme/ItemHistory";
import { paths } from "../http/paths";
import { openWorkItem } from "../http/work-item-place.server";
import { readItemPage } from "../reports/programme/item-page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `${data.item.title}, ${data.group.name}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, item, mayKeep } = await openWorkItem(args);
  return json({ ...(await readItemPage(scope, item)), mayKeep });
}

export type WorkItemData = SerializeFrom<typeof loader>;

export default function WorkItemPage() {
  const data = useLoaderData<typeof loader>();
  const { item, group, mayKeep, history } = data;
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: group.name, href: paths.group(group.slug) },
          { label: "Programme", href: paths.programme(group.slug) },
        ]}
      />
      <PageHead title={item.title} caption={`${group.name}, work item`} />
      <GroupNav group={group} current="programme" />
      {mayKeep && <ButtonLink label="Update this item" href={paths.workItemEdit(item.id)} small />}
      <div className="app-split">
        <div>
          <ItemColumns data={data} />
          <Panel title="History">
            <ItemHistory entries={history} />
            {data.isHistoryCut && (
              <p className="app-small app-quiet">These are the 20 latest states. Earlier ones are kept.</p>
            )}
          </Panel>
        </div>
        <div>
          <ItemAbout data={data} />
          <ItemLinksPanel data={data} />
          <ClosingActions actions={data.actions} />
        </div>
      </div>
    </>
  );
}
