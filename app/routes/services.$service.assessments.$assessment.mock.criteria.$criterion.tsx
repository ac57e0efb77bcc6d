// A peer judges one criterion of a mock assessment and goes on to the next.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { Facts } from "../components/Facts";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import { VerdictNow } from "../components/mock/VerdictNow";
import { Panel } from "../components/Panel";
import { Split } from "../components/Split";
import { compileEdition } from "../domain/gap-analysis";
import { verdictForm } from "../domain/forms/mock";
import { mockRefusals } from "../domain/view/mock";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { subjectOf } from "../models/assessments.server";
import { getMock, recordVerdict } from "../models/mock/mock.server";
import { once } from "../models/transaction.server";
import { readVerdictPage } from "../reports/mock/verdict-page.server";
import { readPlace } from "../reports/found-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ code, title, place }) => `Verdict on ${code} ${title}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "mock.judge");
  const here = found(await readPlace(scope, args.params));
  permit(scope, subjectOf(here.assessment));
  const mock = found(await getMock(scope, here.assessment));
  return json({
    isOpen: mock.isOpen,
    ...found(await readVerdictPage(scope, { ...here, mock }, args.params.criterion ?? "")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "mock.judge");
  const { assessment, edition, place } = found(await readPlace(scope, args.params));
  permit(scope, subjectOf(assessment));
  const mock = found(await getMock(scope, assessment));
  const { criteria, indexOf } = compileEdition(edition);
  const index = found(indexOf.get(args.params.criterion ?? ""));
  const criterion = args.params.criterion ?? "";
  const form = await receiveForm(args, verdictForm(edition.scale));
  if (!form.ok) return invalid(form);
  const { version, verdict, note } = form.value;
  const result = await once(scope, form.submission, (tx) =>
    recordVerdict(tx, assessment, mock, { criterion, value: verdict, note }, version),
  );
  if (!result.ok) return refusedWith("verdict", mockRefusals[result.reason], form.typed);
  const next = criteria[index + 1]?.criterion.code;
  const to =
    next === undefined ? paths.mock(place.slug, assessment.id) : paths.mockVerdict(place.slug, assessment.id, next);
  return redirectWithNotice(args, to, `Verdict on ${criterion} saved`);
}

export default function VerdictRoute() {
  const page = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  const { place, code, title, text, guidance, answer, evidence, scale, verdict, isOpen } = page;
  const { slug, assessmentId: id } = place;
  const link = (to: string | null) => (to === null ? null : { label: to, href: paths.mockVerdict(slug, id, to) });
  return (
    <>
      <AssessmentTrail
        place={place}
        below={[
          { label: page.mockTitle, href: paths.mock(slug, id) },
          { label: code, href: "" },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title={`${code} ${title}`} caption={`${place.subjectName}, ${page.mockTitle}`} lead={text} />
      <Split
        first={
          <Panel title="Your verdict">
            {errors.verdict !== undefined && verdict !== null && <VerdictNow verdict={verdict} scale={scale} />}
            {isOpen ? (
              <PortalForm>
                <HiddenFields fields={[{ name: "version", value: String(verdict?.version ?? 0) }]} />
                <Choices
                  kind="radio"
                  name="verdict"
                  legend="How does the service stand, as you see it?"
                  error={errors.verdict}
                  choices={scale}
                  chosen={[typed?.verdict ?? verdict?.value ?? ""]}
                />
                <TextArea
                  name="note"
                  label="Why (optional)"
                  hint="What you saw, or missed. Name no patient and no member of staff"
                  rows={5}
                  defaultValue={typed?.note ?? verdict?.note ?? ""}
                  error={errors.note}
                />
                <Button label="Save and go on" />
              </PortalForm>
            ) : (
              <p>{mockRefusals.closed}.</p>
            )}
          </Panel>
        }
        second={
          <>
            <Panel title="What the service says" size="s">
              <Facts
                facts={[
                  { label: "Status", value: answer.state },
                  ...(answer.reason === null ? [] : [{ label: "Why it does not apply", value: answer.reason }]),
                  { label: "Note", value: answer.note ?? "None" },
                ]}
              />
              <p>
                <a href={paths.criterion(slug, id, code)}>Open the criterion</a>
              </p>
            </Panel>
            <Panel title="Its evidence" size="s">
              {evidence.length === 0 && <p>Nothing is attached.</p>}
              <ul className="app-plain-list">
                {evidence.map((item) => (
                  <li key={item.id}>
                    <a href={paths.evidence(item.id)}>{item.title}</a>, {item.state}
                  </li>
                ))}
              </ul>
            </Panel>
            <Panel title="Guidance" size="s">
              <p>{guidance}</p>
            </Panel>
          </>
        }
      />
      <Pager label="Criteria" previous={link(page.previous)} next={link(page.next)} />
    </>
  );
}
