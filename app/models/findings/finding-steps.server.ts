// One step of a finding over the version that was seen, with its history and its entry in the audit log.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../../domain/dates";
import type { FindingGrade } from "../../domain/findings/findings";
import type { FindingRefusal } from "../../domain/view/finding-pages";
import { audit } from "../audit.server";
import { actingPerson, laterOf, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { Finding, FindingHistoryRow } from "./findings.server";

export type Stepped<Reason extends FindingRefusal = never> = Outcome<
  { readonly version: number },
  Reason | "changed-meanwhile"
>;

export interface Step {
  readonly what: FindingHistoryRow["what"];
  readonly words: string | null;
  readonly dueOn: IsoDate | null;
  readonly onBehalf: boolean;
}

/** Keeps a step in the finding's history. */
export async function keepFindingStep(
  tx: Scope,
  { id, trustId }: { readonly id: string; readonly trustId: string },
  version: number,
  { what, words, dueOn, onBehalf }: Step,
  at: string,
): Promise<void> {
  await tx.db
    .insertInto("finding_change")
    .values({
      id: uuidv7(),
      finding_id: id,
      version,
      what,
      words,
      due_on: dueOn,
      on_behalf: onBehalf ? 1 : 0,
      recorded_at: at,
      recorded_by: actingPerson(tx),
    })
    .execute();
  await audit(tx, { did: `finding.${what}`, kind: "finding", id, trustId, detail: { version, dueOn, onBehalf } });
}

/** Writes one step over the version that was seen, with its history. */
export async function takeFindingStep(
  tx: Scope,
  finding: Finding,
  seenVersion: number,
  set: Partial<{
    state: Finding["state"];
    response: string;
    words: string;
    grade: FindingGrade;
    due_on: IsoDate | null;
  }>,
  kept: Step,
): Promise<Stepped> {
  const version = seenVersion + 1;
  const at = laterOf(tx.at, finding.changedAt);
  const updated = await tx.db
    .updateTable("finding")
    .set({ ...set, version, changed_at: at })
    .where("id", "=", finding.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return { ok: false, reason: "changed-meanwhile" };
  await keepFindingStep(tx, finding, version, kept, at);
  return { ok: true, version };
}

/** The state as it stands inside the transaction: the page may be older than the last step. */
export async function readFindingState(tx: Scope, { id }: Finding): Promise<Finding["state"]> {
  const { state } = await tx.db.selectFrom("finding").select("state").where("id", "=", id).executeTakeFirstOrThrow();
  return state;
}
