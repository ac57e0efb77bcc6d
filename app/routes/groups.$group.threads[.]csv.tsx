// A group's discussions as a file, filtered and sorted as the page is.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readThreadFilter } from "../http/thread-query.server";
import { getGroup } from "../models/groups.server";
import { readThreads, threadsTable } from "../reports/discussions/thread-list.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read", "file");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  const threads = await readThreads(scope, group, readThreadFilter(args.request));
  return csvResponse(args, { name: `discussions-${group.slug}`, ...threadsTable(threads) });
}
