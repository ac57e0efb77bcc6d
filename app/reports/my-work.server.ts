// My work: one list by role of what is due, what to renew and what changed. Read in one moment, so that its counts agree.
import type { Asked } from "../domain/asked";
import { addDays, type Instant, type IsoDate } from "../domain/dates";
import { countsUntil, evidenceStanding, type EvidenceStanding } from "../domain/evidence";
import { findCriterion, criterionTitle } from "../domain/find-criterion";
import { linkDaysSetting, wantsLinkCheck } from "../domain/library/link-age";
import { endsBeforeVisit } from "../domain/library/visit";
import { compileEdition, gapAnalysis, isSettled, type Tally } from "../domain/gap-analysis";
import { can } from "../domain/permissions";
import { listAssessments, listGuestAssessments, type Assessment } from "../models/assessments.server";
import { getNextVisitOfTrust } from "../models/awards/visits.server";
import { getEdition } from "../models/editions.server";
import { listEvidence, type EvidenceListed } from "../models/evidence.server";
import { readRecorded } from "../models/gap-analysis.server";
import { listChangesSince, listOwnedAnswers, type ChangeSeen } from "../models/my-work.server";
import { getNumberSetting, listOwnServices, type ServiceRow } from "../models/network.server";
import { actingPerson, type Scope } from "../models/scope.server";
import { reading } from "../models/transaction.server";
import type { Edition } from "../standards/types";
import { listAsked } from "./asked/registry.server";
import { isToRenew } from "./evidence-summary";

export interface DueAnswer {
  readonly slug: string;
  readonly assessmentId: string;
  readonly criterion: string;
  readonly title: string;
  /** The scale's label of how it stands. */
  readonly status: string;
  readonly targetOn: IsoDate;
  readonly isOverdue: boolean;
}

export interface EvidenceToRenew {
  readonly item: EvidenceListed;
  readonly standing: EvidenceStanding;
  readonly until: IsoDate | null;
  readonly endsBeforeVisit: boolean;
  readonly wantsCheck: boolean;
}

export interface OwnService {
  readonly service: ServiceRow;
  readonly assessment: Assessment | null;
  readonly editionTitle: string | null;
  readonly tally: Tally | null;
}

export interface Changed extends ChangeSeen {
  readonly title: string;
  readonly status: string | null;
}

export interface MyWork {
  /** What other people and parts of the portal ask, soonest first; `null` for who takes no part in anything that asks. */
  readonly asked: readonly Asked[] | null;
  readonly due: readonly DueAnswer[];
  /** Answers owned that are not complete, with or without a date. */
  readonly openCount: number;
  readonly renew: readonly EvidenceToRenew[];
  readonly services: readonly OwnService[];
  readonly guests: readonly Assessment[];
  readonly changes: readonly Changed[];
  readonly changesSince: Instant;
}

const mostChanges = 8;

/** What waits for the person of this scope. `previousSignIn` is where "what changed" begins: a week ago for a first visit. */
export async function readMyWork(scope: Scope, previousSignIn: Instant | null): Promise<MyWork> {
  return reading(scope, async (at) => {
    const personId = actingPerson(at);
    const services = at.sight.allTrusts ? [] : await listOwnServices(at);
    const own = await readOwnServices(at, services);
    const since = previousSignIn ?? (`${addDays(at.today, -7)}T00:00:00.000Z` as Instant);
    const due = await readDue(at, personId);
    const soonDays = await getNumberSetting(at, "evidence-soon-days", 60);
    const open = at.sight.allTrusts
      ? await listNetworkAssessments(at)
      : own.flatMap(({ assessment }) => assessment ?? []);
    const guests = await listGuestAssessments(at);
    const takesPart = guests.length > 0 || (scope.actor !== null && can(scope.actor, "groups.browse"));
    return {
      asked: takesPart ? await listAsked(at) : null,
      due: due.filter((answer): answer is DueAnswer => answer.targetOn !== null),
      openCount: due.length,
      renew: await readToRenew(at, services, soonDays),
      services: own,
      guests,
      changes: await readChanges(at, open, since, personId),
      changesSince: since,
    };
  });
}

async function listNetworkAssessments(scope: Scope): Promise<readonly Assessment[]> {
  return (await listAssessments(scope, null)).filter(({ closedAt }) => closedAt === null);
}

