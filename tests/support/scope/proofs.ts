// Every area's proofs, for tests/models/scope.test.ts.
import { answeringScope } from "./answering";
import { groupsScope } from "./groups";
import { libraryScope } from "./library";
import { meetingsScope } from "./meetings";
import { crosswalksScope } from "./crosswalks";
import { discussionsScope } from "./discussions";
import { documentsScope } from "./documents";
import { documentsAdoptionScope } from "./documents-adoption";
import { surveysScope } from "./surveys";
import { mailScope } from "./mail";
import { editionsScope } from "./editions";
import { filesScope } from "./files";
import { programmeScope } from "./programme";
import { searchScope } from "./search";
import { packScope } from "./pack";
import { sharingScope } from "./sharing";
import { guardingScope } from "./guarding";
import { awardsScope } from "./awards";
import { queriesScope } from "./queries";
import { barriersScope } from "./barriers";
import { workbookScope } from "./workbook";
import type { ScopeProof } from "./proof";

export const scopeProofs: readonly ScopeProof[] = [
  answeringScope,
  groupsScope,
  meetingsScope,
  discussionsScope,
  documentsScope,
  documentsAdoptionScope,
  surveysScope,
  mailScope,
  filesScope,
  guardingScope,
  programmeScope,
  searchScope,
  awardsScope,
  barriersScope,
  queriesScope,
  packScope,
  sharingScope,
  libraryScope,
  workbookScope,
  editionsScope,
  crosswalksScope,
];
