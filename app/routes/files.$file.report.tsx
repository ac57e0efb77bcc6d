// Says that something is wrong with a file of a document, a meeting or an adoption: whoever may read it may report it.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReportPage } from "../components/files/ReportPage";
import type { PageHandle } from "../components/frame/page-handle";
import { authorize, found } from "../http/authorize.server";
import { answerReport } from "../http/file-report.server";
import type { FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findStoredFile } from "../models/files/file-things.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Report ${data.fileName}` };

async function findFile(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  return { scope, file: found(await findStoredFile(scope, args.params.file ?? "")) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { file } = await findFile(args);
  return json({ fileName: file.fileName, of: file.of, back: paths.documents() });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, file } = await findFile(args);
  return answerReport(args, scope, file);
}

export default function ReportFile() {
  return <ReportPage {...useLoaderData<typeof loader>()} problem={useActionData<FormProblem>()} />;
}
