// Makes the pack and sends it while it is made. A form's answer: making one is written down, and a link would be followed by anything.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { packEntries } from "../components/pack/pack-entries";
import { packForm } from "../domain/forms/pack";
import { layOutPack, plainName } from "../domain/pack/layout";
import type { IsoDate } from "../domain/dates";
import { authorize, found, permit } from "../http/authorize.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { sendPack } from "../http/send-pack.server";
import { subjectOf } from "../models/assessments.server";
import { recordPack } from "../models/pack/record-pack.server";
import { actingPerson } from "../models/scope.server";
import { transaction } from "../models/transaction.server";
import { toPack } from "../reports/assessment-place.server";
import { readPackContents } from "../reports/pack/contents.server";

/** An address that was reached by a link goes to the page that makes packs. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, toPack);
  const { service = "", assessment = "" } = args.params;
  return redirect(paths.pack(service, assessment));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toPack);
  const { service = "", assessment: id = "" } = args.params;
  const { portal } = args.context;
  const today = found(await readPackContents(scope, service, id, scope.today, portal));
  permit(scope, subjectOf(today.assessment));
  const form = await receiveForm(args, packForm);
  const page = paths.pack(service, id);
  if (!form.ok || form.value.at > scope.today) {
    return redirectWithNotice(args, page, "No pack was made. Choose a day that is not ahead of today");
  }
  const on = form.value.at as IsoDate;
  const { contents } = on === scope.today ? today : found(await readPackContents(scope, service, id, on, portal));
  const entries = packEntries(contents, layOutPack(contents));
  const folder = `${plainName(contents.subjectName, "pack")}-${on}`;
  const busy = () => redirectWithNotice(args, page, "A pack is being sent to you already. Wait until it is here");
  if (portal.packs.underWay(actingPerson(scope)) !== null) return busy();
  await transaction(scope, (tx) => recordPack(tx, today.assessment, on, entries.length));
  return (await sendPack(args, scope, today.assessment.id, folder, entries)) ?? busy();
}
