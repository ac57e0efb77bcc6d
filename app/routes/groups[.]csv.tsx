// The groups as a file: what the page shows for the same address.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { groupsTable, readGroups, readGroupsFilter } from "../reports/groups/groups-list.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse", "file");
  const { rows } = await readGroups(scope, readGroupsFilter(new URL(args.request.url).searchParams));
  return csvResponse(args, { name: "groups", ...groupsTable(rows) });
}
