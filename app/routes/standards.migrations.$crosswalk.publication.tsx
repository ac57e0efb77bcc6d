// Publishes a crosswalk, once and for good: every line must have been confirmed.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeskView } from "../components/crosswalk/DeskView";
import type { PageHandle } from "../components/frame/page-handle";
import { publishCrosswalkForm } from "../domain/forms/crosswalk";
import { authorize, found, permit } from "../http/authorize.server";
import { crosswalkRefusals } from "../http/crosswalk-refusals";
import { followsForm } from "../http/follows-form";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getCrosswalk, publishCrosswalk } from "../models/crosswalk/crosswalks.server";
import { once } from "../models/transaction.server";
import { readDesk, readDeskQuery } from "../reports/crosswalk/desk.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ head }) => `${head.fromTitle} to ${head.toTitle}, Migration desk`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "crosswalk.edit");
  const id = args.params.crosswalk ?? "";
  if (!followsForm(args.request)) throw redirect(paths.crosswalk(id));
  return json(found(await readDesk(scope, id, readDeskQuery(new URLSearchParams()))));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "crosswalk.edit");
  const crosswalk = found(await getCrosswalk(scope, args.params.crosswalk ?? ""));
  permit(scope, { networkId: scope.networkId });
  const form = await receiveForm(args, publishCrosswalkForm);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => publishCrosswalk(tx, crosswalk));
  if (!result.ok) return refusedWith("confirm", crosswalkRefusals[result.reason], form.typed);
  const notice = "The crosswalk is published. Assessments can be migrated by it";
  return redirectWithNotice(args, paths.crosswalk(crosswalk.id), notice);
}

export default function CrosswalkPublication() {
  const page = useLoaderData<typeof loader>();
  return <DeskView page={page} problem={useActionData<FormProblem>()} tickAll={false} />;
}
