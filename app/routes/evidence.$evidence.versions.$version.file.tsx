// Sends one version of a file, always as a download, and only after its bytes were proved.
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { downloadHeaders } from "../files/download.server";
import { authorize, found } from "../http/authorize.server";
import { getVersion, listNewestVersions } from "../models/evidence-files.server";
import { getEvidence } from "../models/evidence.server";
import { seenAs } from "../reports/evidence-item.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, ["evidence.read", "network-evidence.read", "shared-evidence.read"], "file");
  const { evidence: id = "", version = "" } = args.params;
  const number = found(/^[1-9]\d{0,5}$/.test(version) ? Number(version) : null);
  const evidence = found(await getEvidence(scope, id));
  const file = found(await getVersion(scope, evidence, number));
  // What is shared is the item as it stands: its older files belong to its owner's people.
  if ((await seenAs(scope, evidence)) === "shared") {
    found((await listNewestVersions(scope, [id])).get(id)?.number === number ? file : null);
  }
  const { blobs, log } = args.context.portal;
  const blob = await blobs.open(file.sha256);
  if (blob === null) {
    const reference = args.context.request.id;
    log.error({ sha256: file.sha256, id: reference }, "file is damaged or missing");
    return new Response(damagedWords(reference), {
      status: 500,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
    });
  }
  return new Response(createReadableStreamFromReadable(blob.stream), {
    headers: downloadHeaders(file.fileType, file.fileName, file.bytes),
  });
}

function damagedWords(reference: string): string {
  return `This file is damaged or missing, so it was not sent. Tell the network office this reference: ${reference}\n`;
}