async function readOwnServices(scope: Scope, services: readonly ServiceRow[]): Promise<readonly OwnService[]> {
  const own: OwnService[] = [];
  for (const service of services) {
    const assessment = (await listAssessments(scope, service.id)).find(({ closedAt }) => closedAt === null) ?? null;
    const edition = assessment === null ? undefined : await getEdition(scope, assessment.editionId);
    const [recorded] = assessment === null ? [] : await readRecorded(scope, [assessment.id], scope.today);
    const tally =
      edition === undefined || recorded === undefined ? null : gapAnalysis(compileEdition(edition), recorded).total;
    own.push({ service, assessment, editionTitle: edition?.title ?? null, tally });
  }
  return own;
}

type MaybeDue = Omit<DueAnswer, "targetOn"> & { readonly targetOn: IsoDate | null };

async function readDue(scope: Scope, personId: string): Promise<readonly MaybeDue[]> {
  const answers = await listOwnedAnswers(scope, personId);
  const editions = await editionsOf(scope, answers);
  return answers.flatMap((answer) => {
    const edition = editions.get(answer.editionId);
    const placed = edition && findCriterion(edition, answer.criterion);
    const value = edition?.scale.values.find((each) => each.id === answer.value);
    if (placed === undefined || isSettled(value?.countsAs)) return [];
    return [
      {
        slug: answer.slug ?? "network",
        assessmentId: answer.assessmentId,
        criterion: answer.criterion,
        title: criterionTitle(placed),
        status: value?.label ?? "Not yet rated",
        targetOn: answer.targetOn,
        isOverdue: answer.targetOn !== null && answer.targetOn < scope.today,
      },
    ];
  });
}

async function editionsOf(
  scope: Scope,
  rows: readonly { readonly editionId: string }[],
): Promise<ReadonlyMap<string, Edition>> {
  const editions = new Map<string, Edition>();
  for (const id of new Set(rows.map(({ editionId }) => editionId))) {
    const edition = await getEdition(scope, id);
    if (edition !== undefined) editions.set(id, edition);
  }
  return editions;
}

/** Items that support something and have ended, end soon or before the next visit, and links to check: first what has ended. */
async function readToRenew(
  scope: Scope,
  services: readonly ServiceRow[],
  soonDays: number,
): Promise<readonly EvidenceToRenew[]> {
  const owners = [...new Set(services.map(({ trustId }) => trustId))].map((trustId) => ({ trustId }));
  const lists = [];
  for (const owner of scope.sight.allTrusts ? [{ trustId: null }] : owners)
    lists.push({
      items: await listEvidence(scope, owner, false),
      visitOn: owner.trustId === null ? null : await getNextVisitOfTrust(scope, owner.trustId),
    });
  const linkDays = await getNumberSetting(scope, linkDaysSetting.name, linkDaysSetting.otherwise);
  return lists
    .flatMap(({ items, visitOn }) => items.map((item) => ({ item, visitOn })))
    .filter(({ item }) => item.criteria > 0)
    .map(({ item, visitOn }) => ({
      item,
      standing: evidenceStanding(item, scope.today, soonDays),
      until: countsUntil(item),
      endsBeforeVisit: endsBeforeVisit(item, scope.today, visitOn),
      wantsCheck: wantsLinkCheck(item, scope.today, linkDays),
    }))
    .filter((each) => isToRenew(each.standing) || each.endsBeforeVisit || each.wantsCheck)
    .sort((a, b) => (a.until ?? "9999").localeCompare(b.until ?? "9999"));
}

async function readChanges(
  scope: Scope,
  assessments: readonly Assessment[],
  since: Instant,
  personId: string,
): Promise<readonly Changed[]> {
  const rows = await listChangesSince(
    scope,
    assessments.map(({ id }) => id),
    since,
    personId,
    mostChanges,
  );
  const editions = await editionsOf(scope, rows);
  return rows.map((row) => {
    const edition = editions.get(row.editionId);
    const placed = edition && findCriterion(edition, row.criterion);
    const value = edition?.scale.values.find((each) => each.id === row.value);
    return { ...row, title: placed === undefined ? "" : criterionTitle(placed), status: value?.label ?? null };
  });
}
