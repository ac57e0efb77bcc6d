// Resolves a barrier, with the day and how.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BarrierForm } from "../components/barriers/BarrierForm";
import { Button } from "../components/form/Button";
import { DateInput } from "../components/form/DateInput";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { toChangeBarrier } from "../domain/barriers/barriers";
import { resolveBarrierForm } from "../domain/forms/barrier";
import { found } from "../http/authorize.server";
import { findBarrierForAct, refuseBarrier } from "../http/barrier-place.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { resolveBarrier } from "../models/barriers/barrier-steps.server";
import { once } from "../models/transaction.server";
import { readBarrier } from "../reports/barriers/service-barriers.server";
import { serviceHead } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ head }) => `Resolve a barrier, ${head.name}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, service, barrier } = await findBarrierForAct(args);
  return json({
    head: serviceHead(scope, service, toChangeBarrier),
    page: found(await readBarrier(scope, service, barrier.id)),
    today: scope.today,
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, service, barrier, onBehalf } = await findBarrierForAct(args);
  const form = await receiveForm(args, resolveBarrierForm(scope.today));
  if (!form.ok) return invalid(form);
  const { seenVersion, ...said } = form.value;
  const result = await once(scope, form.submission, (tx) => resolveBarrier(tx, barrier, said, seenVersion, onBehalf));
  if (!result.ok)
    return refuseBarrier(result.reason === "before-since" ? "resolved" : "how", result.reason, form.typed);
  return redirectWithNotice(args, paths.barrier(service.slug, barrier.id), "Barrier resolved");
}

export default function ResolveBarrier() {
  const { head, page, today } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <BarrierForm title="Resolve a barrier" head={head} page={page} errors={errors} typed={typed}>
      <TextArea name="how" label="How it was resolved" defaultValue={typed?.how} error={errors.how} />
      <DateInput name="resolved" label="Resolved on" typed={typed} day={today} error={errors.resolved} />
      <Button label="Resolve barrier" />
    </BarrierForm>
  );
}
