// Publishes an edition that was brought in, once and for good.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ImportView } from "../components/editions/ImportView";
import type { PageHandle } from "../components/frame/page-handle";
import { publicationForm } from "../domain/forms/edition-import";
import type { EditionImportPage } from "../domain/view/edition-import-page";
import { authorize, found, permit } from "../http/authorize.server";
import { followsForm } from "../http/follows-form";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getEditionImport, publishImport } from "../models/editions/imports.server";
import { once } from "../models/transaction.server";
import { readEditionImportPage } from "../reports/editions/import-page.server";

export const handle: PageHandle<EditionImportPage> = { title: ({ fileName }) => `${fileName}, Import an edition` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "edition.import");
  const id = args.params.import ?? "";
  if (!followsForm(args.request)) throw redirect(paths.editionImport(id));
  return json(found(await readEditionImportPage(scope, id, null)));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "edition.import");
  const { id } = found(await getEditionImport(scope, args.params.import ?? ""));
  permit(scope, { networkId: scope.networkId });
  const form = await receiveForm(args, publicationForm);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => publishImport(tx, id, form.value));
  if (result.ok) {
    return redirectWithNotice(args, paths.edition(result.editionId), `${form.value.title} is published`);
  }
  if (result.reason === "not-ready")
    return redirectWithNotice(args, paths.editionImport(id), "Nothing was published: this import is not ready");
  const taken = "An edition has this name already, and a name is never used again. Choose another";
  return refusedWith("id", result.reason === "id-taken" ? taken : "Open the page again", form.typed);
}

export default function EditionPublication() {
  return <ImportView page={useLoaderData<typeof loader>()} problem={useActionData<FormProblem>()} />;
}
