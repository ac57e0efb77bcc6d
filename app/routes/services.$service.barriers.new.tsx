// Records what stops a service.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BarrierFields } from "../components/barriers/BarrierFields";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { OnBehalf } from "../components/service/OnBehalf";
import { newBarrierForm } from "../domain/forms/barrier";
import { authorize, permit } from "../http/authorize.server";
import { refuseBarrier } from "../http/barrier-place.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findService } from "../http/service-place.server";
import { recordBarrier } from "../models/barriers/barrier-steps.server";
import { once } from "../models/transaction.server";
import { toChangeBarrier } from "../domain/barriers/barriers";
import { serviceHead, serviceSubject } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ head }) => `Record a barrier, ${head.name}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toChangeBarrier);
  const service = await findService(scope, args);
  permit(scope, serviceSubject(scope, service));
  return json({ head: serviceHead(scope, service, toChangeBarrier) });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toChangeBarrier);
  const service = await findService(scope, args);
  const { onBehalf } = permit(scope, serviceSubject(scope, service));
  const form = await receiveForm(args, newBarrierForm(scope.today));
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => recordBarrier(tx, service, form.value, onBehalf));
  if (!result.ok) return refuseBarrier("words", result.reason, form.typed);
  return redirectWithNotice(args, paths.barrier(service.slug, result.id), "Barrier recorded");
}

export default function NewBarrier() {
  const { head } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[...head.trail, { label: "Barriers", href: paths.barriers(head.slug) }]} />
      <ErrorSummary errors={errors} />
      <PageHead title="Record a barrier" caption={head.name} />
      <OnBehalf of={head.onBehalfOf} />
      <PortalForm>
        <BarrierFields typed={typed} errors={errors} now={null} />
        <Button label="Record barrier" />
      </PortalForm>
    </div>
  );
}
