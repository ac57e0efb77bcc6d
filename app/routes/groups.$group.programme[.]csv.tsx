// A group's programme of work as a file, filtered, sorted and dated as the page is.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readProgrammeFilter } from "../domain/programme/items";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readDay } from "../http/gap-query.server";
import { getGroup } from "../models/groups.server";
import { programmeTable, readProgramme } from "../reports/programme/programme.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read", "file");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  const query = new URL(args.request.url).searchParams;
  const { on } = readDay(query, scope.today);
  const { rows } = await readProgramme(scope, group, readProgrammeFilter(query), on);
  return csvResponse(args, { name: `programme-${group.slug}-${on}`, ...programmeTable(rows) });
}
