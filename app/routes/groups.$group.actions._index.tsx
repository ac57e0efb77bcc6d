// The actions of a group: what is open, whose it is, and by when.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { Select } from "../components/form/Select";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { GroupNav } from "../components/frame/GroupNav";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { ActionsTable } from "../components/meetings/ActionsTable";
import { EmptyState } from "../components/Note";
import { filterActions, readActionFilter } from "../domain/meetings/action-list";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { getGroup } from "../models/groups.server";
import { listGroupActions } from "../models/meetings/actions.server";
import { presentActions } from "../reports/meetings/action-table";
import { listOwnerChoices } from "../reports/meetings/owner-choices.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Actions, ${data.group.name}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  const filter = readActionFilter(new URL(args.request.url).searchParams);
  const actions = filterActions(await listGroupActions(scope, group), filter, scope.today);
  return json({
    group: { slug: group.slug, name: group.name },
    filter: { state: filter.state === "" ? "all" : filter.state, owner: filter.owner },
    owners: await listOwnerChoices(scope, group),
    rows: presentActions(actions, scope.today),
  });
}

const states = ["open", "overdue", "done", "dropped", "all"].map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));

export default function GroupActions() {
  const { group, filter, owners, rows } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Groups", href: paths.groups() },
          { label: group.name, href: paths.group(group.slug) },
        ]}
      />
      <PageHead title="Actions" caption={group.name} />
      <GroupNav group={group} current="actions" />
      <form method="get" action={paths.groupActions(group.slug)} className="app-filters">
        <Select name="state" label="State" choices={states} defaultValue={filter.state} />
        <Select
          name="owner"
          label="Owner"
          choices={[{ value: "", label: "Everybody" }, ...owners]}
          defaultValue={filter.owner}
        />
        <Button label="Show" kind="secondary" small />
      </form>
      {rows.length === 0 ? (
        <EmptyState>
          <p>No actions here. They are given in meetings: open a meeting to give one.</p>
        </EmptyState>
      ) : (
        <ActionsTable
          caption="Actions"
          rows={rows}
          file={{ label: "Actions (CSV)", href: paths.groupActionsCsv(group.slug, filter) }}
        />
      )}
    </>
  );
}
