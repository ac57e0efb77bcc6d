// The members of a group as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { membersTable, readMembers } from "../reports/groups/members.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse", "file");
  const members = found(await readMembers(scope, args.params.group ?? ""));
  return csvResponse(args, { name: `members-${members.group.slug}`, ...membersTable(members) });
}
