// An edition as a blank JSON document, with one of each part: the shape that the document reader takes.
import { defaultScale } from "./draft";

/** Refused as it stands, part by part, until its words are filled in: nobody publishes a blank edition. */
export const documentTemplate = {
  standard: "",
  standardTitle: "",
  title: "",
  subject: "service",
  owner: "",
  licence: "",
  scale: { values: defaultScale.values.map(({ label, countsAs }) => ({ label, countsAs })) },
  sections: [
    {
      code: "",
      title: "",
      statements: [
        {
          code: "",
          title: "",
          outcome: "",
          criteria: [{ code: "", title: "", text: "", guidance: "", evidence: [], appliesTo: [] }],
        },
      ],
    },
  ],
  withdrawn: [],
} as const;
