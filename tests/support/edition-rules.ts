// What every edition must be, rule by rule. Each rule gives its faults in words, so that a test can show them all at once,
// and so that the rules can be tried on editions that are broken on purpose.
import { answerForm } from "../../app/domain/forms/answer";
import { parseForm } from "../../app/domain/forms/parse";
import { auditTemplates } from "../../app/standards/audit-templates";
import { sources } from "../../app/standards/sources";
import type { Criterion, Edition, Statement } from "../../app/standards/types";

export interface EditionRule {
  readonly says: string;
  readonly faults: (edition: Edition, registered: readonly Edition[]) => readonly string[];
}

/** Official codes that public sources print, and how sure it is that they mean the statement. Guesses are not in it, so none can be shown. */
const knownReferences: Readonly<Record<string, "certain" | "likely">> = {
  "XR-109": "likely",
  "XR-204": "likely",
  "XR-401": "likely",
  "XR-501": "certain",
  "XR-502": "certain",
  "XR-505": "likely",
  "XR-507": "certain",
  "XR-508": "certain",
  "XR-510": "certain",
  "XR-511": "likely",
  "XR-512": "likely",
  "XR-513": "certain",
  "XR-514": "certain",
  "XR-601": "likely",
  "XR-704": "certain",
  "IR-801": "likely",
  "IR-802": "certain",
  "US-804": "likely",
  "NM-805": "likely",
};

/** Titles of the official statements that are public, to the letter. */
export const publicTitles: readonly string[] = [
  "Respect and general support for patients and carers",
  "Patient, carer and service partnerships",
  "Service competencies and training plan",
  "Supporting staff in training",
  "Staff wellbeing",
  "Operational policy",
  "Radiology events and learning meetings",
];

export const statementsOf = (edition: Edition): readonly Statement[] =>
  edition.sections.flatMap((section) => section.statements);
export const criteriaOf = (edition: Edition): readonly Criterion[] =>
  statementsOf(edition).flatMap((statement) => statement.criteria);

