// A service's home and its assessments; the network itself stands in the place of a service under its own word.
import { declarationOn } from "../domain/stages";
import { compileEdition, gapAnalysis } from "../domain/gap-analysis";
import { describeChange } from "../domain/change";
import { londonDate } from "../domain/london";
import type { Instant, IsoDate } from "../domain/dates";
import type { Subject } from "../domain/permissions";
import type {
  AssessmentList,
  AssessmentListed,
  AwardShown,
  ServiceHome,
  StageShown,
  SubjectShown,
} from "../domain/view/service-pages";
import { listAwards } from "../models/awards/awards.server";
import { listAssessments, type Assessment } from "../models/assessments.server";
import { getEdition, listEditions } from "../models/editions.server";
import { listEvidence } from "../models/evidence.server";
import { readRecorded } from "../models/gap-analysis.server";
import { getNumberSetting, getService, type ServiceRow } from "../models/network.server";
import type { Scope } from "../models/scope.server";
import { listServiceDeclarations, type StageDeclaration } from "../models/stages.server";
import { reading } from "../models/transaction.server";
import { listLatestChanges } from "../models/answer-changes.server";
import { stageScale } from "../standards/registry";
import type { Edition } from "../standards/types";
import { sectionFigures } from "./assessment-home.server";
import { may, toStart } from "./assessment-place.server";
import { isToRenew, soonDaysSetting, standingOf } from "./evidence-summary";
import { figureCells, figureColumns, type TableOf } from "./gap-analysis-tables";

/** The word that stands in the place of a service, and the name that the network then has. */
export interface NetworkNamed {
  readonly slug: string;
  readonly name: string;
}

/** A service within sight, or the network for those who may read its own assessments; `undefined` otherwise. */
export interface FoundSubject {
  readonly shown: SubjectShown;
  readonly service: ServiceRow | null;
  /** What a permission about it is asked of. */
  readonly asked: Subject;
}

/** Finds what an address under "services" is about. */
export async function findSubject(
  scope: Scope,
  slug: string,
  network: NetworkNamed,
): Promise<FoundSubject | undefined> {
  const { networkId } = scope;
  if (slug === network.slug) {
    if (!scope.sight.network) return undefined;
    const shown = { slug, name: network.name, trustName: null };
    return { shown, service: null, asked: { networkId, trustId: null } };
  }
  const service = await getService(scope, slug);
  if (service === undefined) return undefined;
  const shown = { slug, name: service.name, trustName: service.trustName };
  return { shown, service, asked: { networkId, trustId: service.trustId } };
}

const changesShown = 6;

/** The home of a service, or of the network; `undefined` where it is out of sight. */
export async function readServiceHome(
  scope: Scope,
  slug: string,
  network: NetworkNamed,
): Promise<ServiceHome | undefined> {
  return reading(scope, async (at) => {
    const subject = await findSubject(at, slug, network);
    if (subject === undefined) return undefined;
    const assessments = await listAssessments(at, subject.service?.id ?? null);
    const editions = await readEditions(at, assessments);
    return {
      subject: subject.shown,
      current: await readCurrent(at, assessments, editions),
      others: Math.max(0, assessments.length - 1),
      stage: subject.service === null ? null : await readStage(at, subject.service),
      awards: subject.service === null ? [] : await readAwards(at, subject.service),
      evidenceToRenew: await countToRenew(at, subject),
      changes: await readChanges(at, assessments, editions),
      mayStart: may(at, toStart, subject.asked),
    };
  });
}

/** The assessments of a service, or of the network, and what a new one may be made against. */
export async function readAssessmentList(
  scope: Scope,
  slug: string,
  network: NetworkNamed,
): Promise<AssessmentList | undefined> {
  return reading(scope, async (at) => {
    const subject = await findSubject(at, slug, network);
    if (subject === undefined) return undefined;
    const assessments = await listAssessments(at, subject.service?.id ?? null);
    const mayStart = may(at, toStart, subject.asked);
    const meant = subject.service === null ? "network" : "service";
    const editions = mayStart ? (await listEditions(at)).filter((edition) => edition.subject === meant) : [];
    const listed = await readListed(at, assessments, await readEditions(at, assessments));
    return {
      subject: subject.shown,
      assessments: listed,
      editions: editions.map(({ id, title }) => ({ id, title })),
      earlier: mayStart ? lastClosed(listed) : [],
      mayStart,
    };
  });
}

/** The last closed one of each edition; the list stands newest first. */
function lastClosed(listed: readonly AssessmentListed[]): AssessmentList["earlier"] {
  const closed = listed.filter(({ closedOn }) => closedOn !== null);
  const last = closed.filter((each) => closed.find(({ editionTitle }) => editionTitle === each.editionTitle) === each);
  return last.map(({ id, title, editionTitle, closedOn }) => ({ id, title, editionTitle, closedOn }));
}

