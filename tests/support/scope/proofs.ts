// Every area's proofs, for tests/models/scope.test.ts.
import { groupsScope } from "./groups";
import { meetingsScope } from "./meetings";
import { discussionsScope } from "./discussions";
import { documentsScope } from "./documents";
import { documentsAdoptionScope } from "./documents-adoption";
import { surveysScope } from "./surveys";
import { mailScope } from "./mail";
import { filesScope } from "./files";
import { programmeScope } from "./programme";
import { searchScope } from "./search";
import type { ScopeProof } from "./proof";

export const scopeProofs: readonly ScopeProof[] = [
  groupsScope,
  meetingsScope,
  discussionsScope,
  documentsScope,
  documentsAdoptionScope,
  surveysScope,
  mailScope,
  filesScope,
  programmeScope,
  searchScope,
];
