// A service that meets a criterion offers to share how: in words, with an item of its evidence if its lead chooses one.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { Note } from "../components/Note";
import { RedactedTick } from "../components/sharing/RedactedTick";
import { criterionTitle, findCriterion } from "../domain/find-criterion";
import { offerForm } from "../domain/forms/sharing";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { sharingRefusals } from "../http/offer-place.server";
import { paths } from "../http/paths";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { getEdition } from "../models/editions.server";
import { isMet, listShareable, makeOffer } from "../models/sharing/offer-changes.server";
import { once } from "../models/transaction.server";
import { placeOf } from "../reports/assessment-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ code, place }) => `Offer to share, ${code}, ${place.subjectName}`,
};

async function placeOfNewOffer(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "sharing.offer");
  const { service = "", assessment: id = "", criterion: code = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const edition = found(await getEdition(scope, assessment.editionId));
  const placed = found(findCriterion(edition, code));
  permit(scope, subjectOf(assessment));
  return { scope, assessment, edition, placed, code };
}

export async function loader(args: LoaderFunctionArgs) {
  const { scope, assessment, edition, placed, code } = await placeOfNewOffer(args);
  return json({
    place: placeOf(scope, assessment, edition),
    code,
    title: criterionTitle(placed),
    section: { code: placed.section.code, title: placed.section.title },
    isMet: await isMet(scope, assessment, edition, code),
    items: await listShareable(scope, assessment, code),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, assessment, edition, code } = await placeOfNewOffer(args);
  const form = await receiveForm(args, offerForm);
  if (!form.ok) return invalid(form);
  const { words, evidence } = form.value;
  const given = { words, evidenceId: evidence === undefined || evidence === "none" ? null : evidence };
  const result = await once(scope, form.submission, (tx) =>
    makeOffer(tx, assessment, edition, code, given, paths.contactRequest),
  );
  if (!result.ok) {
    const field = result.reason === "no-such-item" ? "evidence" : "words";
    return refusedWith(field, sharingRefusals[result.reason], form.typed);
  }
  return redirectWithNotice(
    args,
    paths.offer(result.id),
    "Your offer is on the page of every trust that looks at this",
  );
}

export default function NewOffer() {
  const { place, code, title, section, isMet: met, items } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  const criterion = paths.criterion(place.slug, place.assessmentId, code);
  return (
    <>
      <AssessmentTrail
        place={place}
        below={[
          {
            label: `${section.code} ${section.title}`,
            href: paths.section(place.slug, place.assessmentId, section.code),
          },
          { label: `${code} ${title}`, href: criterion },
          { label: "Offer to share", href: "" },
        ]}
      />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead title="Offer to share" caption={`${code} ${title}`} />
        {!met && (
          <Note>
            <p>
              Only what a service has complete with current evidence can be offered, and this is not so now.{" "}
              <a href={criterion}>Back to the criterion</a>
            </p>
          </Note>
        )}
        {met && (
          <PortalForm className="app-form app-panel">
            <p>
              Your trust is named to the others as one that meets this and can be asked. You can withdraw it at any
              time. It ends by itself when you stop being quality lead, or when its evidence is withdrawn.
            </p>
            <TextArea
              name="words"
              label="How your service meets it"
              hint="What you did, what it took, what you would do otherwise. Markdown works"
              rows={8}
              defaultValue={typed?.words}
              error={errors.words}
            />
            <Choices
              kind="radio"
              name="evidence"
              legend="Evidence to open (optional)"
              hint="What you choose is shared with the network by this offer, and by it alone"
              error={errors.evidence}
              choices={[
                { value: "none", label: "None: words, and a contact" },
                ...items.map((item) => ({ value: item.id, label: item.title })),
              ]}
              chosen={[typed?.evidence ?? "none"]}
            />
            <RedactedTick error={errors.redacted} />
            <Button label="Offer to share" />
          </PortalForm>
        )}
      </div>
    </>
  );
}
