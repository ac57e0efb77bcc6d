// Removes a file of a document, a meeting or an adoption for ever, after a page that says what that means.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RemovalPage } from "../components/files/RemovalPage";
import type { PageHandle } from "../components/frame/page-handle";
import { authorize, found, permit } from "../http/authorize.server";
import { answerRemoval, showRemovable } from "../http/file-removal.server";
import type { FormProblem } from "../http/forms.server";
import { getRemovableFile } from "../models/files/removable.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: () => "Remove for ever" };

async function findRemovable(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "file.purge");
  const removable = found(await getRemovableFile(scope, args.params.file ?? ""));
  permit(scope, { networkId: scope.networkId });
  return { scope, removable };
}

export async function loader(args: LoaderFunctionArgs) {
  return json(showRemovable((await findRemovable(args)).removable));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, removable } = await findRemovable(args);
  return answerRemoval(args, scope, removable);
}

export default function RemoveFile() {
  return <RemovalPage {...useLoaderData<typeof loader>()} problem={useActionData<FormProblem>()} />;
}
