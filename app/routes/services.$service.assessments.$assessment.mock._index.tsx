// A mock assessment: a peer's verdicts beside the service's own answers, and where they differ.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { Button } from "../components/form/Button";
import { DateInput } from "../components/form/DateInput";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { TextInput } from "../components/form/TextInput";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { MockResult } from "../components/mock/MockResult";
import { EmptyState } from "../components/Note";
import { Panel } from "../components/Panel";
import { OnBehalf } from "../components/service/OnBehalf";
import { startMockForm } from "../domain/forms/mock";
import { mockRefusals } from "../domain/view/mock";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { subjectOf } from "../models/assessments.server";
import { startMock } from "../models/mock/mock.server";
import { once } from "../models/transaction.server";
import { readMockPage, readMockQuery, toArrangeMock } from "../reports/mock/mock-page.server";
import { readPlace } from "../reports/found-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ place }) => `Mock assessment, ${place.assessmentTitle}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "assessment.read");
  const { service = "", assessment = "" } = args.params;
  const query = readMockQuery(new URL(args.request.url).searchParams);
  return json(found(await readMockPage(scope, service, assessment, query)));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toArrangeMock);
  const { assessment, place } = found(await readPlace(scope, args.params));
  const { onBehalf } = permit(scope, subjectOf(assessment));
  const form = await receiveForm(args, startMockForm(scope.today));
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => startMock(tx, assessment, form.value, onBehalf));
  if (!result.ok) return refusedWith("title", mockRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.mock(place.slug, assessment.id), "Mock assessment started");
}

export default function MockRoute() {
  const page = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  const { place, mock, mayArrange } = page;
  const { slug, assessmentId: id } = place;
  return (
    <>
      <AssessmentTrail place={place} below={[{ label: "Mock assessment", href: "" }]} />
      <ErrorSummary errors={errors} />
      <PageHead
        title={mock?.title ?? "Mock assessment"}
        caption={`${place.subjectName}, ${place.assessmentTitle}`}
        lead="A peer from another trust judges each criterion for themselves. Verdicts never change the service's answers."
        links={place.seesService ? [{ label: "Guests", href: paths.guests(slug, id) }] : []}
      />
      {mock === null ? (
        <EmptyState>
          <p>
            No mock assessment was started yet.{" "}
            {mayArrange
              ? "Start one below, and invite a peer reviewer on the page of guests."
              : "The quality lead starts one and invites the peer."}
          </p>
        </EmptyState>
      ) : (
        <MockResult page={page} mock={mock} />
      )}
      {mayArrange && mock?.isOpen !== true && (
        <Panel title={mock === null ? "Start a mock assessment" : "Start another"}>
          <OnBehalf of={place.onBehalfOf} />
          <PortalForm>
            <TextInput
              name="title"
              label="Name"
              hint="For example Mock before surveillance, spring"
              defaultValue={typed?.title}
              error={errors.title}
            />
            <DateInput
              name="ends"
              label="Last day"
              hint="Verdicts can be given until the end of this day. Invite the peer until the same day"
              typed={typed}
              error={errors.ends}
            />
            <Button label="Start" />
          </PortalForm>
        </Panel>
      )}
    </>
  );
}
