// Sends one version of a file, always as a download, and only after its bytes were proved.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { noteEvidenceLook } from "../http/guest-looks.server";
import { sendFile } from "../http/send-file.server";
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
  await noteEvidenceLook(args, scope, evidence, number);
  return sendFile(args, file);
}
