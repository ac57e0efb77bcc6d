// Puts another item in the place of this one wherever it is attached: chosen, checked against the list of criteria, done in one act.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OnBehalfNote, WithdrawnNote } from "../components/evidence/EvidenceNotes";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { Select } from "../components/form/Select";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { UseList } from "../components/library/UseList";
import { EmptyState, Note } from "../components/Note";
import { replaceEvidenceForm } from "../domain/forms/evidence";
import { changeRefusals } from "../domain/view/evidence";
import { plural } from "../domain/view/figures";
import { authorize, found, permit } from "../http/authorize.server";
import { itemTrail, placeOfEvidence } from "../http/evidence-place.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { evidenceSubject, getEvidence, listEvidence } from "../models/evidence.server";
import { replaceEvidence } from "../models/library/replacing.server";
import { tellAskers } from "../models/library/requests.server";
import { once } from "../models/transaction.server";
import { toAddEvidence } from "../reports/assessment-place.server";
import { readUse } from "../reports/library/use.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Replace by another item, ${data.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  const { onBehalf } = permit(scope, evidenceSubject(evidence));
  const place = found(await placeOfEvidence(args, scope, evidence));
  const others = (await listEvidence(scope, evidence, false)).filter(({ id, held }) => id !== evidence.id && !held);
  const wanted = new URL(args.request.url).searchParams.get("by");
  const by = others.find(({ id }) => id === wanted);
  const { use, supports } = await readUse(scope, evidence);
  const open = supports.filter(({ closed }) => !closed);
  return json({
    title: evidence.title,
    version: evidence.version,
    isWithdrawn: evidence.withdrawn,
    trail: itemTrail(place, evidence),
    onBehalfOf: onBehalf ? place.ownerName : null,
    others: others.map(({ id, title }) => ({ value: id, label: title })),
    by: by === undefined ? null : { id: by.id, title: by.title, href: paths.evidence(by.id) },
    use,
    supports: open,
    criteria: open.reduce((sum, { criteria }) => sum + criteria.length, 0),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  const { onBehalf } = permit(scope, evidenceSubject(evidence));
  const form = await receiveForm(args, replaceEvidenceForm);
  if (!form.ok) return invalid(form);
  const by = await getEvidence(scope, form.value.by);
  if (by === undefined) return refusedWith("by", replacementRefusals["not-fit"], form.typed, 422);
  const result = await once(scope, form.submission, async (tx) => {
    const replaced = await replaceEvidence(tx, evidence, form.value.version, by, onBehalf);
    if (replaced.ok) await tellAskers(tx, evidence, paths.evidence(by.id));
    return replaced;
  });
  if (!result.ok) return refusedWith("by", replacementRefusals[result.reason], form.typed);
  const notice = `${by.title} took the place of ${evidence.title} in ${plural(result.criteria, "criterion", "criteria")}`;
  return redirectWithNotice(args, `${paths.evidence(by.id)}#supports`, notice);
}

const replacementRefusals = {
  ...changeRefusals,
  "changed-meanwhile": "Somebody changed this after you opened it. Look at it again before you replace it",
  withdrawn: "This evidence is withdrawn already",
  "not-fit": "Choose an item from the list: one of the same owner that is neither withdrawn nor held",
} as const;

export default function ReplacementPage() {
  const { title, version, isWithdrawn, trail, onBehalfOf, others, by, use, supports, criteria } =
    useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <>
      <Breadcrumbs trail={trail} />
      <div className="app-reading">
        <ErrorSummary errors={problem?.errors ?? {}} />
        <PageHead
          title="Replace by another item"
          caption={title}
          lead="For a newer file of the same document, upload a new version instead: that replaces it everywhere by itself."
        />
        <OnBehalfNote of={onBehalfOf} />
        {isWithdrawn && <WithdrawnNote />}
        {!isWithdrawn && others.length === 0 && (
          <EmptyState>
            <p>There is no other item to put in its place. Add it first, and come back.</p>
          </EmptyState>
        )}
        {!isWithdrawn && others.length > 0 && (
          <form method="get" className="app-form app-panel">
            <Select
              name="by"
              label="What takes its place"
              choices={[{ value: "", label: "Choose an item" }, ...others]}
              defaultValue={by?.id ?? ""}
              error={problem?.errors.by}
            />
            <Button label="Show what would change" kind="secondary" />
          </form>
        )}
        {!isWithdrawn && by !== null && (
          <>
            <Note warn>
              <p>
                {use}. <a href={by.href}>{by.title}</a> takes its place in {plural(criteria, "criterion", "criteria")}{" "}
                of open assessments. Closed assessments keep {title}, and it is withdrawn. The history of both says so.
                This cannot be undone.
              </p>
            </Note>
            <UseList supports={supports} />
            <PortalForm>
              <HiddenFields
                fields={[
                  { name: "version", value: String(version) },
                  { name: "by", value: by.id },
                ]}
              />
              <Button label={`Replace it in ${plural(criteria, "criterion", "criteria")}`} kind="warning" of={title} />
            </PortalForm>
          </>
        )}
      </div>
    </>
  );
}
