// Adds an action to a service, about what its address names: a criterion, a finding, a barrier, or nothing yet.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ServiceActionFields } from "../components/actions/ServiceActionFields";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { OnBehalf } from "../components/service/OnBehalf";
import { readClosesChoice } from "../domain/actions/closes";
import { newServiceActionForm } from "../domain/forms/service-action";
import { can } from "../domain/permissions";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { refuseAction } from "../http/service-action-place.server";
import { findService } from "../http/service-place.server";
import { giveServiceAction } from "../models/actions/action-changes.server";
import { actionSubject } from "../models/actions/service-actions.server";
import { once } from "../models/transaction.server";
import { toAct } from "../domain/actions/service-actions";
import { findServiceCloses } from "../reports/actions/closes.server";
import { readActionChoices } from "../reports/actions/service-action-page.server";
import { serviceHead } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: ({ head }) => `Add an action, ${head.name}` };

/** The service, for somebody who may add at least an action of their own. */
async function findPlace(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toAct);
  const service = await findService(scope, args);
  const ownerId = scope.actor?.personId ?? null;
  return { scope, service, ...permit(scope, actionSubject(scope, { trustId: service.trustId, ownerId })) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { scope, service } = await findPlace(args);
  const asked = new URL(args.request.url).searchParams.get("closes");
  const chosen = await findServiceCloses(scope, service, { closes: asked, criterion: null });
  found(chosen.ok ? chosen : undefined);
  const now = asked === null ? null : (readClosesChoice(asked) ?? null);
  return json({
    head: serviceHead(scope, service, toAct),
    ...(await readActionChoices(scope, service, now)),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, service, onBehalf } = await findPlace(args);
  const form = await receiveForm(args, newServiceActionForm);
  if (!form.ok) return invalid(form);
  const { chosen, ...said } = form.value;
  const subject = actionSubject(scope, { trustId: service.trustId, ownerId: said.ownerId });
  const { actor } = scope;
  if (actor === null || !toAct.some((each) => can(actor, each, subject)))
    return refuseAction("owner", "not-yours", form.typed, 400);
  const closing = await findServiceCloses(scope, service, chosen);
  if (!closing.ok) return refuseAction(fieldOf(closing.reason), closing.reason, form.typed, 400);
  const set = { ...said, closes: closing.closes };
  const result = await once(scope, form.submission, (tx) =>
    giveServiceAction(tx, service, set, onBehalf, paths.serviceAction),
  );
  if (!result.ok) return refuseAction("owner", result.reason, form.typed);
  return redirectWithNotice(args, paths.serviceAction(service.slug, result.id), "Action added");
}

function fieldOf(reason: "unknown-criterion" | "unknown-closes"): string {
  return reason === "unknown-criterion" ? "criterion" : "closes";
}

export default function NewServiceAction() {
  const { head, people, closing, closes } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[...head.trail, { label: "Actions", href: paths.serviceActions(head.slug) }]} />
      <ErrorSummary errors={errors} />
      <PageHead title="Add an action" caption={head.name} />
      <OnBehalf of={head.onBehalfOf} />
      <PortalForm>
        <ServiceActionFields
          people={people}
          closing={closing}
          closes={closes}
          typed={typed}
          errors={errors}
          now={null}
        />
        <Button label="Add action" />
      </PortalForm>
    </div>
  );
}
