// The migration of one assessment: before it a preview that accounts for every old answer, after it the same account as it was made.
import { countAccount } from "../../domain/crosswalk/account";
import { compileEdition } from "../../domain/gap-analysis";
import { pageOf } from "../../domain/page-of";
import { accountFilters, type AccountFilter, type MigrationPage } from "../../domain/view/migration";
import { showAccount, type AccountToShow } from "../../domain/view/migration-account";
import { listAnswers } from "../../models/answers.server";
import { getAssessment, listAssessments, subjectOf, type Assessment } from "../../models/assessments.server";
import { readCarriage } from "../../models/crosswalk/carriage.server";
import { listWaysFrom, type Crosswalk } from "../../models/crosswalk/crosswalks.server";
import { getMigrationFrom, getMigrationInto, type AssessmentMigration } from "../../models/crosswalk/migrations.server";
import { getEdition } from "../../models/editions.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { may, placeOf, toStart } from "../assessment-place.server";
import type { TableOf } from "../gap-analysis-tables";
import { showMade } from "./migration-made.server";

const pageSize = 60;

export interface MigrationQuery {
  /** The crosswalk to show; `null` for the one that was published last. */
  readonly way: string | null;
  readonly show: AccountFilter;
  /** The old code that the page begins with. */
  readonly from: string | null;
}

/** Reads the query of the page's address. A filter that nobody knows leaves all in. */
export function readMigrationQuery(search: URLSearchParams): MigrationQuery {
  const show = accountFilters.find((each) => each === search.get("show")) ?? "";
  return { way: search.get("way"), show, from: search.get("from") };
}

/** The page; `undefined` where the assessment is out of sight. */
export async function readMigration(
  scope: Scope,
  slug: string,
  id: string,
  query: MigrationQuery,
): Promise<MigrationPage | undefined> {
  return reading(scope, async (at) => {
    const assessment = await getAssessment(at, slug, id);
    const edition = assessment && (await getEdition(at, assessment.editionId));
    if (assessment === undefined || edition === undefined) return undefined;
    const read = await readAccount(at, assessment, query.way);
    const shown = read === null ? [] : showAccount(read, query.show);
    const page = pageOf(shown, query.from, pageSize);
    const { made, stop } = read ?? { made: null, stop: null };
    return {
      place: placeOf(at, assessment, edition),
      ways: (read?.ways ?? []).map((way) => ({ value: way.id, label: way.toTitle })),
      chosen: read?.crosswalkId ?? "",
      crosswalkId: read?.crosswalkId ?? null,
      fromEdition: read?.from.edition.title ?? edition.title,
      toEdition: read?.to.edition.title ?? "",
      suggestedTitle: `Assessment ${at.today.slice(0, 4)}`,
      mayMigrate: may(at, toStart, subjectOf(assessment)),
      stop,
      made: made && (await showMade(at, assessment, made)),
      counts: read && countAccount(read.account),
      filterCounts: Object.fromEntries(
        (["", ...accountFilters] as const).map((each) => [each, read === null ? 0 : showAccount(read, each).length]),
      ) as MigrationPage["filterCounts"],
      show: query.show,
      rows: page.rows.map(({ id: _, ...row }) => row),
      matching: shown.length,
      previous: page.previous,
      next: page.next,
    };
  });
}

/** The rows of the page as a file; `undefined` where the assessment is out of sight, or nothing leads on from it. */
export async function readMigrationTable(
  scope: Scope,
  slug: string,
  id: string,
  { way, show }: MigrationQuery,
): Promise<TableOf | undefined> {
  return reading(scope, async (at) => {
    const assessment = await getAssessment(at, slug, id);
    const read = assessment && (await readAccount(at, assessment, way));
    if (read == null) return undefined;
    return {
      columns: ["old code", "old text", "was", "owner", "evidence", "new code", "new text", "waits as", "why"],
      rows: showAccount(read, show).map((row) => [
        row.from?.code ?? null,
        row.from?.text ?? null,
        row.was,
        row.owner,
        row.evidence,
        row.to?.code ?? null,
        row.to?.text ?? null,
        row.becomes,
        row.why.join(" "),
      ]),
    };
  });
}

interface AccountRead extends AccountToShow {
  readonly made: AssessmentMigration | null;
  readonly ways: readonly Crosswalk[];
  readonly crosswalkId: string;
  readonly stop: string | null;
}

/** The account as it was made, or as it would be made now; `null` where neither a migration nor a way is there. */
async function readAccount(scope: Scope, assessment: Assessment, way: string | null): Promise<AccountRead | null> {
  const made = (await getMigrationInto(scope, assessment)) ?? (await getMigrationFrom(scope, assessment)) ?? null;
  const ways = made === null ? await listWaysFrom(scope, assessment.editionId) : [];
  const chosen = ways.find(({ id }) => id === way) ?? ways[0];
  const ids = made ?? chosen;
  const from = ids && (await getEdition(scope, ids.fromEditionId));
  const to = ids && (await getEdition(scope, ids.toEditionId));
  if (from === undefined || to === undefined) return null;
  const account = made?.account ?? (chosen && (await readCarriage(scope, assessment, chosen, { from, to })).account);
  if (account === undefined) return null;
  const old = made === null ? assessment : await getAssessment(scope, assessment.slug, made.fromAssessmentId);
  return {
    from: compileEdition(from),
    to: compileEdition(to),
    account,
    answers: old === undefined ? new Map() : await listAnswers(scope, old),
    made,
    ways,
    crosswalkId: made?.crosswalkId ?? chosen?.id ?? "",
    stop: made === null ? await stopOf(scope, assessment, to.standard) : null,
  };
}

/** A closed assessment can be migrated too, where nothing else of the standard is open. */
async function stopOf(scope: Scope, assessment: Assessment, standard: string): Promise<string | null> {
  if (assessment.closedAt === null) return null;
  for (const other of await listAssessments(scope, assessment.serviceId)) {
    if (other.closedAt !== null) continue;
    if ((await getEdition(scope, other.editionId))?.standard === standard)
      return `${other.title} is open. Migrate that one, or close it first.`;
  }
  return null;
}
