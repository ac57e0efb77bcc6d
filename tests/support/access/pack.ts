// The access rows of the pack for assessors, and the form that makes one.
import type { AccessArea } from "./area";

const making = "services.$service.assessments.$assessment.pack.file";

export const packAccess: AccessArea = {
  table: `
services.$service.assessments.$assessment.pack._index page uhnm    in 404 403 403 200 200 403 403 403 403 403 403 in
services.$service.assessments.$assessment.pack._index page network in 404 403 403 404 200 403 403 403 403 403 403 in
services.$service.assessments.$assessment.pack.file   page uhnm    in 302 403 403 302 302 403 403 403 403 403 403 in
services.$service.assessments.$assessment.pack.file   form uhnm    in 404 403 403 303 303 403 403 403 403 403 403 in
services.$service.assessments.$assessment.pack.file   form network in 404 403 403 404 303 403 403 403 403 403 403 in
`,
  subjects: [],
  ids: () => ({}),
  forms: () => ({ [making]: { fields: { at: "2026-05-14" } } }),
  uploads: [],
};
