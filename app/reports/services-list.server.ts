// The services that a person may see in detail: how far each is, its stage, and when somebody last changed something.
import { compileEdition, gapAnalysis } from "../domain/gap-analysis";
import { londonDate } from "../domain/london";
import type { Instant } from "../domain/dates";
import type { ServiceListed } from "../domain/view/service-pages";
import { getEdition } from "../models/editions.server";
import { readRecorded } from "../models/gap-analysis.server";
import { listOwnServices } from "../models/network.server";
import type { Scope } from "../models/scope.server";
import { listDeclarations } from "../models/stages.server";
import { reading } from "../models/transaction.server";
import { listLastStarted } from "../models/last-started.server";
import type { Edition } from "../standards/types";
import { figureCells, figureColumns, type TableOf } from "./gap-analysis-tables";
import { showStage } from "./service-home.server";

/** In alphabetical order of trust: there is no league. The assessment that was started last speaks for each. */
export async function readServices(scope: Scope): Promise<readonly ServiceListed[]> {
  return reading(scope, async (at) => {
    const services = await listOwnServices(at);
    const started = await listLastStarted(at);
    const own = services.flatMap(({ id }) => started.get(id) ?? []);
    const ids = own.map(({ assessmentId }) => assessmentId);
    const recorded = new Map((await readRecorded(at, ids, at.today)).map((each) => [each.assessmentId, each]));
    const editions = await readEditions(at, new Set(own.map(({ editionId }) => editionId)));
    const declarations = await listDeclarations(at);
    return services.map((service): ServiceListed => {
      const last = started.get(service.id);
      const edition = last && editions.get(last.editionId);
      const answers = last && recorded.get(last.assessmentId);
      return {
        slug: service.slug,
        name: service.name,
        trustShortName: service.trustShortName,
        trustName: service.trustName,
        assessment:
          last === undefined || edition === undefined
            ? null
            : { title: last.title, editionTitle: edition.title, isOpen: last.isOpen },
        tally: edition && answers ? gapAnalysis(compileEdition(edition), answers).total : null,
        stage: showStage(
          declarations.filter(({ serviceId }) => serviceId === service.id),
          at.today,
        ),
        lastChangeAt: last?.lastChangeAt ?? null,
      };
    });
  });
}

/** As many reads as there are editions in use, however many services. */
async function readEditions(scope: Scope, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, Edition>> {
  const editions = new Map<string, Edition>();
  for (const id of ids) {
    const edition = await getEdition(scope, id);
    if (edition !== undefined) editions.set(id, edition);
  }
  return editions;
}

/** The list as a file. */
export function servicesTable(services: readonly ServiceListed[]): TableOf {
  return {
    columns: [
      "trust",
      "trust name",
      "service",
      "assessment",
      "edition",
      "open",
      ...figureColumns,
      "stage",
      "stage declared on",
      "last changed",
    ],
    rows: services.map(({ trustShortName, trustName, name, assessment, tally, stage, lastChangeAt }) => [
      trustShortName,
      trustName,
      name,
      assessment?.title ?? null,
      assessment?.editionTitle ?? null,
      assessment === null ? null : assessment.isOpen ? "yes" : "no",
      ...(tally === null ? figureColumns.map(() => null) : figureCells(tally)),
      stage?.number ?? null,
      stage?.declaredOn ?? null,
      lastChangeAt === null ? null : londonDate(lastChangeAt as Instant),
    ]),
  };
}
