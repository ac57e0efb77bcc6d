// The access rows of editions that are brought in, and of editions as files.
import type { AccessArea } from "./area";

const one = "standards.import";
const ready = "edition-import-of-the-attack-tests";

const draft = JSON.stringify({
  header: { standard: "", standardTitle: "", title: "Canary-network-draft", subject: "", owner: "", licence: "" },
  scale: { values: [{ id: "done", label: "Done", countsAs: "complete", reasonRequired: false }] },
  sections: [
    {
      code: "A",
      title: "First",
      statements: [
        {
          code: "A.1",
          title: "One",
          outcome: "",
          provenance: "official",
          criteria: [{ code: "A.1.1", text: "Does it.", guidance: "", evidence: [], sources: [] }],
        },
      ],
    },
  ],
  withdrawn: [],
});

/** "brought": an edition that the network's administrator sent and has not published. */
export const editionsAccess: AccessArea = {
  table: `
${one}._index  page uhnm in 403 403 403 403 403 403 403 200 403 403 403 in
${one}.new-file  page uhnm in 403 403 403 403 403 403 403 200 403 403 403 in
${one}.new-file  form uhnm in 403 403 403 403 403 403 403 400 403 403 403 in
${one}.template[.]csv  file uhnm 401 200 200 200 200 200 200 200 200 200 200 200 401
${one}.template[.]json  file uhnm 401 200 200 200 200 200 200 200 200 200 200 200 401
${one}.$import._index  page brought in 403 403 403 403 403 403 403 200 403 403 403 in
${one}.$import.faults[.]csv  file brought 401 403 403 403 403 403 403 403 200 403 403 403 401
${one}.$import.publication  page brought in 403 403 403 403 403 403 403 302 403 403 403 in
${one}.$import.publication  form brought in 403 403 403 403 403 403 403 400 403 403 403 in
standards.$edition.edition[.]json  file uhnm 401 200 200 200 200 200 200 200 200 200 200 200 401
`,
  subjects: ["brought"],
  prepare(database) {
    database
      .prepare(
        `insert into edition_import (id, network_id, made_at, made_by, file_name, state, draft)
         select ?, network_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), id, 'edition.csv', 'ready', ?
         from person where email = 'admin@wmin.example'`,
      )
      .run(ready, draft);
  },
  ids() {
    return { brought: { import: ready } };
  },
  forms() {
    return {
      [`${one}.new-file`]: { parts: [{ name: "file", file: "edition.csv", value: "criterion code\n1" }] },
      [`${one}.$import.publication`]: {
        fields: {
          id: "attack-edition",
          standard: "attack",
          standardTitle: "Attack",
          title: "Attack",
          subject: "service",
          owner: "Nobody",
          licence: "None",
          staysHere: "no",
          confirmed: "yes",
        },
      },
    };
  },
  uploads: [`${one}.new-file`],
};
