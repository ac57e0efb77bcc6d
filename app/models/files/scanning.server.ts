// What becomes of a file that the virus scanner could not be asked about when it came, once it has answered.
import { findingAfterScan, type Finding } from "../../domain/patient-data/finding";
import { audit } from "../audit.server";
import type { Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { Hold } from "./holds.server";
import { releaseHold } from "./releasing.server";
import { getFileText } from "./texts.server";

export type ScanOutcome = Outcome<{ readonly became: "free" | "held" | "virus" }, "not-waiting">;

/** A clean file goes free, unless its words hold it; one in which something was found stays held, and nobody can release or read it. */
export async function recordScan(
  tx: Scope,
  hold: Hold,
  result: "clean" | "infected",
  address: string,
): Promise<ScanOutcome> {
  if (hold.state !== "held" || hold.finding.reason !== "not-scanned") return { ok: false, reason: "not-waiting" };
  if (result === "infected") {
    await setFinding(tx, hold, { ...hold.finding, reason: "virus" });
    return { ok: true, became: "virus" };
  }
  const state = (await getFileText(tx, hold.sha256))?.state ?? "unreadable";
  const finding = findingAfterScan(hold.finding, state);
  if (finding !== null) {
    await setFinding(tx, hold, finding);
    return { ok: true, became: "held" };
  }
  const released = await releaseHold(tx, hold, "The virus scanner was asked again and found nothing.", address);
  return released.ok ? { ok: true, became: "free" } : { ok: false, reason: "not-waiting" };
}

async function setFinding(tx: Scope, hold: Hold, { reason, ...findings }: Finding): Promise<void> {
  await tx.db
    .updateTable("file_hold")
    .set({ reason, findings: JSON.stringify(findings) })
    .where("id", "=", hold.id)
    .execute();
  await audit(tx, { did: "file.scanned", kind: "held-file", id: hold.id, trustId: hold.trustId, detail: { reason } });
}
