// How many of the network's services meet single criteria of an edition today: counts only, so that nobody is named.
import { compileEdition } from "../domain/gap-analysis";
import { criterionTitle } from "../domain/find-criterion";
import type { CriterionAmongServices } from "../domain/view/criterion-page";
import { listServices } from "../models/network.server";
import { countCriteriaAcross } from "../models/criteria-across.server";
import type { Scope } from "../models/scope.server";
import type { Edition } from "../standards/types";

/** One count for each criterion that the edition has, in the order given. Codes that it does not have are left out. */
export async function readCriteriaAmongServices(
  scope: Scope,
  edition: Edition,
  codes: readonly string[],
): Promise<readonly CriterionAmongServices[]> {
  const compiled = compileEdition(edition);
  const services = (await listServices(scope)).length;
  const counted = await countCriteriaAcross(scope, edition.id, codes);
  return counted.flatMap(({ criterion, values }) => {
    const placed = compiled.criteria[compiled.indexOf.get(criterion) ?? -1];
    if (placed === undefined) return [];
    const complete = [...values].filter(([value]) => compiled.countsAs.get(value) === "complete");
    return [
      {
        code: criterion,
        title: criterionTitle(placed),
        sectionCode: placed.section.code,
        complete: complete.reduce((sum, [, count]) => sum + count.services, 0),
        evidenced: complete.reduce((sum, [, count]) => sum + count.evidenced, 0),
        services,
      },
    ];
  });
}
