// Who has read a document, and the button for saying that one has.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AcknowledgementForm } from "../components/documents/AcknowledgementForm";
import { DataTable } from "../components/DataTable";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { acknowledgementForm } from "../domain/forms/adoption";
import { authorize, found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { acknowledge } from "../models/documents/acknowledgement.server";
import { getSharedDocument } from "../models/documents/adoption-documents.server";
import { once } from "../models/transaction.server";
import { readAcknowledgement } from "../reports/documents/acknowledgement.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Who has read ${data.document.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  return json(found(await readAcknowledgement(scope, args.params.document ?? "")));
}

/** Anybody who sees the document may say that they have read it; only those who are asked are counted. */
export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  const document = found(await getSharedDocument(scope, args.params.document ?? ""));
  const form = await receiveForm(args, acknowledgementForm);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => acknowledge(tx, document, form.value.version));
  if (!result.ok) {
    const message =
      result.reason === "changed"
        ? "Another version is current now. Read it, then say so"
        : "This form was sent before with other words. Send it again";
    return refusedWith("version", message, form.typed);
  }
  return redirectWithNotice(args, paths.documentAcknowledgement(document.id), "Thank you. Your reading is recorded");
}

export default function AcknowledgementPage() {
  const { document, asking } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Documents", href: paths.documents() },
          { label: document.title, href: paths.document(document.id) },
        ]}
      />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead
        title="Who has read it"
        caption={document.title}
        lead={
          asking === null
            ? undefined
            : `${asking.read} of ${asking.asked} people have read version ${asking.version}. Asked for by ${asking.by}.`
        }
        links={
          asking === null ? [] : [{ label: "This list (CSV)", href: paths.documentAcknowledgementCsv(document.id) }]
        }
      />
      {asking === null && (
        <EmptyState>
          <p>Nobody is asked to read this document: either it asks nobody, or no version of it is current.</p>
        </EmptyState>
      )}
      {asking !== null && (
        <>
          <AcknowledgementForm documentId={document.id} asking={asking} error={problem?.errors.version} />
          <DataTable
            caption="By trust"
            columns={[{ label: "Trust" }, { label: "Have read", numeric: true }, { label: "Asked", numeric: true }]}
            rows={asking.trusts.map(({ short, name, read, asked }) => ({
              key: short,
              cells: [`${short}, ${name}`, read, asked],
            }))}
          />
          {asking.seesNames && (
            <DataTable
              caption="People who are asked"
              columns={[{ label: "Person" }, { label: "Trust" }, { label: "Read on" }]}
              rows={asking.people.map(({ key, name, trust, readAt }) => ({
                key,
                cells: [name, trust, readAt ?? "Not yet"],
              }))}
            />
          )}
          <p className="app-small app-quiet">
            Members of the group are asked, and the quality leads and contributors of each trust that has adopted or
            adapted the document or has it under review. A version that changes nothing material asks nobody again. A
            quality lead sees the names of their own trust; the group&apos;s chair and the QI manager see all of them.
          </p>
        </>
      )}
    </>
  );
}
