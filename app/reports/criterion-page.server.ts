// A criterion's page: what is asked, the answer, what proves it, what happened, and how the services stand. Read in one moment.
import type { EvidenceFacts } from "../domain/evidence";
import { endsBeforeVisit } from "../domain/library/visit";
import { criterionTitle } from "../domain/find-criterion";
import type { IsoDate } from "../domain/dates";
import { compileEdition, isSettled, type PlacedCriterion } from "../domain/gap-analysis";
import { offeredReason } from "../domain/not-applicable";
import {
  dateOr,
  describePeriod,
  type AnswerShown,
  type CriterionPage,
  type EvidenceShown,
  type NamedPerson,
} from "../domain/view/criterion-page";
import { getAnswer, type Answer } from "../models/answers.server";
import { getAssessment, subjectOf, type Assessment } from "../models/assessments.server";
import { listAttachments, type Attachment } from "../models/attachments.server";
import { getEdition } from "../models/editions.server";
import { getNextVisit } from "../models/awards/visits.server";
import { listEvidence } from "../models/evidence.server";
import { getActivities, getNumberSetting } from "../models/network.server";
import { listNetworkOwners, listOwners } from "../models/people.server";
import type { Scope } from "../models/scope.server";
import { reading } from "../models/transaction.server";
import { auditTemplates } from "../standards/audit-templates";
import { sources } from "../standards/sources";
import type { AuditTemplate, Edition, Source } from "../standards/types";
import { readAnswerHistory } from "./answer-history.server";
import { may, mayAnswer, placeOf, toAddEvidence, toAnswer } from "./assessment-place.server";
import { readCarried } from "./cycles/carried.server";
import { readCriterionActions } from "./actions/actions-panel.server";
import { readCriterionFindings } from "./findings/criterion-findings.server";
import { readCriterionQueries } from "./queries/queries-panel.server";
import { readThreadsPanel } from "./discussions/threads-panel.server";
import { readCriteriaAmongServices } from "./criteria-among-services.server";
import { readPeerMatch } from "./sharing/peer-match.server";
import { isToRenew, soonDaysSetting, standingOf, standingWords, summariseEvidence } from "./evidence-summary";

const historyShown = 6;

/** Everything the page shows, or `undefined` where the assessment is out of sight or its edition has no such criterion. */
export async function loadCriterionPage(
  scope: Scope,
  slug: string,
  id: string,
  code: string,
  pressed: string | null = null,
): Promise<CriterionPage | undefined> {
  return reading(scope, async (at) => {
    const assessment = await getAssessment(at, slug, id);
    const edition = assessment && (await getEdition(at, assessment.editionId));
    if (assessment === undefined || edition === undefined) return undefined;
    const { criteria, indexOf, countsAs } = compileEdition(edition);
    const index = indexOf.get(code) ?? -1;
    const placed = criteria[index];
    if (placed === undefined) return undefined;
    const answer = await getAnswer(at, assessment, code);
    const allowed = mayAnswer(at, assessment, answer.ownerId);
    return {
      ...asked(placed),
      place: placeOf(at, assessment, edition),
      scale: edition.scale.values,
      answer: showAnswer(edition, answer, at.today),
      chosen: edition.scale.values.some(({ id: value }) => value === pressed) ? pressed : answer.value,
      mayAnswer: allowed,
      carried: await readCarried(at, assessment, edition.scale, answer),
      onlyOwn: !allowed && assessment.closedAt === null && at.actor !== null && mayOwnAnswers(at, assessment),
      owners: allowed ? await listAnswerOwners(at, assessment, answer) : [],
      offeredReason: await readOfferedReason(at, assessment, placed),
      ...(await readEvidence(at, assessment, code)),
      ...(await readHistory(at, assessment, edition, code)),
      ...(await readServices(at, edition, placed)),
      peers: await readPeerMatch(at, assessment, edition, code),
      findings: await readCriterionFindings(at, assessment, code),
      queries: await readCriterionQueries(at, assessment, slug, code),
      actions: await readCriterionActions(at, assessment, answer, countsAs),
      threads: await readThreadsPanel(at, { kind: "criterion", editionId: edition.id, code }),
      previous: nameOf(criteria[index - 1]),
      next: nameOf(criteria[index + 1]),
    };
  });
}

/** Who may own an answer: the trust's people, or the network's; and who owns it now, even where they no longer would. */
export async function listAnswerOwners(
  scope: Scope,
  assessment: Assessment,
  answer: Answer,
): Promise<readonly NamedPerson[]> {
  const people = await listPossibleOwners(scope, assessment);
  const { ownerId, ownerName } = answer;
  if (ownerId === null || people.some(({ id }) => id === ownerId)) return people;
  return [...people, { id: ownerId, name: `${ownerName ?? "Somebody"} (no longer here)` }];
}

/** Who may own the answers of an assessment: the trust's people, or the network's. */
export async function listPossibleOwners(scope: Scope, { trustId }: Assessment): Promise<readonly NamedPerson[]> {
  return trustId === null ? listNetworkOwners(scope) : listOwners(scope, trustId);
}

function mayOwnAnswers(scope: Scope, assessment: Assessment): boolean {
  return may(scope, toAnswer, subjectOf(assessment, scope.actor?.personId ?? null));
}

