// That a pack left the portal: who made it, of which day, and how many files went with it.
import type { IsoDate } from "../../domain/dates";
import type { Assessment } from "../assessments.server";
import { audit } from "../audit.server";
import type { Scope } from "../scope.server";

export async function recordPack(tx: Scope, assessment: Assessment, on: IsoDate, files: number): Promise<void> {
  await audit(tx, {
    did: "assessment.pack-made",
    kind: "assessment",
    id: assessment.id,
    trustId: assessment.trustId,
    detail: { on, files },
  });
}
