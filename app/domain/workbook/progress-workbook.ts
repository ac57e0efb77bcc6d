// An assessment as a workbook that can be filled in anywhere and brought back. What is written here, read-workbook.ts reads.
import type { Edition } from "../../standards/types";
import { criterionTitle } from "../find-criterion";
import { compileEdition } from "../gap-analysis";
import type { Book, BookColumn, BookSheet } from "./book";

/** An answer as far as a workbook holds it. */
export interface WorkbookAnswer {
  readonly criterion: string;
  readonly value: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerId: string | null;
  readonly targetOn: string | null;
  readonly version: number;
}

export interface WorkbookOwner {
  readonly id: string;
  readonly name: string;
}

/** Whose progress it is; `null` in a blank template, which cannot be brought back. */
export interface WorkbookOf {
  readonly assessmentId: string;
  readonly subjectName: string;
  readonly madeAt: string;
  readonly answers: ReadonlyMap<string, WorkbookAnswer>;
  readonly owners: readonly WorkbookOwner[];
  readonly isDemonstration: boolean;
}

export const answerHeaders = {
  code: "Code",
  status: "Status",
  reason: "Why it does not apply",
  note: "Note",
  owner: "Owner",
  target: "Target date",
} as const;

/** Heads who is meant by each name in the lists. */
export const ownerIdHeader = "Owner id";

/** What stands for "nothing is recorded" in the list of statuses. */
export const notYetRated = "Not yet rated";

/** Keys of the hidden sheet that says what a workbook was made of. */
export const aboutKeys = {
  format: "Progress workbook of the portal",
  assessment: "assessment",
  edition: "edition",
  made: "made",
} as const;
/** Heads the versions of the answers in the hidden sheet. */
export const versionsHead = "version of each answer";

/**
 * The sheets: the answers with what is asked beside them, the lists of the drop-downs, and a hidden one of versions.
 * Only status, reason, note, owner and target date may be typed in.
 */
export function progressBook(edition: Edition, of: WorkbookOf | null): Book {
  const owners = ownerLabels(of?.owners ?? []);
  const sheets = [answersSheet(edition, of, owners), listsSheet(edition, owners)];
  return { sheets: of === null ? sheets : [...sheets, aboutSheet(edition, of)] };
}

/** Two people of one name are told apart by a number, in the order of the list. */
export function ownerLabels(owners: readonly WorkbookOwner[]): ReadonlyMap<string, string> {
  const used = new Map<string, number>();
  return new Map(
    owners.map(({ id, name }) => {
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      return [id, count === 1 ? name : `${name} (${count})`];
    }),
  );
}

function answersSheet(edition: Edition, of: WorkbookOf | null, owners: ReadonlyMap<string, string>): BookSheet {
  const labels = new Map(edition.scale.values.map(({ id, label }) => [id, label]));
  const statuses = `Lists!$A$2:$A$${edition.scale.values.length + 2}`;
  const ownerList = owners.size === 0 ? {} : { choices: `Lists!$B$2:$B$${owners.size + 1}` };
  const columns: BookColumn[] = [
    { header: "Section", width: 22, kind: "text" },
    { header: "Statement", width: 26, kind: "text" },
    { header: answerHeaders.code, width: 9, kind: "text" },
    { header: "Title", width: 22, kind: "text" },
    { header: "Criterion", width: 50, kind: "text" },
    { header: answerHeaders.status, width: 16, kind: "text", isOpen: true, choices: statuses },
    { header: answerHeaders.reason, width: 26, kind: "text", isOpen: true },
    { header: answerHeaders.note, width: 40, kind: "text", isOpen: true },
    { header: answerHeaders.owner, width: 22, kind: "text", isOpen: true, ...ownerList },
    { header: answerHeaders.target, width: 13, kind: "date", isOpen: true },
    { header: "Guidance", width: 50, kind: "text" },
    { header: "Evidence that helps", width: 40, kind: "text" },
    ...(of?.isDemonstration === true ? [{ header: "provenance", width: 14, kind: "text" } as const] : []),
  ];
  const rows = compileEdition(edition).criteria.map((placed) => {
    const { criterion, section, statement } = placed;
    const answer = of?.answers.get(criterion.code);
    return [
      `${section.code} ${section.title}`,
      `${statement.code} ${statement.title}`,
      criterion.code,
      criterionTitle(placed),
      criterion.text,
      answer?.value == null ? notYetRated : (labels.get(answer.value) ?? answer.value),
      answer?.reason ?? null,
      answer?.note ?? null,
      answer?.ownerId == null ? null : (owners.get(answer.ownerId) ?? null),
      answer?.targetOn ?? null,
      criterion.guidance,
      criterion.evidence.join("\n"),
      "demonstration",
    ];
  });
  return { name: "Answers", columns, rows, isProtected: true };
}

function listsSheet(edition: Edition, owners: ReadonlyMap<string, string>): BookSheet {
  const statuses = [notYetRated, ...edition.scale.values.map(({ label }) => label)];
  const people = [...owners];
  return {
    name: "Lists",
    columns: [
      { header: "Status", width: 24, kind: "text" },
      { header: "Owner", width: 30, kind: "text" },
      { header: ownerIdHeader, width: 30, kind: "text" },
    ],
    rows: Array.from({ length: Math.max(statuses.length, people.length) }, (_, at) => [
      statuses[at] ?? null,
      people[at]?.[1] ?? null,
      people[at]?.[0] ?? null,
    ]),
    isHidden: true,
    isProtected: true,
  };
}

function aboutSheet(edition: Edition, of: WorkbookOf): BookSheet {
  return {
    name: "About",
    columns: [
      { header: aboutKeys.format, width: 30, kind: "text" },
      { header: "1", width: 40, kind: "text" },
    ],
    rows: [
      [aboutKeys.assessment, of.assessmentId],
      [aboutKeys.edition, edition.id],
      [aboutKeys.made, of.madeAt],
      [versionsHead, null],
      ...compileEdition(edition).criteria.map(({ criterion }) => [
        criterion.code,
        of.answers.get(criterion.code)?.version ?? 0,
      ]),
    ],
    isHidden: true,
    isProtected: true,
  };
}
