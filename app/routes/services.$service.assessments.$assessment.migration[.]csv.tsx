// The account of an assessment's migration as a file: a row for every old criterion and each of its new ones.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { toRead } from "../reports/assessment-place.server";
import { readMigrationQuery, readMigrationTable } from "../reports/crosswalk/migration.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead, "file");
  const { service = "", assessment = "" } = args.params;
  const query = readMigrationQuery(new URL(args.request.url).searchParams);
  const table = found(await readMigrationTable(scope, service, assessment, query));
  return csvResponse(args, { name: `migration-${service}`, ...table });
}
