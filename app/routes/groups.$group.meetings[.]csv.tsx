// A group's meetings as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { getGroup } from "../models/groups.server";
import { meetingsTable, readMeetingList } from "../reports/meetings/meeting-list.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read", "file");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  return csvResponse(args, { name: `meetings-${group.slug}`, ...meetingsTable(await readMeetingList(scope, group)) });
}
