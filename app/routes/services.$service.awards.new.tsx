// Records an award, or that one is applied for.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AwardFields } from "../components/awards/AwardFields";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { OnBehalf } from "../components/service/OnBehalf";
import { awardForm } from "../domain/forms/award";
import { awardRefusals } from "../domain/view/awards";
import { authorize, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findService } from "../http/service-place.server";
import { addAward } from "../models/awards/awards.server";
import { once } from "../models/transaction.server";
import { serviceHead, serviceSubject } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ head }) => `Record an award, ${head.name}`,
};

const toChange = ["award.change", "award.change-on-behalf"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toChange);
  const service = await findService(scope, args);
  permit(scope, serviceSubject(scope, service));
  return json({ head: serviceHead(scope, service, toChange), today: scope.today });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toChange);
  const service = await findService(scope, args);
  const { onBehalf } = permit(scope, serviceSubject(scope, service));
  const form = await receiveForm(args, awardForm(scope.today));
  if (!form.ok) return invalid(form);
  const { state } = form.value;
  const result = await once(scope, form.submission, (tx) => addAward(tx, service, state, onBehalf));
  if (!result.ok) return refusedWith("scheme", awardRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.awards(service.slug), "Award recorded");
}

export default function NewAward() {
  const { head, today } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[...head.trail, { label: "Awards and visits", href: paths.awards(head.slug) }]} />
      <ErrorSummary errors={errors} />
      <PageHead title="Record an award" caption={head.name} />
      <OnBehalf of={head.onBehalfOf} />
      <PortalForm>
        <HiddenFields fields={[{ name: "version", value: "0" }]} />
        <AwardFields typed={typed} errors={errors} now={null} today={today} />
        <Button label="Record award" />
      </PortalForm>
    </div>
  );
}
