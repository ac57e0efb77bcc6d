// Sends a held file to its uploader or the QI manager, who look at what was found.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { sendFile } from "../http/send-file.server";
import { getHold } from "../models/files/holds.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "own-work.view", "file");
  return sendFile(args, found(await getHold(scope, args.params.hold ?? "")));
}
