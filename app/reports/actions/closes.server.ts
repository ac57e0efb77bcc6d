// What an action of a service would close: what there is to choose, what was chosen, and what it is called.
import {
  criterionClosed,
  readClosesChoice,
  writeClosesChoice,
  type ClosesChoice,
  type ServiceCloses,
} from "../../domain/actions/closes";
import { barrierKindLabel, filterBarriers } from "../../domain/barriers/barriers";
import { isWithService } from "../../domain/findings/findings";
import { findCriterion } from "../../domain/find-criterion";
import type { FilterChoice } from "../../domain/view/assessment-pages";
import { shortWords } from "../../domain/view/finding-pages";
import type { ClosesShown } from "../../domain/view/service-actions";
import { paths } from "../../http/paths";
import { listAssessments, type Assessment } from "../../models/assessments.server";
import { listBarriers } from "../../models/barriers/barriers.server";
import { getEdition } from "../../models/editions.server";
import { listFindings } from "../../models/findings/findings.server";
import type { ServiceRow } from "../../models/network.server";
import type { Scope } from "../../models/scope.server";

const labelLength = 70;

/** What names the things that a service's actions would close; read once for a list of any length. */
export interface ClosesNames {
  readonly slug: string;
  readonly assessments: readonly Assessment[];
}

/** The assessments that criteria are opened in. */
export async function readClosesNames(scope: Scope, service: ServiceRow): Promise<ClosesNames> {
  return { slug: service.slug, assessments: await listAssessments(scope, service.id) };
}

/** A criterion is opened in the assessment of its edition that is open, else the newest. */
export function showCloses({ slug, assessments }: ClosesNames, closes: ServiceCloses | null): ClosesShown | null {
  if (closes === null) return null;
  const { kind, id } = closes;
  if (kind === "finding") return { label: "Finding", href: paths.finding(id) };
  if (kind === "barrier") return { label: "Barrier", href: paths.barrier(slug, id) };
  const { edition, code } = splitCriterion(id);
  const own = assessments.filter(({ editionId }) => editionId === edition);
  const assessment = own.find(({ closedAt }) => closedAt === null) ?? own[0];
  const href = assessment === undefined ? null : paths.criterion(slug, assessment.id, code);
  return { label: `Criterion ${code}`, href };
}

function splitCriterion(id: string): { readonly edition: string; readonly code: string } {
  const at = id.indexOf("/");
  return { edition: id.slice(0, at), code: id.slice(at + 1) };
}

/** Findings and barriers that are still open, and what the action would close now or was asked for. */
export async function listClosesChoices(
  scope: Scope,
  service: ServiceRow,
  now: ClosesChoice | null,
): Promise<readonly (FilterChoice & { readonly group: string })[]> {
  const findings = (await listFindings(scope, service)).filter(
    (each) => isWithService(each) || (now?.kind === "finding" && now.id === each.id),
  );
  const barriers = await listBarriers(scope, service);
  const open = filterBarriers(barriers, { state: "open", kind: "", severity: "" });
  const kept = barriers.filter(({ id }) => now?.kind === "barrier" && now.id === id);
  return [
    ...(now?.kind === "criterion"
      ? [{ value: writeClosesChoice(now), label: `Criterion ${now.code}`, group: "Criterion" }]
      : []),
    ...findings.map(({ id, words }) => ({
      value: writeClosesChoice({ kind: "finding", id }),
      label: shortWords(words, labelLength),
      group: "Findings",
    })),
    ...[...new Set([...open, ...kept])].map(({ id, kind, words }) => ({
      value: writeClosesChoice({ kind: "barrier", id }),
      label: `${barrierKindLabel(kind)}: ${shortWords(words, labelLength)}`,
      group: "Barriers",
    })),
  ];
}

/** What is stored, as a form carries it; `null` for a criterion of an edition that the service has no assessment of. */
export function toChoice({ assessments }: ClosesNames, closes: ServiceCloses | null): ClosesChoice | null {
  if (closes === null) return null;
  if (closes.kind !== "criterion") return { kind: closes.kind, id: closes.id };
  const { edition, code } = splitCriterion(closes.id);
  const own = assessments.filter(({ editionId }) => editionId === edition);
  const assessment = own.find(({ closedAt }) => closedAt === null) ?? own[0];
  return assessment === undefined ? null : { kind: "criterion", code, assessmentId: assessment.id };
}

export type ChosenServiceCloses =
  | { readonly ok: true; readonly closes: ServiceCloses | null }
  | { readonly ok: false; readonly reason: "unknown-criterion" | "unknown-closes" };

/** What a form or an address chose: something of this service in sight, or a criterion by its code, looked for in its open assessments. */
export async function findServiceCloses(
  scope: Scope,
  service: ServiceRow,
  { closes: chosen, criterion }: { readonly closes: string | null; readonly criterion: string | null },
): Promise<ChosenServiceCloses> {
  if (criterion !== null) return findTypedCriterion(scope, service, criterion);
  if (chosen === null) return { ok: true, closes: null };
  const choice = readClosesChoice(chosen);
  const closes = choice === undefined ? undefined : await findChoice(scope, service, choice);
  return closes === undefined ? { ok: false, reason: "unknown-closes" } : { ok: true, closes };
}

async function findTypedCriterion(scope: Scope, service: ServiceRow, code: string): Promise<ChosenServiceCloses> {
  const open = (await listAssessments(scope, service.id)).filter(({ closedAt }) => closedAt === null);
  for (const editionId of new Set(open.map((assessment) => assessment.editionId))) {
    const edition = await getEdition(scope, editionId);
    if (edition !== undefined && findCriterion(edition, code) !== undefined)
      return { ok: true, closes: criterionClosed(editionId, code) };
  }
  return { ok: false, reason: "unknown-criterion" };
}

async function findChoice(scope: Scope, service: ServiceRow, choice: ClosesChoice): Promise<ServiceCloses | undefined> {
  if (choice.kind === "criterion") {
    const assessments = await listAssessments(scope, service.id);
    const assessment = assessments.find(({ id }) => id === choice.assessmentId);
    const edition = assessment && (await getEdition(scope, assessment.editionId));
    if (edition === undefined || findCriterion(edition, choice.code) === undefined) return undefined;
    return criterionClosed(edition.id, choice.code);
  }
  const all = choice.kind === "finding" ? await listFindings(scope, service) : await listBarriers(scope, service);
  return all.some(({ id }) => id === choice.id) ? choice : undefined;
}