export const editionRules: readonly EditionRule[] = [
  {
    says: "is headed in full",
    faults: (edition) => {
      const { id, standard, standardTitle, title, owner, licence, notice } = edition;
      const texts = { id, standard, standardTitle, title, owner, licence, notice };
      const empty = Object.entries(texts).flatMap(([name, text]) => (text.trim() === "" ? [`${name} is empty`] : []));
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? empty : [...empty, `${id} cannot stand in an address`];
    },
  },
  {
    says: "has codes that are unique",
    faults: (edition) =>
      repeated([...edition.sections, ...statementsOf(edition), ...criteriaOf(edition)].map((each) => each.code)),
  },
  {
    says: "has codes in the order in which they are read",
    faults: (edition) => [
      ...outOfOrder(edition.sections.map((each) => each.code)),
      ...outOfOrder(statementsOf(edition).map((each) => each.code)),
      ...outOfOrder(criteriaOf(edition).map((each) => each.code)),
    ],
  },
  {
    says: "numbers what is in the portal's words plainly, section by section: official codes are not invented",
    faults: (edition) =>
      edition.sections.flatMap((section) =>
        section.statements.flatMap((statement) => {
          if (statement.provenance === "official") return [];
          const own = statement.code.startsWith(`${section.code}.`)
            ? []
            : [`${statement.code} is not in section ${section.code}`];
          const below = statement.criteria.flatMap((each) =>
            each.code.startsWith(`${statement.code}.`) ? [] : [`${each.code} is not in statement ${statement.code}`],
          );
          const plain = [statement.code, ...statement.criteria.map((each) => each.code)].filter(
            (code) => !/^\d+(\.\d+)*$/.test(code),
          );
          return [...own, ...below, ...plain.map((code) => `${code} is no plain number`)];
        }),
      ),
  },
  {
    says: "has something to assess in every section and statement",
    faults: (edition) => [
      ...(edition.sections.length === 0 ? ["no sections"] : []),
      ...edition.sections.filter((each) => each.statements.length === 0).map((each) => `section ${each.code} is empty`),
      ...statementsOf(edition)
        .filter((each) => each.criteria.length === 0)
        .map((each) => `statement ${each.code} is empty`),
    ],
  },
  {
    says: "has a scale that can say complete, and not applicable for a reason",
    faults: ({ scale: { values } }) => [
      ...repeated(values.map((value) => value.id)),
      ...repeated(values.map((value) => normal(value.label))),
      ...values.filter((value) => value.label.trim() === "").map((value) => `${value.id} has no label`),
      ...values
        .filter((value) => !["nothing", "commenced", "complete", "excluded"].includes(value.countsAs))
        .map((value) => `${value.id} counts as ${value.countsAs}`),
      ...(values.some((value) => value.countsAs === "complete") ? [] : ["nothing counts as complete"]),
      ...(values.filter((value) => value.countsAs === "excluded").length === 1
        ? []
        : ["not exactly one value is excluded"]),
      ...values
        .filter((value) => (value.countsAs === "excluded") !== value.reasonRequired)
        .map((value) => `${value.id} and its reason disagree`),
    ],
  },
  {
    says: "has a scale whose every value can be chosen on the criterion page",
    faults: ({ scale }) =>
      scale.values.flatMap((value) => {
        const form = parseForm(
          answerForm(scale),
          Object.entries({ version: "0", status: value.id, reason: "Because" }),
        );
        return form.ok && form.value.value === value.id ? [] : [`${value.id} cannot be chosen`];
      }),
  },
  {
    says: "gives every criterion guidance, evidence and a source that is known",
    faults: (edition) => {
      const known = new Set<string>(sources.map((source) => source.id));
      return criteriaOf(edition).flatMap(({ code, guidance, evidence, sources: cited }) => [
        ...(guidance.trim() === "" ? [`${code} has no guidance`] : []),
        ...(evidence.length === 0 ? [`${code} names no evidence`] : []),
        ...(cited.length === 0 ? [`${code} names no source`] : []),
        ...cited
          .filter((source) => !known.has(source.id))
          .map((source) => `${code} cites ${source.id}, which sources.ts does not have`),
        ...cited
          .filter((source) => source.part?.trim() === "")
          .map((source) => `${code} cites an empty part of ${source.id}`),
        ...repeated(cited.map((source) => `${source.id} ${source.part ?? ""}`)).map((each) => `${code}: ${each}`),
      ]);
    },
  },
  {
    says: "refers to official codes only where a public source prints them, and says how sure that is: never a guess",
    faults: (edition) => {
      const printed = new Set<string>(auditTemplates.flatMap((template) => [...template.codes]));
      return statementsOf(edition).flatMap(({ code, publicReferences = [] }) =>
        publicReferences.flatMap((reference) => [
          ...(printed.has(reference.code) ? [] : [`${code}: no public source prints ${reference.code}`]),
          ...(knownReferences[reference.code] === undefined ? [`${code}: ${reference.code} is a guess`] : []),
          ...(knownReferences[reference.code] === reference.certainty
            ? []
            : [`${code}: ${reference.code} is not ${reference.certainty}`]),
        ]),
      );
    },
  },
  {
    says: "prints no official code anywhere else in its words",
    faults: (edition) =>
      statementsOf(edition)
        .filter((statement) => statement.provenance !== "official")
        .flatMap(({ publicReferences: _, ...words }) => JSON.stringify(words).match(/\b[A-Z]{2}-\d{3}\b/g) ?? []),
  },
  {
    says: "uses a public title to the letter where it says that it does",
    faults: (edition) =>
      statementsOf(edition).flatMap(({ code, title, provenance }) =>
        publicTitles.includes(title) === (provenance === "public-title")
          ? []
          : [`${code} "${title}" says ${provenance}`],
      ),
  },
  {
    says: "rests on criteria of other editions that exist",
    faults: (edition, registered) =>
      criteriaOf(edition).flatMap(({ code, evidencedBy }) => {
        if (evidencedBy === undefined) return [];
        const other = registered.find((each) => each.id === evidencedBy.edition);
        if (other === undefined) return [`${code} rests on ${evidencedBy.edition}, which is not registered`];
        const codes = new Set(criteriaOf(other).map((each) => each.code));
        return [
          ...(edition.subject === "network" && other.subject === "service" ? [] : [`${code} rests on its own kind`]),
          ...(evidencedBy.criteria.length === 0 ? [`${code} rests on no criterion`] : []),
          ...evidencedBy.criteria
            .filter((each) => !codes.has(each))
            .map((each) => `${code} rests on ${each}, which ${other.id} does not have`),
          ...repeated(evidencedBy.criteria),
        ];
      }),
  },
  {
    says: "has no empty text, no markup, and no stray spaces",
    faults: (edition) =>
      textsOf(edition).flatMap(([where, text]) => [
        ...(text.trim() === "" ? [`${where} is empty`] : []),
        ...(text === text.trim() && !/ {2}|[\n\r\t]/.test(text) ? [] : [`${where} has stray spaces`]),
        ...(/<[a-z/!]|&[a-z]+;|\]\(|\*\*/i.test(text) ? [`${where} has markup`] : []),
      ]),
  },
  {
    says: "says nothing twice",
    faults: (edition) => [
      ...repeated(edition.sections.map((each) => normal(each.title))),
      ...repeated(statementsOf(edition).map((each) => normal(each.title))),
      ...repeated(statementsOf(edition).map((each) => normal(each.outcome))),
      ...repeated(criteriaOf(edition).map((each) => normal(each.text))),
      ...repeated(criteriaOf(edition).map((each) => normal(each.guidance))),
      ...repeated(criteriaOf(edition).flatMap((each) => (each.title === undefined ? [] : [normal(each.title)]))),
      ...criteriaOf(edition).flatMap((each) =>
        repeated(each.evidence.map(normal)).map((twice) => `${each.code}: ${twice}`),
      ),
    ],
  },
  {
    says: "has titles that fit their places",
    faults: (edition) => [
      ...edition.sections
        .filter((each) => each.title.length > 60)
        .map((each) => `section ${each.code}: over 60 characters`),
      ...statementsOf(edition)
        .filter((each) => each.title.length > 60)
        .map((each) => `statement ${each.code}: over 60 characters`),
      ...criteriaOf(edition).flatMap(({ code, title }) => {
        if (title === undefined) return [];
        const words = title.split(" ").length;
        return [
          ...(title.length > 45 ? [`${code}: over 45 characters`] : []),
          ...(words >= 3 && words <= 6 ? [] : [`${code}: ${words} words, not three to six`]),
          ...(/[.!?:;]$/.test(title) ? [`${code}: a title is no sentence`] : []),
        ];
      }),
    ],
  },
  {
    says: "states each criterion as one sentence that can be checked, and evidence as short noun phrases",
    faults: (edition) =>
      criteriaOf(edition).flatMap(({ code, text, evidence }) => [
        ...(/^[A-Z].*[.]$/.test(text) ? [] : [`${code} is not a sentence`]),
        ...(text.length > 260 ? [`${code} is over 260 characters`] : []),
        ...evidence
          .filter((each) => each.length > 90 || each.endsWith("."))
          .map((each) => `${code}: "${each}" is no short phrase`),
      ]),
  },
  {
    says: "is plain data: nothing is lost when it is stored as JSON",
    faults: (edition) => (hasOnlyData(edition) ? [] : ["holds something that JSON does not"]),
  },
];

