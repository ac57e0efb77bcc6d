// The access rows of progress workbooks, and what their addresses are filled with.
import type { AccessArea } from "./area";

const one = "services.$service.assessments.$assessment.workbook";
const brought = "import-of-the-attack-tests";

/** "import": a workbook that UHNM's lead brought back, with a canary in its file name. */
export const workbookAccess: AccessArea = {
  table: `
${one}._index  page uhnm in 404 200 200 200 200 404 404 404 200 200 403 in
${one}._index  page network in 404 404 404 404 200 200 200 200 404 404 403 in
${one}[.]xlsx  file uhnm 401 404 200 200 200 200 404 404 404 200 200 403 401
${one}[.]xlsx  file network 401 404 404 404 404 200 200 200 200 404 404 403 401
${one}.new-file  page uhnm in 404 403 200 200 200 403 403 403 403 403 403 in
${one}.new-file  form uhnm in 404 403 400 400 400 403 403 403 403 403 403 in
${one}.imports.$import._index  page import in 404 404 404 200 404 404 404 404 404 404 403 in
${one}.imports.$import.faults[.]csv  file import 401 404 404 404 200 404 404 404 404 404 404 403 401
${one}.imports.$import.application  page import in 302 302 302 302 302 302 302 302 302 302 403 in
${one}.imports.$import.application  form import in 404 403 404 303 404 403 403 403 403 403 403 in
standards.$edition.workbook[.]xlsx  file uhnm 401 200 200 200 200 200 200 200 200 200 200 200 401
`,
  subjects: ["import"],
  prepare(database) {
    database.exec(`
      insert into workbook_import (id, assessment_id, made_at, made_by, file_name, rows, faults)
        values ('${brought}', 'assessment-uhnm', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'person-lead-uhnm', 'progress.xlsx', '[]', '[]');
    `);
  },
  ids() {
    return { import: { service: "uhnm", assessment: "assessment-uhnm", import: brought } };
  },
  forms() {
    return {
      [`${one}.new-file`]: {
        parts: [{ name: "file", file: "progress.xlsx", value: "no workbook" }],
      },
      [`${one}.imports.$import.application`]: { fields: { seen: "" } },
    };
  },
  uploads: [`${one}.new-file`],
};
