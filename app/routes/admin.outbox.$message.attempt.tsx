// Tries a message again that waits or could not be delivered.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import * as z from "zod/mini";
import { authorize, found } from "../http/authorize.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { getOutboxRow, tryAgain } from "../models/mail/outbox.server";
import { once } from "../models/transaction.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "outbox.read");
  return redirect(paths.outbox());
}

const confirmForm = z.object({});

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "outbox.read");
  const row = found(await getOutboxRow(scope, args.params.message ?? ""));
  const form = await receiveForm(args, confirmForm);
  const result = await once(scope, form.submission, (tx) => tryAgain(tx, row.id));
  const words = result.ok ? "The message is tried again" : "This message was sent or dropped meanwhile";
  return redirectWithNotice(args, paths.outbox(), words);
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
