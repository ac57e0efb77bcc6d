// Changes a barrier that still stands.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BarrierFields } from "../components/barriers/BarrierFields";
import { BarrierForm } from "../components/barriers/BarrierForm";
import { Button } from "../components/form/Button";
import type { PageHandle } from "../components/frame/page-handle";
import { toChangeBarrier } from "../domain/barriers/barriers";
import { changeBarrierForm } from "../domain/forms/barrier";
import { found } from "../http/authorize.server";
import { findBarrierForAct, refuseBarrier } from "../http/barrier-place.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { changeBarrier } from "../models/barriers/barrier-steps.server";
import { once } from "../models/transaction.server";
import { readBarrier } from "../reports/barriers/service-barriers.server";
import { serviceHead } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ head }) => `Change a barrier, ${head.name}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, service, barrier } = await findBarrierForAct(args);
  return json({
    head: serviceHead(scope, service, toChangeBarrier),
    page: found(await readBarrier(scope, service, barrier.id)),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, service, barrier, onBehalf } = await findBarrierForAct(args);
  const form = await receiveForm(args, changeBarrierForm(scope.today));
  if (!form.ok) return invalid(form);
  const { seenVersion, ...set } = form.value;
  const result = await once(scope, form.submission, (tx) => changeBarrier(tx, barrier, set, seenVersion, onBehalf));
  if (!result.ok) return refuseBarrier("words", result.reason, form.typed);
  return redirectWithNotice(args, paths.barrier(service.slug, barrier.id), "Barrier saved");
}

export default function ChangeBarrier() {
  const { head, page } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <BarrierForm title="Change a barrier" head={head} page={page} errors={errors} typed={typed}>
      <BarrierFields typed={typed} errors={errors} now={page} />
      <Button label="Save barrier" />
    </BarrierForm>
  );
}
