// The stage that a service declares about itself: what it is now, what it was, and a new declaration.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ErrorSummary, type Errors } from "../components/form/ErrorSummary";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { AwardsPanel, DeclarationsTable, StageNow } from "../components/service/StagePanels";
import { StageForm } from "../components/service/StageForm";
import { useCheckedForm } from "../components/form/use-checked-form";
import { toIsoDate } from "../domain/dates";
import { stageForm } from "../domain/forms/stage";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getService } from "../models/network.server";
import { declareStage } from "../models/stages.server";
import { once } from "../models/transaction.server";
import { may } from "../reports/assessment-place.server";
import { readStagePage } from "../reports/stage-page.server";
import { stageScale } from "../standards/registry";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Stage, ${data.name}`,
  scripts: true,
};

const toDeclare = ["stage.declare", "stage.declare-on-behalf"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, ["service.view"]);
  const service = found(await getService(scope, args.params.service ?? ""));
  const subject = { networkId: scope.networkId, trustId: service.trustId };
  const isOwn = may(scope, ["stage.declare"], subject);
  return json({
    slug: service.slug,
    name: service.name,
    today: scope.today,
    mayDeclare: may(scope, toDeclare, subject),
    onBehalfOf: isOwn ? null : service.trustShortName,
    ...(await readStagePage(scope, service)),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toDeclare);
  const service = found(await getService(scope, args.params.service ?? ""));
  const { onBehalf } = permit(scope, { networkId: scope.networkId, trustId: service.trustId });
  const form = await receiveForm(args, stageForm(stageScale, scope.today));
  if (!form.ok) return invalid(form);
  const { value } = form;
  const result = await once(scope, form.submission, (tx) => declareStage(tx, service, value, onBehalf));
  if (!result.ok) {
    return refusedWith("stage", "This form was sent before with other words. Check it and send it again", form.typed);
  }
  return redirectWithNotice(args, paths.stage(service.slug), `Stage ${value.stage} declared`);
}

const noErrors: Errors = {};

export default function StagePage() {
  const data = useLoaderData<typeof loader>();
  const { slug, name, mayDeclare, onBehalfOf, today, scale } = data;
  const problem = useActionData<FormProblem>();
  const schema = useMemo(() => stageForm(scale, toIsoDate(today)), [scale, today]);
  const checked = useCheckedForm(schema, problem?.errors ?? noErrors);
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "My work", href: paths.home() },
          { label: name, href: paths.service(slug) },
        ]}
      />
      <ErrorSummary errors={checked.errors} />
      <PageHead
        title="Stage and awards"
        caption={name}
        lead="A stage is what the service declares about itself. It is never worked out from answers, nor an award from a stage."
      />
      <div className="app-split">
        <div>
          <StageNow current={data.current} mismatch={data.mismatch} mayDeclare={mayDeclare} />
          {mayDeclare && (
            <StageForm scale={scale} today={today} onBehalfOf={onBehalfOf} typed={problem?.typed} checked={checked} />
          )}
          <DeclarationsTable declarations={data.declarations} file={paths.stageCsv(slug)} />
        </div>
        <div>
          <AwardsPanel awards={data.awards} href={paths.awards(slug)} />
        </div>
      </div>
    </>
  );
}
