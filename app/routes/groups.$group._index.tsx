// One group: what it is for, who leads it, what it is doing and which trusts nobody speaks for.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { GroupNav } from "../components/frame/GroupNav";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import {
  GroupFacts,
  GroupHistory,
  GroupNumbers,
  GroupState,
  Representation,
  Subgroups,
} from "../components/groups/GroupOverview";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readGroupHome } from "../reports/groups/group-home.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => data.group.name };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  return json(found(await readGroupHome(scope, args.params.group ?? "")));
}

export type GroupHomeData = SerializeFrom<typeof loader>;

export default function GroupHome() {
  const data = useLoaderData<typeof loader>();
  const { group, mayArrange } = data;
  const links = mayArrange ? [{ label: "Settings", href: paths.groupSettings(group.slug) }] : [];
  return (
    <>
      <Breadcrumbs trail={[{ label: "Groups", href: paths.groups() }]} />
      <PageHead title={group.name} lead={group.purpose} links={links} />
      <GroupNav group={group} current="home" />
      <GroupState data={data} />
      <div className="app-split">
        <div>
          <GroupNumbers data={data} />
          <GroupFacts data={data} />
        </div>
        <div>
          <Representation data={data} />
          <Subgroups data={data} />
          <GroupHistory data={data} />
        </div>
      </div>
    </>
  );
}
