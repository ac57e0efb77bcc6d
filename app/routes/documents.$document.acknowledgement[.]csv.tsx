// Who has read a document, as a file: counts by trust, and the names that the page shows to the same person.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readAcknowledgement } from "../reports/documents/acknowledgement.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse", "file");
  const { document, asking } = found(await readAcknowledgement(scope, args.params.document ?? ""));
  const counts = asking?.trusts.map(({ short, read, asked }) => [
    "trust",
    short,
    null,
    asking.version,
    read,
    asked,
    null,
  ]);
  const people = asking?.people.map(({ name, trust, readAt }) => [
    "person",
    trust,
    name,
    asking.version,
    readAt === null ? 0 : 1,
    1,
    readAt,
  ]);
  return csvResponse(args, {
    name: `read-${document.id}`,
    columns: ["line", "trust", "person", "version", "have read", "asked", "read on"],
    rows: [...(counts ?? []), ...(people ?? [])],
  });
}