const sourceOf: ReadonlyMap<string, Source> = new Map(sources.map((source) => [source.id, source]));

function asked(placed: PlacedCriterion) {
  const { criterion, statement, section } = placed;
  const references = statement.publicReferences ?? [];
  return {
    section: { code: section.code, title: section.title },
    statement: { code: statement.code, title: statement.title, outcome: statement.outcome, references },
    code: criterion.code,
    title: criterionTitle(placed),
    text: criterion.text,
    guidance: criterion.guidance,
    helps: criterion.evidence,
    sources: criterion.sources.map(({ id, part }) => {
      const source = sourceOf.get(id);
      return {
        id,
        title: source?.title ?? id,
        publisher: source?.publisher ?? "",
        part: part ?? null,
        address: source?.address ?? null,
      };
    }),
    audits: auditsFor(references.map(({ code }) => code)),
  };
}

function auditsFor(codes: readonly string[]): CriterionPage["audits"] {
  const templates: readonly AuditTemplate[] = auditTemplates;
  return templates
    .filter((template) => template.codes.some((code) => codes.includes(code)))
    .map(({ title, address }) => ({ title, address: address ?? null }));
}

function showAnswer(edition: Edition, answer: Answer, today: IsoDate): AnswerShown {
  const { criterion: _, ...kept } = answer;
  const value = edition.scale.values.find(({ id }) => id === answer.value);
  return {
    ...kept,
    state: value?.label ?? "Not yet rated",
    isOverdue: !isSettled(value?.countsAs) && answer.targetOn !== null && answer.targetOn < today,
  };
}

async function readOfferedReason(
  scope: Scope,
  assessment: Assessment,
  { criterion }: PlacedCriterion,
): Promise<string | null> {
  if (assessment.serviceId === null || criterion.appliesTo === undefined) return null;
  return offeredReason(criterion, await getActivities(scope, assessment.serviceId));
}

async function readEvidence(scope: Scope, assessment: Assessment, code: string) {
  const soonDays = await getNumberSetting(scope, soonDaysSetting.name, soonDaysSetting.otherwise);
  const attached = await listAttachments(scope, assessment, [code]);
  const visitOn = assessment.serviceId === null ? null : await getNextVisit(scope, assessment.serviceId);
  const mayAttach = assessment.closedAt === null && may(scope, toAddEvidence, subjectOf(assessment));
  const held = new Set(attached.map(({ evidenceId }) => evidenceId));
  const owned = mayAttach ? await listEvidence(scope, { trustId: assessment.trustId }, false) : [];
  return {
    evidence: attached.map((each) => showEvidence(each, scope.today, soonDays, visitOn)),
    summary: summariseEvidence(attached, scope.today, soonDays),
    mayAttach,
    attachable: owned.filter((each) => !each.held && !held.has(each.id)).map(({ id, title }) => ({ id, title })),
  };
}

function showEvidence(
  attachment: Attachment,
  today: IsoDate,
  soonDays: number,
  visitOn: IsoDate | null,
): EvidenceShown {
  const standing = standingOf(attachment, today, soonDays);
  const day = (text: string | null) => text as IsoDate | null;
  return {
    attachmentId: attachment.id,
    evidenceId: attachment.evidenceId,
    title: attachment.title,
    form: attachment.form,
    covers: describePeriod(day(attachment.coversFrom), day(attachment.coversTo)),
    reviewBy: dateOr(day(attachment.reviewOn), "No review date"),
    expires: dateOr(day(attachment.expiresOn), "No expiry"),
    states: [
      ...standingWords(standing),
      ...(endsBeforeVisit(datedFacts(attachment), today, visitOn) ? ["ends before the visit"] : []),
    ],
    isToRenew: isToRenew(standing),
  };
}

function datedFacts({ withdrawn, held, reviewOn, expiresOn }: Attachment): EvidenceFacts {
  return { withdrawn, held, reviewOn: reviewOn as IsoDate | null, expiresOn: expiresOn as IsoDate | null };
}

async function readHistory(scope: Scope, assessment: Assessment, edition: Edition, code: string) {
  const { entries, hasMore } = await readAnswerHistory(scope, assessment, edition, code, historyShown);
  return { history: entries, hasMoreHistory: hasMore };
}

async function readServices(scope: Scope, edition: Edition, { criterion }: PlacedCriterion) {
  const network = { networkId: scope.networkId };
  const nothing = { below: null, mayOpenBelow: false };
  if (!may(scope, ["summary.view"], network)) return nothing;
  const source = criterion.evidencedBy && (await getEdition(scope, criterion.evidencedBy.edition));
  if (criterion.evidencedBy === undefined || source === undefined) return nothing;
  const criteria = await readCriteriaAmongServices(scope, source, criterion.evidencedBy.criteria);
  return {
    below: { editionId: source.id, editionTitle: source.title, criteria },
    mayOpenBelow: may(scope, ["trusts-by-criteria.view"], network),
  };
}

function nameOf(placed: PlacedCriterion | undefined) {
  return placed === undefined ? null : { code: placed.criterion.code, title: criterionTitle(placed) };
}
