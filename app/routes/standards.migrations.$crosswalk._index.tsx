// One crosswalk: old and new side by side, narrowed by the address; lines are ticked and confirmed here.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeskView } from "../components/crosswalk/DeskView";
import type { PageHandle } from "../components/frame/page-handle";
import { confirmLinesForm } from "../domain/forms/crosswalk";
import { plural } from "../domain/view/figures";
import { authorize, found, permit } from "../http/authorize.server";
import { crosswalkRefusals } from "../http/crosswalk-refusals";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getCrosswalk } from "../models/crosswalk/crosswalks.server";
import { confirmLines } from "../models/crosswalk/lines.server";
import { once } from "../models/transaction.server";
import { readDesk, readDeskQuery } from "../reports/crosswalk/desk.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ page }) => `${page.head.fromTitle} to ${page.head.toTitle}, Migration desk`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "standards.browse");
  const search = new URL(args.request.url).searchParams;
  const page = found(await readDesk(scope, args.params.crosswalk ?? "", readDeskQuery(search)));
  return json({ page, tickAll: search.get("tick") === "all" });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "crosswalk.edit");
  const crosswalk = found(await getCrosswalk(scope, args.params.crosswalk ?? ""));
  permit(scope, { networkId: scope.networkId });
  const form = await receiveForm(args, confirmLinesForm);
  if (!form.ok) return invalid(form);
  const lines = form.value;
  const result = await once(scope, form.submission, (tx) => confirmLines(tx, crosswalk, lines));
  if (!result.ok) return refusedWith("lines", crosswalkRefusals[result.reason], form.typed);
  const { show, section } = readDeskQuery(new URL(args.request.url).searchParams);
  const notice = `${plural(result.confirmed, "line")} confirmed`;
  return redirectWithNotice(args, paths.crosswalk(crosswalk.id, { show, section }), notice);
}

export default function Crosswalk() {
  const { page, tickAll } = useLoaderData<typeof loader>();
  return <DeskView page={page} problem={useActionData<FormProblem>()} tickAll={tickAll} />;
}
