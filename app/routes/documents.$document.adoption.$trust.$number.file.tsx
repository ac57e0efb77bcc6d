// Sends the file of one adaptation, always as a download.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { sendFile } from "../http/send-file.server";
import { getAdoptionFile } from "../models/documents/adoption.server";
import { findAdoptionPlace } from "../reports/documents/adoption-trust.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse", "file");
  const { document, trust } = found(await findAdoptionPlace(scope, args.params));
  const { number = "" } = args.params;
  const which = found(/^[1-9]\d{0,5}$/.test(number) ? Number(number) : null);
  return sendFile(args, found(await getAdoptionFile(scope, document, trust.id, which)));
}
