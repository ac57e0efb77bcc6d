// One visit with its history; those who keep the awards change it.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { VisitFields } from "../components/awards/VisitFields";
import { Facts } from "../components/Facts";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { History } from "../components/History";
import { Panel } from "../components/Panel";
import { OnBehalf } from "../components/service/OnBehalf";
import { Tag } from "../components/Tag";
import type { Instant } from "../domain/dates";
import { visitForm } from "../domain/forms/award";
import { formatMoment } from "../domain/london";
import { awardRefusals, daysText, sentenceCase, visitKindLabel } from "../domain/view/awards";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findService } from "../http/service-place.server";
import { changeVisit, getVisit, listVisitHistory } from "../models/awards/visits.server";
import { once } from "../models/transaction.server";
import { serviceHead, serviceSubject } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ head, visit }) => `${visitKindLabel(visit.kind)}, ${head.name}`,
};

const toChange = ["award.change", "award.change-on-behalf"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view");
  const service = await findService(scope, args);
  const visit = found(await getVisit(scope, service, args.params.visit ?? ""));
  const history = await listVisitHistory(scope, visit);
  return json({
    head: serviceHead(scope, service, toChange),
    visit,
    history: history.map(({ id, kind, startsOn, endsOn, state, note, onBehalf, recordedByName, recordedAt }) => ({
      key: id,
      what: `${sentenceCase(state)}: ${visitKindLabel(kind).toLowerCase()}, ${daysText(startsOn, endsOn)}${note === null ? "" : `. ${note}`}`,
      who: `${recordedByName}${onBehalf ? ", on behalf of the trust" : ""}, ${formatMoment(recordedAt as Instant)}`,
    })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toChange);
  const service = await findService(scope, args);
  const visit = found(await getVisit(scope, service, args.params.visit ?? ""));
  const { onBehalf } = permit(scope, serviceSubject(scope, service));
  const form = await receiveForm(args, visitForm(scope.today));
  if (!form.ok) return invalid(form);
  const { seenVersion, details } = form.value;
  const result = await once(scope, form.submission, (tx) =>
    changeVisit(tx, service, visit, seenVersion, details, onBehalf),
  );
  if (!result.ok) return refusedWith("kind", awardRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.awards(service.slug), "Visit saved");
}

export default function VisitPage() {
  const { head, visit, history } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[...head.trail, { label: "Awards and visits", href: paths.awards(head.slug) }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={visitKindLabel(visit.kind)} caption={`${head.name}, ${visit.scheme}`} />
      <Facts
        facts={[
          { label: "When", value: daysText(visit.startsOn, visit.endsOn) },
          { label: "State", value: <Tag word={visit.state} /> },
          { label: "Note", value: visit.note ?? "None" },
        ]}
      />
      <p>
        <a href={paths.findings(head.slug, { visit: visit.id })}>Findings of this visit</a>
      </p>
      {head.mayChange && (
        <Panel title="Change this visit">
          <OnBehalf of={head.onBehalfOf} />
          <PortalForm>
            <HiddenFields fields={[{ name: "version", value: String(visit.version) }]} />
            <VisitFields typed={typed} errors={errors} now={visit} />
            <Button label="Save visit" />
          </PortalForm>
        </Panel>
      )}
      <Panel title="History">
        <History entries={history} />
      </Panel>
    </div>
  );
}
