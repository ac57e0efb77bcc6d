// A mock assessment beside the service's own answers: progress, differences by section, and each criterion side by side.
import { criterionTitle } from "../../domain/find-criterion";
import { compileEdition, type CompiledEdition } from "../../domain/gap-analysis";
import { londonDate } from "../../domain/london";
import type { Instant } from "../../domain/dates";
import { countDifferences, differenceOf, type Difference } from "../../domain/mock/verdicts";
import { pageOf } from "../../domain/page-of";
import { labelOf } from "../../domain/view/cycles";
import { differenceWords, type MockFilter, type MockPage, type MockRow, type MockShown } from "../../domain/view/mock";
import { listAnswers, type Answer } from "../../models/answers.server";
import { getAssessment, subjectOf, type Assessment } from "../../models/assessments.server";
import { getEdition } from "../../models/editions.server";
import { getMock, listVerdicts, seesMock, type Mock, type Verdict } from "../../models/mock/mock.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { toAct } from "../../domain/actions/service-actions";
import { may, placeOf } from "../assessment-place.server";
import type { TableOf } from "../gap-analysis-tables";

const pageSize = 200;

/** To start a mock assessment and to close it. */
export const toArrangeMock = ["mock.arrange", "mock.arrange-on-behalf"] as const;

export type MockQuery = MockFilter & { readonly from: string | null };

/** Reads the query of the page's address; `null` leaves the choice of what to show to the page. */
export function readMockQuery(
  search: URLSearchParams,
): Omit<MockQuery, "show"> & { readonly show: MockFilter["show"] | null } {
  const show = (["differences", "to-judge", "all"] as const).find((each) => each === search.get("show")) ?? null;
  return { show, section: search.get("section") ?? "", from: search.get("from") };
}

interface MockRead {
  readonly assessment: Assessment;
  readonly edition: CompiledEdition;
  readonly mock: Mock | undefined;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

async function readMock(scope: Scope, slug: string, id: string): Promise<MockRead | undefined> {
  const assessment = await getAssessment(scope, slug, id);
  if (assessment === undefined || !seesMock(scope, assessment)) return undefined;
  const edition = await getEdition(scope, assessment.editionId);
  if (edition === undefined) return undefined;
  const mock = await getMock(scope, assessment);
  return {
    assessment,
    edition: compileEdition(edition),
    mock,
    answers: await listAnswers(scope, assessment),
    verdicts: mock === undefined ? new Map() : await listVerdicts(scope, mock),
  };
}

/** The page; `undefined` where the assessment, or its mock assessments, are out of sight. */
export async function readMockPage(
  scope: Scope,
  slug: string,
  id: string,
  query: ReturnType<typeof readMockQuery>,
): Promise<MockPage | undefined> {
  return reading(scope, async (at) => {
    const read = await readMock(at, slug, id);
    if (read === undefined) return undefined;
    const { assessment, edition, mock } = read;
    const subject = subjectOf(assessment);
    const mayJudge = mock?.isOpen === true && may(at, ["mock.judge"], subject);
    const filter = { show: query.show ?? (mayJudge ? "to-judge" : "differences"), section: query.section } as const;
    const all = rowsOf(read);
    const page = pageOf(
      all.filter((row) => isShown(row, filter)).map((row) => ({ ...row, id: row.code })),
      query.from,
      pageSize,
    );
    return {
      place: placeOf(at, assessment, edition.edition),
      mock: mock === undefined ? null : showMock(mock),
      mayArrange: assessment.closedAt === null && may(at, toArrangeMock, subject),
      mayJudge,
      mayAct: assessment.closedAt === null && may(at, toAct, subjectOf(assessment, at.actor?.personId ?? null)),
      criteria: all.length,
      counts: countDifferences(all.map(({ difference }) => difference)),
      sections: edition.edition.sections.map(({ code, title }) => {
        const own = all.filter(({ section }) => section === code);
        return { code, title, criteria: own.length, counts: countDifferences(own.map(({ difference }) => difference)) };
      }),
      rows: page.rows.map(({ id: _, section: __, ...row }) => row),
      filter,
      sectionChoices: edition.edition.sections.map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
      previous: page.previous,
      next: page.next,
    };
  });
}

function showMock({ id, title, endsOn, startedAt, closedAt, isOpen }: Mock): MockShown {
  return {
    id,
    title,
    endsOn,
    isOpen,
    startedOn: londonDate(startedAt as Instant),
    closedOn: closedAt === null ? null : londonDate(closedAt as Instant),
  };
}

type RowInSection = MockRow & { readonly section: string };

function rowsOf({ edition, answers, verdicts }: MockRead): readonly RowInSection[] {
  const { scale } = edition.edition;
  return edition.criteria.map((placed) => {
    const { criterion, section } = placed;
    const answer = answers.get(criterion.code)?.value ?? null;
    const verdict = verdicts.get(criterion.code);
    return {
      section: section.code,
      code: criterion.code,
      title: criterionTitle(placed),
      text: criterion.text,
      answer: labelOf(scale, answer),
      verdict: verdict === undefined ? differenceWords["no-verdict"] : labelOf(scale, verdict.value),
      note: verdict?.note ?? null,
      by: verdict?.byName ?? null,
      difference: differenceOf(edition, answer, verdict?.value ?? null),
    };
  });
}

function isShown({ difference, section }: RowInSection, filter: MockFilter): boolean {
  if (filter.section !== "" && section !== filter.section) return false;
  return filter.show === "all" || isOfKind(difference, filter.show);
}

function isOfKind(difference: Difference, show: "differences" | "to-judge"): boolean {
  return show === "to-judge" ? difference === "no-verdict" : difference !== "no-verdict" && difference !== "agrees";
}

/** Every criterion that the filter leaves, whatever page is shown; `undefined` where it is out of sight. */
export async function readMockTable(
  scope: Scope,
  slug: string,
  id: string,
  query: ReturnType<typeof readMockQuery>,
): Promise<TableOf | undefined> {
  return reading(scope, async (at) => {
    const read = await readMock(at, slug, id);
    if (read === undefined) return undefined;
    const filter = { show: query.show ?? "all", section: query.section } as const;
    return {
      columns: [
        "service",
        "mock assessment",
        "section",
        "criterion",
        "text",
        "service says",
        "peer says",
        "difference",
        "peer's note",
        "peer",
      ],
      rows: rowsOf(read)
        .filter((row) => isShown(row, filter))
        .map((row) => [
          read.assessment.subjectName,
          read.mock?.title ?? null,
          row.section,
          row.code,
          row.text,
          row.answer,
          row.verdict,
          differenceWords[row.difference],
          row.note,
          row.by,
        ]),
    };
  });
}
