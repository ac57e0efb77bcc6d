// One award: what is known of it, its history, and a change by those who keep it.
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
import { History } from "../components/History";
import { Panel } from "../components/Panel";
import { OnBehalf } from "../components/service/OnBehalf";
import { Tag } from "../components/Tag";
import { formatDate, type Instant } from "../domain/dates";
import { awardForm } from "../domain/forms/award";
import { formatMoment } from "../domain/london";
import { awardRefusals, describeAward } from "../domain/view/awards";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findService } from "../http/service-place.server";
import { changeAward, getAward, listAwardHistory } from "../models/awards/awards.server";
import { once } from "../models/transaction.server";
import { serviceHead, serviceSubject } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ head, award }) => `${award.scheme}, ${head.name}`,
};

const toChange = ["award.change", "award.change-on-behalf"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view");
  const service = await findService(scope, args);
  const award = found(await getAward(scope, service, args.params.award ?? ""));
  const history = await listAwardHistory(scope, award);
  const first = { id: award.id, what: describeAward(undefined, award), who: `Known on ${formatDate(award.knownOn)}` };
  return json({
    head: serviceHead(scope, service, toChange),
    award,
    today: scope.today,
    history:
      history.length === 0
        ? [first]
        : history.map((change, index) => ({
            id: change.id,
            what: `From ${formatDate(change.knownOn)}: ${describeAward(history[index + 1], change)}`,
            who:
              change.recordedByName === null
                ? "Known before the portal recorded it"
                : `${change.recordedByName}${change.onBehalf ? ", on behalf of the trust" : ""}, ${formatMoment(change.recordedAt as Instant)}`,
          })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toChange);
  const service = await findService(scope, args);
  const award = found(await getAward(scope, service, args.params.award ?? ""));
  const { onBehalf } = permit(scope, serviceSubject(scope, service));
  const form = await receiveForm(args, awardForm(scope.today));
  if (!form.ok) return invalid(form);
  const { seenVersion, state } = form.value;
  const result = await once(scope, form.submission, (tx) =>
    changeAward(tx, service, award, seenVersion, state, onBehalf),
  );
  if (!result.ok) return refusedWith("scheme", awardRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.awards(service.slug), "Award saved");
}

export default function AwardPage() {
  const { head, award, today, history } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[...head.trail, { label: "Awards and visits", href: paths.awards(head.slug) }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={award.scheme} caption={head.name} lead={award.scope} />
      <p>
        <Tag word={award.status} /> since {formatDate(award.knownOn)}. Known from: {award.source}
      </p>
      {head.mayChange && (
        <Panel title="Change what is known">
          <OnBehalf of={head.onBehalfOf} />
          <PortalForm>
            <HiddenFields fields={[{ name: "version", value: String(award.version) }]} />
            <AwardFields typed={typed} errors={errors} now={award} today={today} />
            <Button label="Save award" />
          </PortalForm>
        </Panel>
      )}
      <Panel title="History">
        <History entries={history.map(({ id, what, who }) => ({ key: id, what, who }))} />
      </Panel>
    </div>
  );
}
