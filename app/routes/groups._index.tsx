// Every group that one may see: own ones first, then the others by kind.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "../components/form/Button";
import { Select } from "../components/form/Select";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { GroupsTable } from "../components/groups/GroupsTable";
import { EmptyState } from "../components/Note";
import { groupKinds, groupStatuses } from "../domain/groups/words";
import { can } from "../domain/permissions";
import { plural } from "../domain/view/figures";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readGroups, readGroupsFilter } from "../reports/groups/groups-list.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: () => "Groups" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  const filter = readGroupsFilter(new URL(args.request.url).searchParams);
  const mayArrange = scope.actor !== null && can(scope.actor, "group.arrange", { networkId: scope.networkId });
  return json({ filter, mayArrange, ...(await readGroups(scope, filter)) });
}

export type GroupsData = SerializeFrom<typeof loader>;

export default function Groups() {
  const { rows, filter, all, mayArrange } = useLoaderData<typeof loader>();
  const own = rows.filter(({ isOwn }) => isOwn);
  const others = rows.filter(({ isOwn }) => !isOwn);
  const kinds = Object.entries(groupKinds).filter(([kind]) => others.some((row) => row.kind === kind));
  return (
    <>
      <PageHead
        title="Groups"
        overview
        lead="Boards, forums and special interest groups (SIGs) meet, talk and write shared documents here."
        links={[
          { label: "Highlights of all groups", href: paths.highlights() },
          { label: "Groups (CSV)", href: paths.groupsCsv({ ...filter }) },
        ]}
      />
      <form method="get" action={paths.groups()} className="app-filters">
        <Select
          name="kind"
          label="Kind"
          defaultValue={filter.kind ?? ""}
          choices={[
            { value: "", label: "Every kind" },
            ...Object.entries(groupKinds).map(([value, label]) => ({ value, label })),
          ]}
        />
        <Select
          name="status"
          label="State"
          defaultValue={filter.status ?? ""}
          choices={[
            { value: "", label: "Active or being set up" },
            ...Object.entries(groupStatuses).map(([value, label]) => ({ value, label })),
            { value: "all", label: "All" },
          ]}
        />
        <Button label="Show" kind="secondary" small />
      </form>
      {mayArrange && <ButtonLink label="Start a group" href={paths.groupNew()} kind="secondary" small />}
      {rows.length === 0 && (
        <EmptyState>
          <p>
            {all === 0
              ? "You belong to no group yet. The network office, or a group's chair, can add you."
              : "No group is like that. Show all to see every group."}{" "}
            {all > 0 && <a href={paths.groups({ status: "all" })}>Show all {plural(all, "group")}</a>}
          </p>
        </EmptyState>
      )}
      {own.length > 0 && <GroupsTable caption="Groups that you belong to" rows={own} />}
      {kinds.map(([kind, label]) => (
        <GroupsTable key={kind} caption={label} rows={others.filter((row) => row.kind === kind)} />
      ))}
    </>
  );
}
