// What a migration would carry, read from an assessment and a published crosswalk. The preview shows it, and the migration does it.
import { accountOf, type MigrationAccount, type OldEvidence } from "../../domain/crosswalk/account";
import { carryAcross, type Carried } from "../../domain/crosswalk/carry";
import { accountedFor, codesOf, isPair } from "../../domain/crosswalk/crosswalk";
import { compileEdition } from "../../domain/gap-analysis";
import type { Edition } from "../../standards/types";
import { listAnswers } from "../answers.server";
import type { Assessment } from "../assessments.server";
import { listNetworkOwners, listOwners } from "../people.server";
import type { Scope } from "../scope.server";
import type { Crosswalk } from "./crosswalks.server";
import { listLines } from "./lines.server";

export interface Carriage {
  readonly account: MigrationAccount;
  readonly carried: readonly Carried[];
  /** Evidence for criteria of the new edition, each pair once. */
  readonly attachments: readonly { readonly evidenceId: string; readonly criterion: string }[];
}

export interface EditionsOfWay {
  readonly from: Edition;
  readonly to: Edition;
}

/** Reads it for an assessment of the crosswalk's old edition that the caller found within sight. */
export async function readCarriage(
  scope: Scope,
  assessment: Assessment,
  crosswalk: Crosswalk,
  { from, to }: EditionsOfWay,
): Promise<Carriage> {
  const kept = await listLines(scope, crosswalk);
  const lines = accountedFor(kept, codesOf(compileEdition(from)), codesOf(compileEdition(to)));
  const old = await listAnswers(scope, assessment);
  const { trustId } = assessment;
  const owners = trustId === null ? await listNetworkOwners(scope) : await listOwners(scope, trustId);
  const ownerIds = new Set(owners.map(({ id }) => id));
  const carried = carryAcross(lines, old, {
    fromScale: from.scale,
    toScale: to.scale,
    mayOwn: (id) => ownerIds.has(id),
    startsOn: scope.today,
  });
  const attached = await listAttached(scope, assessment);
  const attachments = new Map<string, Carriage["attachments"][number]>();
  for (const pair of lines.filter(isPair)) {
    for (const { evidenceId, withdrawn } of attached.get(pair.from) ?? []) {
      if (!withdrawn) attachments.set(`${pair.to} ${evidenceId}`, { evidenceId, criterion: pair.to });
    }
  }
  const evidence = new Map(
    [...attached].map(([code, items]): [string, OldEvidence] => [
      code,
      { all: items.length, carried: items.filter(({ withdrawn }) => !withdrawn).length },
    ]),
  );
  return { account: accountOf(lines, old, evidence, carried), carried, attachments: [...attachments.values()] };
}

interface Attached {
  readonly evidenceId: string;
  readonly withdrawn: boolean;
}

/** Held items come along: they count for nothing until they are released, and then they do. */
async function listAttached(scope: Scope, assessment: Assessment): Promise<ReadonlyMap<string, readonly Attached[]>> {
  const rows = await scope.db
    .selectFrom("attachment")
    .innerJoin("evidence", "evidence.id", "attachment.evidence_id")
    .select(["attachment.criterion_code as criterion", "attachment.evidence_id as evidenceId", "evidence.withdrawn"])
    .where("attachment.assessment_id", "=", assessment.id)
    .where("attachment.detached_at", "is", null)
    .orderBy("attachment.id")
    .execute();
  const byCriterion = new Map<string, Attached[]>();
  for (const { criterion, evidenceId, withdrawn } of rows) {
    const item = { evidenceId, withdrawn: withdrawn === 1 };
    byCriterion.set(criterion, [...(byCriterion.get(criterion) ?? []), item]);
  }
  return byCriterion;
}
