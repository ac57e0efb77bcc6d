// What stops an import, as a file: what its sender works through.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { getEditionImport } from "../models/editions/imports.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "edition.import", "file");
  const { faults } = found(await getEditionImport(scope, args.params.import ?? ""));
  return csvResponse(args, {
    name: "edition-import-faults",
    columns: ["row", "column or place", "value", "reason", "fix"],
    rows: faults.map(({ row, column, value, reason, fix }) => [row, column, value, reason, fix]),
  });
}
