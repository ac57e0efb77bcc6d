// Plans a visit under an award, or records one that took place.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { VisitFields } from "../components/awards/VisitFields";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { OnBehalf } from "../components/service/OnBehalf";
import { visitForm } from "../domain/forms/award";
import { awardRefusals } from "../domain/view/awards";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findService } from "../http/service-place.server";
import { getAward } from "../models/awards/awards.server";
import { addVisit } from "../models/awards/visits.server";
import { once } from "../models/transaction.server";
import { serviceHead, serviceSubject } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: ({ head }) => `Add a visit, ${head.name}` };

const toChange = ["award.change", "award.change-on-behalf"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toChange);
  const service = await findService(scope, args);
  const award = found(await getAward(scope, service, args.params.award ?? ""));
  permit(scope, serviceSubject(scope, service));
  return json({ head: serviceHead(scope, service, toChange), scheme: award.scheme });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toChange);
  const service = await findService(scope, args);
  const award = found(await getAward(scope, service, args.params.award ?? ""));
  const { onBehalf } = permit(scope, serviceSubject(scope, service));
  const form = await receiveForm(args, visitForm(scope.today));
  if (!form.ok) return invalid(form);
  const { details } = form.value;
  const result = await once(scope, form.submission, (tx) => addVisit(tx, service, award.id, details, onBehalf));
  if (!result.ok) return refusedWith("kind", awardRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.awards(service.slug), "Visit added");
}

export default function NewVisit() {
  const { head, scheme } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[...head.trail, { label: "Awards and visits", href: paths.awards(head.slug) }]} />
      <ErrorSummary errors={errors} />
      <PageHead title="Add a visit" caption={`${head.name}, ${scheme}`} />
      <OnBehalf of={head.onBehalfOf} />
      <PortalForm>
        <HiddenFields fields={[{ name: "version", value: "0" }]} />
        <VisitFields typed={typed} errors={errors} now={null} />
        <Button label="Add visit" />
      </PortalForm>
    </div>
  );
}
