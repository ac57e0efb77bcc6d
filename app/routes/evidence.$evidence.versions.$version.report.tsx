// Says that something is wrong with one version of a file: whoever may read it may report it.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReportPage } from "../components/files/ReportPage";
import type { PageHandle } from "../components/frame/page-handle";
import { authorize, found } from "../http/authorize.server";
import { answerReport } from "../http/file-report.server";
import type { FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { listNewestVersions } from "../models/evidence-files.server";
import { getEvidence } from "../models/evidence.server";
import { findEvidenceFile } from "../models/files/file-things.server";
import { seenAs } from "../reports/evidence-item.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Report ${data.fileName}` };

const toRead = ["evidence.read", "network-evidence.read", "shared-evidence.read"] as const;

async function findFile(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { evidence = "", version = "" } = args.params;
  const number = found(/^[1-9]\d{0,5}$/.test(version) ? Number(version) : null);
  const item = found(await getEvidence(scope, evidence));
  // What is shared is the item as it stands: its older files belong to its owner's people.
  if ((await seenAs(scope, item)) === "shared")
    found((await listNewestVersions(scope, [evidence])).get(evidence)?.number === number ? item : null);
  return { scope, file: found(await findEvidenceFile(scope, evidence, number)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { file } = await findFile(args);
  return json({ fileName: file.fileName, of: file.of, back: paths.evidence(args.params.evidence ?? "") });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, file } = await findFile(args);
  return answerReport(args, scope, file);
}

export default function ReportEvidenceFile() {
  return <ReportPage {...useLoaderData<typeof loader>()} problem={useActionData<FormProblem>()} />;
}
