// Every part of the access table beside the shared one.
import { answeringAccess } from "./answering";
import { groupsAccess } from "./groups";
import { libraryAccess } from "./library";
import { meetingsAccess } from "./meetings";
import { crosswalksAccess } from "./crosswalks";
import { discussionsAccess } from "./discussions";
import { documentsAccess } from "./documents";
import { documentsAdoptionAccess } from "./documents-adoption";
import { documentsProcessAccess } from "./documents-process";
import { surveysAccess } from "./surveys";
import { mailAccess } from "./mail";
import { editionsAccess } from "./editions";
import { filesAccess } from "./files";
import { programmeAccess } from "./programme";
import { searchAccess } from "./search";
import { packAccess } from "./pack";
import { sharingAccess } from "./sharing";
import { guardingAccess } from "./guarding";
import { awardsAccess } from "./awards";
import { queriesAccess } from "./queries";
import { barriersAccess } from "./barriers";
import { workbookAccess } from "./workbook";
import type { AttackPortal } from "../attack-portal";
import type { AccessArea, Values } from "./area";

export const accessAreas: readonly AccessArea[] = [
  answeringAccess,
  groupsAccess,
  meetingsAccess,
  discussionsAccess,
  documentsAccess,
  documentsAdoptionAccess,
  documentsProcessAccess,
  surveysAccess,
  mailAccess,
  filesAccess,
  guardingAccess,
  programmeAccess,
  searchAccess,
  awardsAccess,
  barriersAccess,
  queriesAccess,
  packAccess,
  sharingAccess,
  libraryAccess,
  workbookAccess,
  editionsAccess,
  crosswalksAccess,
];

/** What fills the addresses of each subject, of all areas together: several may speak of the same one. */
export function idsOfAreas(portal: AttackPortal): Readonly<Record<string, Values>> {
  const merged: Record<string, Values> = {};
  for (const area of accessAreas) {
    for (const [subject, own] of Object.entries(area.ids(portal))) merged[subject] = { ...merged[subject], ...own };
  }
  return merged;
}
