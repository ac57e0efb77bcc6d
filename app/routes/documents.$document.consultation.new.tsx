// Opens a consultation on the draft: the question, the last day, and the trusts that are asked.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConsultationForm } from "../components/documents/ConsultationForm";
import { documentTrail } from "../components/documents/document-trail";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { addDays } from "../domain/dates";
import { openConsultationForm } from "../domain/forms/consultations";
import { keptDocument, onceOnDocument } from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { listTrustsToAsk, openConsultation } from "../models/documents/consultations.server";
import { processRefusals } from "../reports/documents/process-refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Open a consultation, ${data.document.title}`,
};

const usualDays = 28;

export async function loader(args: LoaderFunctionArgs) {
  const { scope, document } = await keptDocument(args);
  const { id, title, inMaking } = document;
  const { all, usual } = await listTrustsToAsk(scope, document);
  return json({
    document: { id, title },
    draft: inMaking?.state === "draft" ? { words: inMaking.words, version: inMaking.version } : null,
    trusts: all.map(({ id: trust, shortName, name }) => ({ id: trust, short: shortName, name })),
    asked: usual,
    closesOn: addDays(scope.today, usualDays),
  });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await keptDocument(args);
  const { scope, document } = asked;
  const form = await receiveForm(args, openConsultationForm(scope.today));
  if (!form.ok) return invalid(form);
  const { seenVersion, ...asking } = form.value;
  const result = await onceOnDocument(asked, form.submission, (tx, now) =>
    openConsultation(tx, now, asking, seenVersion),
  );
  if (!result.ok)
    return refusedWith(result.reason === "not-asked" ? "trusts" : "question", refusals[result.reason], form.typed);
  const address = paths.consultation(document.id, document.inMaking?.words ?? "");
  return redirectWithNotice(args, address, "The consultation is open, and the quality leads are told");
}

const refusals = { ...processRefusals, "not-asked": "Choose trusts from the list" } as const;

export default function NewConsultation() {
  const { document, draft, trusts, asked, closesOn } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={documentTrail(document)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead
        title="Open a consultation"
        caption={document.title}
        lead={draft === null ? undefined : `Draft ${draft.words}`}
      />
      {draft === null && problem === undefined ? (
        <p>
          No version is in draft, so there is nothing to ask about.{" "}
          <a href={paths.document(document.id)}>Back to the document</a>
        </p>
      ) : (
        <>
          <p>While it is open, the draft does not change. Everybody who sees the group can read it.</p>
          <ConsultationForm
            seenVersion={draft?.version ?? 0}
            trusts={trusts}
            asked={asked}
            closesOn={closesOn}
            problem={problem}
          />
        </>
      )}
    </div>
  );
}
