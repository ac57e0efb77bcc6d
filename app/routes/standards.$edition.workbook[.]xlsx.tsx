// An edition as a blank workbook: what it asks, and room for the progress of somebody who has no portal.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { progressBook } from "../domain/workbook/progress-workbook";
import { authorize, found } from "../http/authorize.server";
import { passedOn } from "../http/edition-files.server";
import { xlsxResponse } from "../http/xlsx.server";
import { getEdition } from "../models/editions.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "standards.browse", "file");
  const edition = passedOn(found(await getEdition(scope, args.params.edition ?? "")));
  return xlsxResponse(args, `workbook-${edition.id}`, progressBook(edition, null));
}
