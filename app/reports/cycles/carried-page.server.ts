// Everything that waits to be confirmed in one assessment: a list to tick, narrowed to a section, and the same rows as a file.
import { compileEdition, type CompiledEdition } from "../../domain/gap-analysis";
import { pageOf } from "../../domain/page-of";
import type { CarriedPage, CarriedRow } from "../../domain/view/cycles";
import { blankAnswer, listAnswers } from "../../models/answers.server";
import { getAssessment, type Assessment } from "../../models/assessments.server";
import { listAttachments, type Attachment } from "../../models/attachments.server";
import { listCarried } from "../../models/cycles/carried.server";
import { getEdition } from "../../models/editions.server";
import { getNumberSetting } from "../../models/network.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { placeOf } from "../assessment-place.server";
import { soonDaysSetting, summariseEvidence } from "../evidence-summary";
import type { TableOf } from "../gap-analysis-tables";
import { showCarried } from "./carried.server";

/** As many as one page lists, and one press confirms. */
const pageSize = 250;

export interface CarriedQuery {
  /** A section's code; empty for all. */
  readonly section: string;
  /** The criterion that the page begins with. */
  readonly from: string | null;
}

/** Reads the query of the page's address. */
export function readCarriedQuery(search: URLSearchParams): CarriedQuery {
  return { section: search.get("section") ?? "", from: search.get("from") };
}

/** What waits in an assessment; `undefined` where it is out of sight. A section that the edition lacks leaves nothing. */
export async function readCarriedPage(
  scope: Scope,
  slug: string,
  id: string,
  query: CarriedQuery,
): Promise<CarriedPage | undefined> {
  const read = await readWaiting(scope, slug, id);
  if (read === undefined) return undefined;
  const { assessment, edition, rows } = read;
  const matching = rows.filter(({ sectionCode }) => query.section === "" || sectionCode === query.section);
  const page = pageOf(
    matching.map((row) => ({ ...row, id: row.code })),
    query.from,
    pageSize,
  );
  return {
    place: placeOf(scope, assessment, edition.edition),
    waiting: rows.length,
    matching: matching.length,
    rows: page.rows.map(({ id: _, ...row }) => row),
    section: query.section,
    sections: sectionChoices(edition, rows),
    mayConfirmAny: matching.some(({ mayConfirm }) => mayConfirm),
    previous: page.previous,
    next: page.next,
  };
}

/** The rows of the page as a file; `undefined` where the assessment is out of sight. */
export async function readCarriedTable(
  scope: Scope,
  slug: string,
  id: string,
  { section }: CarriedQuery,
): Promise<TableOf | undefined> {
  const read = await readWaiting(scope, slug, id);
  return (
    read && {
      columns: ["criterion", "text", "carried", "reason", "from", "owner", "note", "evidence items", "current"],
      rows: read.rows
        .filter(({ sectionCode }) => section === "" || sectionCode === section)
        .map((row) => [
          row.code,
          row.text,
          row.label,
          row.reason,
          row.fromTitle,
          row.ownerName,
          row.note,
          row.evidence.attached,
          row.evidence.current,
        ]),
    }
  );
}

async function readWaiting(scope: Scope, slug: string, id: string) {
  return reading(scope, async (at) => {
    const assessment = await getAssessment(at, slug, id);
    const stored = assessment && (await getEdition(at, assessment.editionId));
    if (assessment === undefined || stored === undefined) return undefined;
    const edition = compileEdition(stored);
    return { assessment, edition, rows: await readRows(at, assessment, edition) };
  });
}

async function readRows(
  scope: Scope,
  assessment: Assessment,
  edition: CompiledEdition,
): Promise<readonly CarriedRow[]> {
  const waiting = await listCarried(scope, assessment);
  if (waiting.size === 0) return [];
  const answers = await listAnswers(scope, assessment);
  const attachments = byCriterion(await listAttachments(scope, assessment));
  const soonDays = await getNumberSetting(scope, soonDaysSetting.name, soonDaysSetting.otherwise);
  return edition.criteria.flatMap(({ criterion, section }) => {
    const carried = waiting.get(criterion.code);
    if (carried === undefined) return [];
    const answer = answers.get(criterion.code) ?? blankAnswer(criterion.code);
    return [
      {
        ...showCarried(scope, assessment, edition.edition.scale, answer, carried),
        code: criterion.code,
        text: criterion.text,
        sectionCode: section.code,
        ownerName: answer.ownerName,
        note: answer.note,
        evidence: summariseEvidence(attachments.get(criterion.code) ?? [], scope.today, soonDays),
      },
    ];
  });
}

function sectionChoices({ edition }: CompiledEdition, rows: readonly CarriedRow[]): CarriedPage["sections"] {
  return edition.sections.flatMap(({ code, title }) => {
    const own = rows.filter(({ sectionCode }) => sectionCode === code).length;
    return own === 0 ? [] : [{ value: code, label: `${code} ${title} (${own})` }];
  });
}

function byCriterion(attachments: readonly Attachment[]): ReadonlyMap<string, readonly Attachment[]> {
  const grouped = new Map<string, Attachment[]>();
  for (const each of attachments) grouped.set(each.criterion, [...(grouped.get(each.criterion) ?? []), each]);
  return grouped;
}
