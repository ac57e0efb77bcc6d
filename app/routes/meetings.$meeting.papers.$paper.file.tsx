// The file of a paper, as a download.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { found } from "../http/authorize.server";
import { openMeeting } from "../http/meeting-place.server";
import { sendFile } from "../http/send-file.server";
import { listPapers } from "../models/meetings/papers.server";
import { getStoredFile } from "../models/stored-files.server";

export async function loader(args: LoaderFunctionArgs) {
  const { scope, meeting } = await openMeeting(args, "file");
  const paper = found((await listPapers(scope, meeting)).find(({ id }) => id === args.params.paper));
  return sendFile(args, found(await getStoredFile(scope, found(paper.fileId))));
}
