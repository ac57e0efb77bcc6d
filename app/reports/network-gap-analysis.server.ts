// The network's gap analysis for one edition at the end of one day: read once, shown on the page, in the CSV and by the API alike.
import type { IsoDate } from "../domain/dates";
import {
  compileEdition,
  gapAnalysis,
  pool,
  type CompiledEdition,
  type GapAnalysis,
  type Tally,
} from "../domain/gap-analysis";
import { getEdition } from "../models/editions.server";
import { listSpeaking, readRecorded, type Recorded } from "../models/gap-analysis.server";
import { listServices, type ServiceRow } from "../models/network.server";
import type { Scope } from "../models/scope.server";
import { reading } from "../models/transaction.server";

export interface ServiceGap {
  readonly service: ServiceRow;
  /** `null` where the service had no assessment of this edition by then. */
  readonly assessmentId: string | null;
  readonly gap: GapAnalysis | null;
  readonly recorded: Recorded | null;
}

export interface NetworkGap {
  readonly edition: CompiledEdition;
  readonly on: IsoDate;
  /** In alphabetical order of trust. Empty for an edition that is meant for the network. */
  readonly services: readonly ServiceGap[];
  /** Services that had begun, pooled by counts; the network's own figures for an edition that is meant for it. */
  readonly pooled: GapAnalysis;
  /** The network's own assessment, for an edition that is meant for it. */
  readonly networkAssessmentId: string | null;
}

/** Reads it, or `undefined` for an edition that is not there. `icbId` narrows the services to one board's. */
export async function readNetworkGap(
  scope: Scope,
  editionId: string,
  on: IsoDate,
  icbId?: string,
): Promise<NetworkGap | undefined> {
  return reading(scope, async (at) => {
    const edition = await getEdition(at, editionId);
    if (edition === undefined) return undefined;
    const compiled = compileEdition(edition);
    const speaking = await listSpeaking(at, editionId, on);
    return edition.subject === "network"
      ? readNetworksOwn(at, compiled, on, speaking[0]?.assessmentId ?? null)
      : readServices(at, compiled, on, new Map(speaking.map((each) => [each.serviceId, each.assessmentId])), icbId);
  });
}

async function readNetworksOwn(
  scope: Scope,
  edition: CompiledEdition,
  on: IsoDate,
  assessmentId: string | null,
): Promise<NetworkGap> {
  const [recorded] = assessmentId === null ? [] : await readRecorded(scope, [assessmentId], on);
  const pooled = gapAnalysis(edition, recorded ?? nothingRecorded);
  return { edition, on, services: [], pooled, networkAssessmentId: assessmentId };
}

const nothingRecorded = { values: new Map<string, string>(), evidenced: new Set<string>() };

async function readServices(
  scope: Scope,
  edition: CompiledEdition,
  on: IsoDate,
  speaking: ReadonlyMap<string | null, string>,
  icbId: string | undefined,
): Promise<NetworkGap> {
  const rows = await listServices(scope, icbId);
  const assessmentIds = rows.flatMap((row) => speaking.get(row.id) ?? []);
  const recorded = new Map(
    (await readRecorded(scope, assessmentIds, on)).map((each) => [each.assessmentId, each] as const),
  );
  const services = rows.map((service): ServiceGap => {
    const assessmentId = speaking.get(service.id) ?? null;
    const found = assessmentId === null ? undefined : recorded.get(assessmentId);
    return found === undefined
      ? { service, assessmentId, gap: null, recorded: null }
      : { service, assessmentId, gap: gapAnalysis(edition, found), recorded: found };
  });
  return { edition, on, services, pooled: poolGaps(edition, services), networkAssessmentId: null };
}

function poolGaps(edition: CompiledEdition, services: readonly ServiceGap[]): GapAnalysis {
  const gaps = services.flatMap((each) => (each.gap === null ? [] : [each.gap]));
  const poolAt = (pick: (gap: GapAnalysis) => readonly Tally[], length: number) =>
    Array.from({ length }, (_, index) => pool(gaps.flatMap((gap) => pick(gap)[index] ?? [])));
  return {
    total: pool(gaps.map((gap) => gap.total)),
    sections: poolAt((gap) => gap.sections, edition.edition.sections.length),
    statements: poolAt((gap) => gap.statements, edition.statements.length),
  };
}
