// Ends a person's calendar address.
import type { ActionFunctionArgs } from "@remix-run/node";
import { noFields } from "../domain/forms/meeting-work";
import { authorize } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { endFeed } from "../models/meetings/calendar-feed.server";
import { transaction } from "../models/transaction.server";

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "account.change");
  const form = await receiveForm(args, noFields);
  if (!form.ok) return invalid(form);
  await transaction(scope, endFeed);
  return redirectWithNotice(args, paths.calendar(), "Your calendar address has ended");
}
