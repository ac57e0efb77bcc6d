// Two snapshots, or one and now, as a file: the criteria that moved, or the figures by section.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { toRead } from "../reports/assessment-place.server";
import { comparisonFigures, comparisonTable } from "../reports/cycles/compare.server";
import { readSnapshotComparison, readSnapshotQuery } from "../reports/snapshots/snapshots.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead, "file");
  const { service = "", assessment = "" } = args.params;
  const search = new URL(args.request.url).searchParams;
  const { place, compared } = found(
    await readSnapshotComparison(scope, service, assessment, readSnapshotQuery(search)),
  );
  const subject = { slug: place.slug, name: place.subjectName, trustName: null };
  const isFigures = search.get("table") === "sections";
  const table = isFigures ? comparisonFigures({ subject, compared }) : comparisonTable({ subject, compared });
  return csvResponse(args, { name: `snapshots-of-${service}${isFigures ? "-by-section" : ""}`, ...table });
}
