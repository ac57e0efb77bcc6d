// Every part of the portal that asks something of people. "My work" and the digest read them all.
import { inOrderOfDue, type Asked } from "../../domain/asked";
import type { Scope } from "../../models/scope.server";
import { listAskedByDiscussions } from "./discussions.server";
import { listAskedByDocuments } from "./documents.server";
import { listAskedByFiles } from "./files.server";
import { listAskedByFindings } from "./findings.server";
import { listAskedByLibrary } from "./library.server";
import { listAskedByMeetings } from "./meetings.server";
import { listAskedByProgramme } from "./programme.server";
import { listAskedByQueries } from "./queries.server";
import { listAskedByServiceActions } from "./service-actions.server";
import { listAskedBySharing } from "./sharing.server";
import { listAskedBySurveys } from "./surveys.server";

const askers = [
  listAskedByMeetings,
  listAskedByServiceActions,
  listAskedByDiscussions,
  listAskedByDocuments,
  listAskedBySurveys,
  listAskedByFiles,
  listAskedByProgramme,
  listAskedByFindings,
  listAskedByQueries,
  listAskedBySharing,
  listAskedByLibrary,
] as const;

/** What the portal asks of the person of this scope, soonest first. */
export async function listAsked(scope: Scope): Promise<readonly Asked[]> {
  const lists: (readonly Asked[])[] = [];
  for (const ask of askers) lists.push(await ask(scope));
  return inOrderOfDue(lists.flat());
}
