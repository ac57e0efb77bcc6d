// Every document of the demonstration.
import { optimisationDocuments } from "./documents-image-optimisation";
import { mriDocuments } from "./documents-mri";
import { patientDocuments } from "./documents-patients";
import { qualityDocuments } from "./documents-quality";
import type { DemonstrationDocument } from "./documents-shapes";
import { spineProtocol } from "./documents-spine";

export const demonstrationDocuments: readonly DemonstrationDocument[] = [
  spineProtocol,
  ...mriDocuments,
  ...optimisationDocuments,
  ...patientDocuments,
  ...qualityDocuments,
];
