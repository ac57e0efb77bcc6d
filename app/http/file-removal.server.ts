// The form that removes files for ever, the same for evidence and for other files, and the deletion of their bytes.
import type { ActionFunctionArgs } from "@remix-run/node";
import { removalForm } from "../domain/forms/guarding";
import { purge } from "../models/files/purging.server";
import type { Removable } from "../models/files/removable.server";
import type { Scope } from "../models/scope.server";
import { once } from "../models/transaction.server";
import { deleteNotedBlobs } from "./delete-blobs.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith } from "./forms.server";
import { paths } from "./paths";

const refusals = {
  removed: "The file was removed in the meantime. There is nothing left to remove",
  "key-used": "This form was sent before with other words. Check it and send it again",
} as const;

/** What the page of a removal shows. */
export function showRemovable({ kind, trust, title, fileNames, files, alsoIn, mayRead }: Removable) {
  return { kind, trust, files, alsoIn, title: mayRead ? title : null, fileNames: mayRead ? fileNames : [] };
}

/** Removes, deletes the bytes, and leads back to what is left. */
export async function answerRemoval(args: ActionFunctionArgs, scope: Scope, removable: Removable) {
  const form = await receiveForm(args, removalForm);
  if (!form.ok) return invalid(form);
  const { reason, title } = form.value;
  const result = await once(scope, form.submission, (tx) => purge(tx, removable, { reason, title }));
  if (!result.ok) return refusedWith("reason", refusals[result.reason], form.typed);
  const { blobs, database, networkId, now } = args.context.portal;
  await deleteNotedBlobs({ blobs, database, networkId, now });
  const notice = result.files === 1 ? "1 file removed for ever" : `${result.files} files removed for ever`;
  const isEvidence = removable.kind === "evidence" && removable.mayRead;
  return redirectWithNotice(args, isEvidence ? paths.evidence(removable.id) : paths.home(), notice);
}
