// Sends a held file to its uploader or the QI manager, who look at what was found. What no scanner has called clean is sent to nobody.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { isReleasable } from "../domain/patient-data/finding";
import { authorize, found } from "../http/authorize.server";
import { sendFile } from "../http/send-file.server";
import { getHold } from "../models/files/holds.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "own-work.view", "file");
  const hold = found(await getHold(scope, args.params.hold ?? ""));
  const isWaiting = hold.state !== "released" && !isReleasable(hold.finding);
  return sendFile(args, { ...hold, unscanned: isWaiting ? 1 : 0 });
}