/** The list of assessments as a file. */
export function assessmentListTable({ subject, assessments }: AssessmentList): TableOf {
  return {
    columns: ["service", "assessment", "edition", "started", "closed", ...figureColumns],
    rows: assessments.map(({ title, editionTitle, startedOn, closedOn, tally }) => [
      subject.name,
      title,
      editionTitle,
      startedOn,
      closedOn,
      ...figureCells(tally),
    ]),
  };
}

type Editions = ReadonlyMap<string, Edition>;

/** The editions of these assessments, each read once: there are as many as standards in use, however many assessments. */
async function readEditions(scope: Scope, assessments: readonly Assessment[]): Promise<Editions> {
  const editions = new Map<string, Edition>();
  for (const id of new Set(assessments.map(({ editionId }) => editionId))) {
    const edition = await getEdition(scope, id);
    if (edition !== undefined) editions.set(id, edition);
  }
  return editions;
}

async function readListed(
  scope: Scope,
  assessments: readonly Assessment[],
  editions: Editions,
): Promise<readonly AssessmentListed[]> {
  const ids = assessments.map(({ id }) => id);
  const recorded = new Map((await readRecorded(scope, ids, scope.today)).map((each) => [each.assessmentId, each]));
  return assessments.flatMap((assessment) => {
    const [edition, own] = [editions.get(assessment.editionId), recorded.get(assessment.id)];
    if (edition === undefined || own === undefined) return [];
    const { total } = gapAnalysis(compileEdition(edition), own);
    return [
      {
        id: assessment.id,
        title: assessment.title,
        editionTitle: edition.title,
        startedOn: londonDate(assessment.startedAt as Instant),
        closedOn: assessment.closedAt === null ? null : londonDate(assessment.closedAt as Instant),
        tally: total,
      },
    ];
  });
}

async function readCurrent(
  scope: Scope,
  assessments: readonly Assessment[],
  editions: Editions,
): Promise<ServiceHome["current"]> {
  const current = assessments.find(({ closedAt }) => closedAt === null) ?? assessments[0];
  const edition = current && editions.get(current.editionId);
  if (current === undefined || edition === undefined) return null;
  const [recorded] = await readRecorded(scope, [current.id], scope.today);
  const [listed] = await readListed(scope, [current], editions);
  if (recorded === undefined || listed === undefined) return null;
  const compiled = compileEdition(edition);
  const sections = sectionFigures(compiled, gapAnalysis(compiled, recorded));
  return { ...listed, notice: edition.notice, sections };
}

/** The stage that holds today, in words. */
export function showStage(declarations: readonly StageDeclaration[], today: IsoDate): StageShown | null {
  const held = declarationOn(declarations, today);
  if (held === null) return null;
  const title = stageScale.stages.find(({ number }) => number === held.stage)?.title ?? "";
  return { number: held.stage, title, declaredOn: held.declaredOn };
}

async function readStage(scope: Scope, service: ServiceRow): Promise<StageShown | null> {
  return showStage(await listServiceDeclarations(scope, service), scope.today);
}

async function readAwards(scope: Scope, service: ServiceRow): Promise<readonly AwardShown[]> {
  const awards = (await listAwards(scope)).filter(({ serviceId }) => serviceId === service.id);
  return awards.map(({ id, scheme, scope: covers, status, nextReviewOn }) => ({
    id,
    scheme,
    scope: covers,
    status,
    nextReviewOn,
  }));
}

async function countToRenew(scope: Scope, { service }: FoundSubject): Promise<number> {
  const soonDays = await getNumberSetting(scope, soonDaysSetting.name, soonDaysSetting.otherwise);
  const evidence = await listEvidence(scope, { trustId: service?.trustId ?? null }, false);
  return evidence.filter((item) => isToRenew(standingOf(item, scope.today, soonDays))).length;
}

async function readChanges(
  scope: Scope,
  assessments: readonly Assessment[],
  editions: Editions,
): Promise<ServiceHome["changes"]> {
  const changes = await listLatestChanges(scope, assessments, changesShown);
  return changes.flatMap(({ assessmentId, criterion, before, after, onBehalf, recordedAt, recordedByName }) => {
    const assessment = assessments.find(({ id }) => id === assessmentId);
    const edition = assessment && editions.get(assessment.editionId);
    if (assessment === undefined || edition === undefined) return [];
    const phrases = describeChange(edition.scale, before, after);
    return [
      {
        key: `${assessmentId} ${criterion} ${recordedAt}`,
        code: criterion,
        assessmentId,
        what: phrases.length === 0 ? ["Saved without a change"] : phrases,
        note: null,
        byName: recordedByName,
        at: recordedAt,
        onBehalfOf: onBehalf ? assessment.trustShortName : null,
      },
    ];
  });
}
