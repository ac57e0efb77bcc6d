// Asks the virus scanner once more about a file that it could not be asked about when it came.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { getHold } from "../models/files/holds.server";
import { recordScan } from "../models/files/scanning.server";
import { transaction } from "../models/transaction.server";

/** A GET changes nothing: the file's page has the button. */
export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "own-work.view");
  return redirect(paths.heldFile(found(await getHold(scope, args.params.hold ?? "")).id));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "own-work.view");
  const hold = found(await getHold(scope, args.params.hold ?? ""));
  const { scanner, blobs } = args.context.portal;
  const address = paths.heldFile(hold.id);
  const result = scanner === undefined ? "unknown" : await scanner.scan(blobs.pathOf(hold.sha256));
  if (result === "unknown")
    return redirectWithNotice(args, address, "The virus scanner does not answer. Try again later");
  const outcome = await transaction(scope, (tx) => recordScan(tx, hold, result, address));
  return redirectWithNotice(args, address, notices[outcome.ok ? outcome.became : outcome.reason]);
}

const notices = {
  free: "The virus scanner found nothing. The file is no longer held",
  held: "The virus scanner found nothing. The file is still held for what its words may hold",
  virus: "The virus scanner found something. Nobody can read the file",
  "not-waiting": "This file does not wait for the virus scanner",
} as const;
