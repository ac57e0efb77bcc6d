// The assessments of a service, or of the network, and a form to start the next one.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentsTable } from "../components/assessment/AssessmentsTable";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { EmptyState } from "../components/Note";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { StartAssessment } from "../components/assessment/StartAssessment";
import { useCheckedForm } from "../components/form/use-checked-form";
import { startAssessmentForm } from "../domain/forms/assessment";
import type { AssessmentList } from "../domain/view/service-pages";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { networkSlug, paths } from "../http/paths";
import { getAssessment, startAssessment } from "../models/assessments.server";
import { startFromLast } from "../models/cycles/starting.server";
import { getEdition } from "../models/editions.server";
import { once } from "../models/transaction.server";
import { toStart } from "../reports/assessment-place.server";
import { findSubject, readAssessmentList } from "../reports/service-home.server";

export const handle: PageHandle<AssessmentList> = {
  title: ({ subject }) => `Assessments, ${subject.name}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, ["service.view", "network-assessment.read"]);
  const network = { slug: networkSlug, name: args.context.portal.networkName };
  return json(found(await readAssessmentList(scope, args.params.service ?? "", network)));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toStart);
  const network = { slug: networkSlug, name: args.context.portal.networkName };
  const { service = "" } = args.params;
  const subject = found(await findSubject(scope, service, network));
  const { onBehalf } = permit(scope, subject.asked);
  const form = await receiveForm(args, startAssessmentForm);
  if (!form.ok) return invalid(form);
  const edition = await getEdition(scope, form.value.edition);
  if (edition === undefined || edition.subject !== (subject.service === null ? "network" : "service")) {
    return refusedWith("edition", "Choose an edition from the list", form.typed, 400);
  }
  const start = {
    serviceId: subject.service?.id ?? null,
    trustId: subject.service?.trustId ?? null,
    editionId: edition.id,
    standard: edition.standard,
    title: form.value.title,
  };
  const { from } = form.value;
  const last = from === undefined ? null : await getAssessment(scope, service, from);
  if (last === undefined) return refusedWith("from", "Choose from the list", form.typed, 400);
  const result = await once(scope, form.submission, (tx) =>
    last === null ? startAssessment(tx, start, onBehalf) : startFromLast(tx, start, last, edition, onBehalf),
  );
  if (!result.ok) {
    return refusedWith(result.reason === "cannot-follow" ? "from" : "edition", refusals[result.reason], form.typed);
  }
  if (last !== null) {
    return redirectWithNotice(
      args,
      paths.carried(service, result.id),
      `${form.value.title} is started from ${last.title}`,
    );
  }
  return redirectWithNotice(args, paths.assessment(service, result.id), `${form.value.title} is started`);
}

const refusals = {
  "cannot-follow":
    "That assessment was made against another edition, or is open. Choose its edition, or start from nothing",
  "one-is-open": "An assessment against this standard is open. Close it before you start the next one",
  "key-used": "This form was sent before with other words. Open the page again to start another assessment",
} as const;

export default function Assessments() {
  const list = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { form, errors, onSubmit } = useCheckedForm(startAssessmentForm, problem?.errors ?? noErrors);
  const { subject, assessments, editions, earlier, mayStart } = list;
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "My work", href: paths.home() },
          { label: subject.name, href: paths.service(subject.slug) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead
        caption={subject.name}
        title="Assessments"
        links={assessments.length < 2 ? [] : [{ label: "Compare two cycles", href: paths.compareCycles(subject.slug) }]}
      />
      {assessments.length === 0 ? (
        <EmptyState>
          <p>No assessment was started yet. Each one holds answers to one edition of a standard, for good.</p>
          {!mayStart && <p>The quality lead starts it.</p>}
        </EmptyState>
      ) : (
        <AssessmentsTable list={list} />
      )}
      {mayStart && (
        <StartAssessment
          editions={editions}
          earlier={earlier}
          typed={problem?.typed}
          errors={errors}
          formRef={form}
          onSubmit={onSubmit}
        />
      )}
    </>
  );
}

const noErrors = {};
