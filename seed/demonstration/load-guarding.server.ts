// What guards the demonstration's files: what two trusts say of their hospital numbers, and one report that waits for its answer.
import { addDays } from "../../app/domain/dates";
import { network } from "../facts/network";
import { trustId } from "../load-facts.server";
import { leadId } from "./people";
import type { DemonstrationWork } from "./work";

/** Invented: no trust's numbers look so. */
const patterns = [
  { id: "number-pattern-uhnm-1", trust: "UHNM", pattern: "QZ#######", daysAgo: 40 },
  { id: "number-pattern-uhnm-2", trust: "UHNM", pattern: "@@-####-##", daysAgo: 12 },
  { id: "number-pattern-geh-1", trust: "GEH", pattern: "XQ######", daysAgo: 33 },
] as const;

const report = {
  id: "file-report-uhnm-1",
  version: "evidence-version-held-uhnm-2",
  words: "Line 5 has ten digits that could be an NHS number. Please look at it. (Invented for the demonstration.)",
  by: "person-viewer-uhnm",
  daysAgo: 1,
} as const;

export async function loadGuarding({ tx, today }: DemonstrationWork): Promise<void> {
  for (const { id, trust, pattern, daysAgo } of patterns) {
    await tx.db
      .insertInto("number_pattern")
      .values({
        id,
        trust_id: trustId(trust),
        pattern,
        added_at: `${addDays(today, -daysAgo)}T10:15:00.000Z`,
        added_by: leadId(trust),
        removed_at: null,
        removed_by: null,
      })
      .execute();
  }
  await tx.db
    .insertInto("file_report")
    .values({
      id: report.id,
      network_id: network.id,
      trust_id: trustId("UHNM"),
      evidence_version_id: report.version,
      file_id: null,
      words: report.words,
      reported_at: `${addDays(today, -report.daysAgo)}T14:05:00.000Z`,
      reported_by: report.by,
      state: "open",
      decided_at: null,
      decided_by: null,
      decision_reason: null,
    })
    .execute();
}