function repeated(all: readonly string[]): string[] {
  return [...new Set(all.filter((each, index) => all.indexOf(each) !== index))].map((each) => `"${each}" twice`);
}

function outOfOrder(codes: readonly string[]): string[] {
  const compare = new Intl.Collator("en-GB", { numeric: true }).compare;
  return codes.flatMap((code, index) => {
    const before = codes[index - 1];
    return before !== undefined && compare(before, code) >= 0 ? [`${code} stands after ${before}`] : [];
  });
}

/** Case, punctuation and spaces make no difference to whether two texts say the same. */
function normal(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function textsOf(edition: Edition): readonly (readonly [where: string, text: string])[] {
  return [
    ...edition.sections.map((each) => [`section ${each.code}`, each.title] as const),
    ...statementsOf(edition).flatMap((each) => [
      [`title of ${each.code}`, each.title] as const,
      [`outcome of ${each.code}`, each.outcome] as const,
    ]),
    ...criteriaOf(edition).flatMap((each) => [
      ...(each.title === undefined ? [] : [[`title of ${each.code}`, each.title] as const]),
      [`text of ${each.code}`, each.text] as const,
      [`guidance of ${each.code}`, each.guidance] as const,
      ...each.evidence.map((item, index) => [`evidence ${index + 1} of ${each.code}`, item] as const),
    ]),
  ];
}

function hasOnlyData(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return false;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every(hasOnlyData);
}
