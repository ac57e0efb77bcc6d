// What one trust does with a document: its statements, and the form for those who speak for it.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AdoptionForm } from "../components/documents/AdoptionForm";
import { AdoptionHistory } from "../components/documents/AdoptionHistory";
import { ButtonLink } from "../components/form/Button";
import { ErrorSummary, type Errors } from "../components/form/ErrorSummary";
import { useCheckedForm } from "../components/form/use-checked-form";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Note } from "../components/Note";
import { Tag } from "../components/Tag";
import { adoptionForm } from "../domain/forms/adoption";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { recordAdoption } from "../models/documents/adoption.server";
import { once } from "../models/transaction.server";
import { findAdoptionPlace, readTrustAdoption } from "../reports/documents/adoption-trust.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `${data.trust.short}, ${data.document.title}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  const place = found(await findAdoptionPlace(scope, args.params));
  return json(await readTrustAdoption(scope, place));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, ["adoption.record", "adoption.record-on-behalf"]);
  const { document, trust } = found(await findAdoptionPlace(scope, args.params));
  const { onBehalf } = permit(scope, { networkId: scope.networkId, trustId: trust.id });
  const form = await receiveForm(args, adoptionForm);
  if (!form.ok) return invalid(form);
  const { version, number, ...stated } = form.value;
  const address = paths.documentAdoption(document.id);
  const result = await once(scope, form.submission, (tx) =>
    recordAdoption(tx, document, stated, { version, number }, { trust, onBehalf, address }),
  );
  if (!result.ok) return refusedWith("position", refusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.trustAdoption(document.id, args.params.trust ?? ""), "Position recorded");
}

const refusals = {
  changed:
    "Someone recorded a position, or a new version was published, after you opened this page. What stands now is shown below. Send the form again if yours should follow it",
  "no-current": "No version of this document is current, so there is nothing to state a position about",
  "key-used": "This form was sent before with other words. Check it and send it again",
} as const;

const noErrors: Errors = {};

export default function TrustAdoptionPage() {
  const data = useLoaderData<typeof loader>();
  const { document, trust, row, current, number, onBehalfOf } = data;
  const problem = useActionData<FormProblem>();
  const checked = useCheckedForm(adoptionForm, problem?.errors ?? noErrors);
  const last = data.history[0];
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Documents", href: paths.documents() },
          { label: document.title, href: paths.document(document.id) },
          { label: "Adoption", href: paths.documentAdoption(document.id) },
        ]}
      />
      <ErrorSummary errors={checked.errors} />
      <PageHead title={`${document.title} at ${trust.short}`} caption={trust.name} />
      <p>
        <Tag word={row.position} /> {row.since !== null && `since ${row.since}, version ${row.version ?? "unknown"}. `}
        {row.behind && current !== null && `Version ${current.words} waits for a position.`}
      </p>
      {current === null && (
        <p>No version of this document is current. A position is stated about a published version.</p>
      )}
      {data.mayAddFile && (
        <ButtonLink
          label={row.file === null ? "Add your own file" : "Replace your own file"}
          href={paths.trustAdoptionNewFile(document.id, trust.slug)}
          kind="secondary"
          small
        />
      )}
      <div className="app-split">
        <div>
          {data.mayRecord && onBehalfOf !== null && (
            <Note>
              <p>What you record is shown as recorded on behalf of {onBehalfOf}.</p>
            </Note>
          )}
          {data.mayRecord && current !== null && (
            <AdoptionForm
              current={current}
              number={number}
              trust={trust.short}
              last={{
                position: last?.position ?? null,
                difference: last?.difference ?? null,
                reason: last?.reason ?? null,
              }}
              typed={problem?.typed}
              checked={checked}
            />
          )}
          {!data.mayRecord && <p>The quality lead of {trust.short} records its position.</p>}
        </div>
        <div>
          <AdoptionHistory trust={trust} history={data.history} />
        </div>
      </div>
    </>
  );
}
