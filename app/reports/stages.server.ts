// Where each trust says it is, on a day: the lowest declared stage of its services, how it came there, and what does not fit.
import { formatDate, formatMonth, type IsoDate } from "../domain/dates";
import type { Tally } from "../domain/gap-analysis";
import { countAtOrAbove, declarationOn, stageMismatch, trustStage, type StageMismatch } from "../domain/stages";
import { listAwards, type Award } from "../models/awards/awards.server";
import { listEditions } from "../models/editions.server";
import { listServices, type ServiceRow } from "../models/network.server";
import { listDeclarations, type StageDeclaration } from "../models/stages.server";
import type { Scope } from "../models/scope.server";
import { stageScale } from "../standards/registry";
import { readNetworkGap, type NetworkGap } from "./network-gap-analysis.server";

export interface ServiceStage {
  readonly service: ServiceRow;
  readonly now: StageDeclaration | null;
  /** Earlier declarations, oldest first. */
  readonly earlier: readonly StageDeclaration[];
  readonly mismatch: StageMismatch | null;
  readonly awards: readonly Award[];
}

export interface TrustStage {
  readonly trustId: string;
  readonly short: string;
  readonly name: string;
  readonly stage: number | null;
  readonly since: IsoDate | null;
  readonly services: readonly ServiceStage[];
}

export interface StagesReport {
  readonly on: IsoDate;
  /** In alphabetical order. */
  readonly trusts: readonly TrustStage[];
  readonly atStage3: ReturnType<typeof countAtOrAbove>;
}

/** The stage that the plan counts from. */
export const countedStage = 3;

/**
 * Stages go by their own declared dates; a mismatch is judged by the answers as they stood that day.
 * `known` is that day's gap analysis of all services, where the caller has read it already.
 */
export async function readStages(scope: Scope, on: IsoDate, known?: NetworkGap): Promise<StagesReport> {
  const gap = known ?? (await readServicesGap(scope, on));
  const declarations = await listDeclarations(scope);
  const awards = await listAwards(scope, on);
  const services = (gap?.services ?? []).map(({ service, gap: own }) =>
    stageOf(service, own?.total ?? null, declarations, awards, on),
  );
  const trusts = groupByTrust(services);
  return { on, trusts, atStage3: countTrusts(trusts) };
}

async function readServicesGap(scope: Scope, on: IsoDate): Promise<NetworkGap | undefined> {
  const [edition] = (await listEditions(scope)).filter(({ subject }) => subject === "service");
  return edition === undefined ? undefined : readNetworkGap(scope, edition.id, on);
}

export interface StageCounts {
  readonly atStage3: StagesReport["atStage3"];
  readonly accredited: number;
}

/** What the plan counts of a day's stages. */
export function countStages({ trusts, atStage3 }: Pick<StagesReport, "trusts" | "atStage3">): StageCounts {
  const isGranted = ({ awards }: ServiceStage) => awards.some(({ status }) => status === "granted");
  return { atStage3, accredited: trusts.filter(({ services }) => services.some(isGranted)).length };
}

/** The same counts without any answer being read: stages and awards go by dates of their own. */
export async function readStageCounts(scope: Scope, on: IsoDate): Promise<StageCounts> {
  const declarations = await listDeclarations(scope);
  const awards = await listAwards(scope, on);
  const services = (await listServices(scope)).map((service) => stageOf(service, null, declarations, awards, on));
  const trusts = groupByTrust(services);
  return countStages({ trusts, atStage3: countTrusts(trusts) });
}

function countTrusts(trusts: readonly TrustStage[]): StagesReport["atStage3"] {
  return countAtOrAbove(
    trusts.map(({ stage }) => stage),
    countedStage,
  );
}

function stageOf(
  service: ServiceRow,
  tally: Tally | null,
  declarations: readonly StageDeclaration[],
  awards: readonly Award[],
  on: IsoDate,
): ServiceStage {
  const own = declarations.filter(({ serviceId, declaredOn }) => serviceId === service.id && declaredOn <= on);
  const now = declarationOn(own, on);
  return {
    service,
    now,
    earlier: own.filter((each) => each !== now),
    mismatch: now === null ? null : stageMismatch(stageScale, now.stage, tally),
    awards: awards.filter(({ serviceId }) => serviceId === service.id),
  };
}

function groupByTrust(services: readonly ServiceStage[]): readonly TrustStage[] {
  const groups = new Map<string, ServiceStage[]>();
  for (const each of services) groups.set(each.service.trustId, [...(groups.get(each.service.trustId) ?? []), each]);
  return [...groups].map(([trustId, own]) => {
    const stage = trustStage(own.map(({ now }) => now?.stage ?? null));
    const lowest = own.find(({ now }) => now?.stage === stage)?.now ?? null;
    const first = own[0]?.service;
    return {
      trustId,
      short: first?.trustShortName ?? "",
      name: first?.trustName ?? "",
      stage,
      since: lowest?.declaredOn ?? null,
      services: own,
    };
  });
}

/** The name of a stage on the network's scale. */
export function stageTitle(stage: number | null): string {
  if (stage === null) return "Left out of the figure";
  return stageScale.stages.find(({ number }) => number === stage)?.title ?? "";
}

/** A mismatch as one sentence. */
export function mismatchWords({ kind, expected, actual }: StageMismatch): string {
  const whole = (share: number) => `${Math.floor(share * 100)}%`;
  return `${whole(actual)} of criteria ${kind}, where this stage expects ${whole(expected)} or more`;
}

/** Earlier stages in words, oldest first: "Stage 2 from June 2024". */
export function earlierWords(earlier: readonly StageDeclaration[]): string {
  return earlier.map(({ stage, declaredOn }) => `stage ${stage} from ${formatMonth(declaredOn)}`).join(", ");
}

/** One row for each service, as the page shows them. */
export function stagesTable({ on, trusts }: StagesReport) {
  return {
    columns: ["as at", "trust", "service", "stage", "stage title", "since", "earlier", "does not match", "award"],
    rows: trusts.flatMap((trust) =>
      trust.services.map(({ service, now, earlier, mismatch, awards }) => [
        on,
        trust.short,
        service.name,
        now?.stage ?? null,
        now === null ? "not declared" : stageTitle(now.stage),
        now?.declaredOn ?? null,
        earlierWords(earlier),
        mismatch === null ? null : mismatchWords(mismatch),
        awards.map(({ scheme, status, knownOn }) => `${scheme}, ${status}, known ${formatDate(knownOn)}`).join("; "),
      ]),
    ),
  };
}
