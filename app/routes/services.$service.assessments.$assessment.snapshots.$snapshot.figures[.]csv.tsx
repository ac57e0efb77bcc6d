// The figures of a snapshot as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { toRead } from "../reports/assessment-place.server";
import { readSnapshot, snapshotTable } from "../reports/snapshots/snapshots.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead, "file");
  const { service = "", assessment = "", snapshot = "" } = args.params;
  const page = found(await readSnapshot(scope, service, assessment, snapshot));
  return csvResponse(args, { name: `snapshot-${service}-${page.takenOn}`, ...snapshotTable(page) });
}
