// How an action of a service ends: closed with what proves it, and later checked for whether it has worked.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../../domain/dates";
import type { Evidence } from "../evidence.server";
import { actingPerson, type Scope } from "../scope.server";
import {
  readActionState,
  takeActionStep,
  tellActionOwner,
  type AddressOfAction,
  type Stepped,
} from "./action-steps.server";
import type { ServiceAction } from "./service-actions.server";

export interface ActionClosing {
  readonly progress: string | null;
  /** What proves it; an item of the same trust. */
  readonly evidence: Evidence | null;
  /** When to look whether it has worked; `null` for no check. */
  readonly checkDueOn: IsoDate | null;
}

/** Closes an open action as done, with what proves it, and plans the look at whether it worked. */
export async function closeServiceAction(
  tx: Scope,
  action: ServiceAction,
  { progress, evidence, checkDueOn }: ActionClosing,
  seenVersion: number,
  onBehalf: boolean,
): Promise<Stepped<"not-open" | "no-evidence">> {
  if (evidence !== null && (evidence.trustId !== action.trustId || evidence.withdrawn || evidence.held))
    return { ok: false, reason: "no-evidence" };
  if ((await readActionState(tx, action)) !== "open") return { ok: false, reason: "not-open" };
  const set = { state: "done", progress: progress ?? action.progress } as const;
  const result = await takeActionStep(tx, action, seenVersion, set, "action.closed", onBehalf);
  if (!result.ok) return result;
  const by = actingPerson(tx);
  if (evidence !== null) {
    await tx.db
      .insertInto("action_evidence")
      .values({ id: uuidv7(), action_id: action.id, evidence_id: evidence.id, attached_at: tx.at, attached_by: by })
      .onConflict((there) => there.columns(["action_id", "evidence_id"]).doNothing())
      .execute();
  }
  if (checkDueOn !== null) {
    await tx.db
      .insertInto("action_check")
      .values({
        id: uuidv7(),
        action_id: action.id,
        due_on: checkDueOn,
        on_behalf: onBehalf ? 1 : 0,
        planned_at: tx.at,
        planned_by: by,
      })
      .execute();
  }
  return result;
}

export interface CheckFound {
  readonly doneOn: IsoDate;
  readonly effective: boolean;
  readonly note: string | null;
}

/**
 * Records whether a done action has worked: into the check that waits, or as one that nobody had planned. One that has not worked opens
 * the action again, with its owner told.
 */
export async function checkServiceAction(
  tx: Scope,
  action: ServiceAction,
  { doneOn, effective, note }: CheckFound,
  seenVersion: number,
  onBehalf: boolean,
  addressOf: AddressOfAction,
): Promise<Stepped<"not-done">> {
  if ((await readActionState(tx, action)) !== "done") return { ok: false, reason: "not-done" };
  const by = actingPerson(tx);
  const found = {
    done_on: doneOn,
    effective: effective ? 1 : 0,
    note,
    on_behalf: onBehalf ? 1 : 0,
    recorded_at: tx.at,
    recorded_by: by,
  } as const;
  const waiting = await tx.db
    .updateTable("action_check")
    .set(found)
    .where("action_id", "=", action.id)
    .where("done_on", "is", null)
    .executeTakeFirst();
  if (waiting.numUpdatedRows === 0n) {
    await tx.db
      .insertInto("action_check")
      .values({ id: uuidv7(), action_id: action.id, due_on: doneOn, planned_at: tx.at, planned_by: by, ...found })
      .execute();
  }
  const set = effective ? {} : ({ state: "open" } as const);
  const result = await takeActionStep(
    tx,
    action,
    seenVersion,
    set,
    effective ? "action.worked" : "action.reopened",
    onBehalf,
  );
  if (result.ok && !effective) await tellActionOwner(tx, action, result.version, addressOf);
  return result;
}
