// Takes away what a work item is for.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { workItemLinkForm } from "../domain/forms/programme";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { keepWorkItem } from "../http/work-item-place.server";
import { unlinkWorkItem } from "../models/programme/links.server";
import { transaction } from "../models/transaction.server";

/** An address that was reached by a link goes to the item's links. */
export async function loader(args: LoaderFunctionArgs) {
  const { item } = await keepWorkItem(args);
  return redirect(paths.workItemLinks(item.id));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, item } = await keepWorkItem(args);
  const form = await receiveForm(args, workItemLinkForm);
  if (!form.ok) return invalid(form);
  const link = form.value;
  // Sent twice it is gone once, so the form needs no key.
  await transaction(scope, (tx) => unlinkWorkItem(tx, item, link));
  return redirectWithNotice(args, paths.workItemLinks(item.id), "Link removed");
}
