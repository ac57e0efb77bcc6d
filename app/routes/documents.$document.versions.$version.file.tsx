// Sends the file of one version, always as a download. What does not hold today says so in the file's name.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { recordName } from "../domain/documents/record-name";
import { authorize, found } from "../http/authorize.server";
import { sendFile } from "../http/send-file.server";
import { getDocument, getVersionFile } from "../models/documents/documents.server";
import { findVersion } from "../reports/documents/version-page.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse", "file");
  const document = found(await getDocument(scope, args.params.document ?? ""));
  const version = found(findVersion(document, args.params.version ?? ""));
  const file = found(await getVersionFile(scope, document, version.id));
  return sendFile(args, { ...file, fileName: recordName(version.state, file.fileName) });
}
