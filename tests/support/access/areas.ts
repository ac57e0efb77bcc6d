// Every part of the access table beside the shared one.
import { groupsAccess } from "./groups";
import { meetingsAccess } from "./meetings";
import { discussionsAccess } from "./discussions";
import { documentsAccess } from "./documents";
import { documentsAdoptionAccess } from "./documents-adoption";
import { documentsProcessAccess } from "./documents-process";
import { surveysAccess } from "./surveys";
import { mailAccess } from "./mail";
import { filesAccess } from "./files";
import { programmeAccess } from "./programme";
import { searchAccess } from "./search";
import type { AccessArea } from "./area";

export const accessAreas: readonly AccessArea[] = [
  groupsAccess,
  meetingsAccess,
  discussionsAccess,
  documentsAccess,
  documentsAdoptionAccess,
  documentsProcessAccess,
  surveysAccess,
  mailAccess,
  filesAccess,
  programmeAccess,
  searchAccess,
];
