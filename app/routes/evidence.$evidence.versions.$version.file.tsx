// Sends one version of a file, always as a download, and only after its bytes were proved.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { downloadHeaders } from "../files/download.server";
import { authorize, found } from "../http/authorize.server";
import { getVersion } from "../models/evidence-files.server";
import { getEvidence } from "../models/evidence.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, ["evidence.read", "network-evidence.read"], "file");
  const { evidence: id = "", version = "" } = args.params;
  const evidence = found(await getEvidence(scope, id));
  const file = found(await getVersion(scope, evidence, Number(version)));
  const blob = await args.context.portal.blobs.open(file.sha256);
  if (blob === null) {
    args.context.portal.log.error({ sha256: file.sha256, id: args.context.request.id }, "file is damaged or missing");
    throw json({ problem: "damaged-file" }, 500);
  }
  return new Response(createReadableStreamFromReadable(blob.stream), {
    headers: downloadHeaders(file.fileType, file.fileName, file.bytes),
  });
}
