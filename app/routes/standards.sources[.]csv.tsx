// The catalogue of sources as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { sources } from "../standards/sources";
import type { Source } from "../standards/types";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "standards.browse", "file");
  const all: readonly Source[] = sources;
  return csvResponse(args, {
    name: "public-sources",
    columns: ["id", "title", "publisher", "edition", "force", "asks", "read", "address", "check"],
    rows: all.map((source) => [
      source.id,
      source.title,
      source.publisher,
      source.edition,
      source.force,
      source.asks,
      source.basis === "read" ? "yes" : "no",
      source.address ?? null,
      source.check ?? null,
    ]),
  });
}
