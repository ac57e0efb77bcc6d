// A group's actions as a file, filtered as the page is.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { filterActions, readActionFilter } from "../domain/meetings/action-list";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { getGroup } from "../models/groups.server";
import { listGroupActions } from "../models/meetings/actions.server";
import { actionsTable, presentActions } from "../reports/meetings/action-table";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read", "file");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  const filter = readActionFilter(new URL(args.request.url).searchParams);
  const actions = filterActions(await listGroupActions(scope, group), filter, scope.today);
  return csvResponse(args, { name: `actions-${group.slug}`, ...actionsTable(presentActions(actions, scope.today)) });
}
