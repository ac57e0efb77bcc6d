// What a change to many answers would do, for a person to check before it is done.
import { planBulk, type BulkChoice, type BulkState, type SkipReason } from "../../domain/answering/bulk";
import { formatDate, type Instant } from "../../domain/dates";
import { choiceAsFields, seenField, seenLine, type Seen } from "../../domain/forms/bulk-answers";
import { formatMoment } from "../../domain/london";
import type { AnswersFilter, BulkChangeRow, BulkCheck } from "../../domain/view/answers-page";
import type { NamedPerson } from "../../domain/view/criterion-page";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import type { Scale } from "../../standards/types";
import { readAssessment } from "../assessment-home.server";
import { listPossibleOwners } from "../criterion-page.server";
import { leftBy } from "./answers-page.server";
import { readCriterionRows, type CriterionRow } from "./criterion-rows.server";

/** Which criteria are meant: those ticked, all that a filter leaves, or those of a check page with what was seen there. */
export type Meant =
  | { readonly by: "ticks"; readonly criteria: readonly string[] }
  | { readonly by: "filter"; readonly filter: AnswersFilter }
  | { readonly by: "seen"; readonly seen: readonly Seen[] };

/**
 * The check of a change; `undefined` where the assessment is out of sight. Codes that the edition does not have are left out.
 * `no-such-owner` where the owner chosen may not own answers here.
 */
export async function readBulkCheck(
  scope: Scope,
  slug: string,
  id: string,
  meant: Meant,
  choice: BulkChoice,
): Promise<BulkCheck | "no-such-owner" | undefined> {
  return reading(scope, async (at) => {
    const read = await readAssessment(at, slug, id);
    if (read === undefined) return undefined;
    const owners = await listPossibleOwners(at, read.assessment);
    const { owner } = choice;
    if (owner !== undefined && owner.id !== null && !owners.some((each) => each.id === owner.id))
      return "no-such-owner";
    const { scale } = read.edition.edition;
    const rows = await readCriterionRows(at, read, read.edition.criteria);
    const seen = new Map(meant.by === "seen" ? meant.seen.map((each) => [each.criterion, each.version]) : []);
    const codes = new Set(meant.by === "ticks" ? meant.criteria : seen.keys());
    const picked =
      meant.by === "filter" ? leftBy(at, read, meant.filter, rows) : rows.filter(({ code }) => codes.has(code));
    const plan = planBulk(
      picked.map((row) => ({ row, answer: row.answer, mayChange: row.mayRate || read.assessment.closedAt !== null })),
      choice,
    );
    return {
      asked: describeChoice(scale, owners, choice),
      isOpen: read.assessment.closedAt === null,
      changes: plan.changes.map(({ row: { row }, after }) => toChange(scale, owners, row, after, seen.get(row.code))),
      skipped: plan.skipped.map(({ row: { row }, why }) => ({ code: row.code, text: row.text, why: skipWords[why] })),
      fields: [
        ...choiceAsFields(choice),
        {
          name: seenField,
          value: plan.changes
            .map(({ row: { row } }) => seenLine({ criterion: row.code, version: row.version }))
            .join("\n"),
        },
      ],
    };
  });
}

const skipWords: Readonly<Record<SkipReason, string>> = {
  "as-it-is": "It is so already",
  "not-yours": "You may change only the answers that you own",
};

function toChange(
  scale: Scale,
  owners: readonly NamedPerson[],
  row: CriterionRow,
  after: BulkState,
  seenVersion: number | undefined,
): BulkChangeRow {
  const nameOf = (id: string | null) =>
    id === null
      ? "No owner"
      : (owners.find((each) => each.id === id)?.name ??
        (id === row.answer.ownerId ? row.ownerName : null) ??
        "Somebody");
  const isMoved = seenVersion !== undefined && seenVersion !== row.version;
  return {
    code: row.code,
    text: row.text,
    version: row.version,
    meanwhile: isMoved
      ? `${row.changedByName ?? "Somebody"}, ${row.changedAt === null ? "" : formatMoment(row.changedAt as Instant)}`
      : null,
    status: { before: statusWords(scale, row.value, row.reason), after: statusWords(scale, after.value, after.reason) },
    owner: { before: nameOf(row.answer.ownerId), after: nameOf(after.ownerId) },
    target: { before: dayWords(row.targetOn), after: dayWords(after.targetOn) },
  };
}

/** A status with its reason, where it has one. */
export function statusWords(scale: Scale, value: string | null, reason: string | null): string {
  const label = scale.values.find(({ id }) => id === value)?.label ?? "Not yet rated";
  return reason === null ? label : `${label}: ${reason}`;
}

/** A target date in words. */
export function dayWords(day: string | null): string {
  return day === null ? "No target date" : formatDate(day as Parameters<typeof formatDate>[0]);
}

function describeChoice(scale: Scale, owners: readonly NamedPerson[], choice: BulkChoice): readonly string[] {
  const { status, owner, target } = choice;
  const ownerName = owners.find(({ id }) => id === owner?.id)?.name ?? "No owner";
  return [
    ...(status === undefined ? [] : [`Status: ${statusWords(scale, status.value, status.reason)}`]),
    ...(owner === undefined ? [] : [`Owner: ${ownerName}`]),
    ...(target === undefined ? [] : [`Target date: ${dayWords(target.on)}`]),
  ];
}
