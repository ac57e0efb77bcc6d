// Workbooks that wait to be applied: their uploader's own, for a day.
import { describe, expect, it } from "vitest";
import type { Instant } from "../../app/domain/dates";
import { getAssessment } from "../../app/models/assessments.server";
import { transaction } from "../../app/models/transaction.server";
import { getImport, keepImport } from "../../app/models/workbook/imports.server";
import { world } from "../support/world";

describe("a workbook that waits", () => {
  it("is there for whoever brought it and for nobody else, until a day has passed", async () => {
    const w = await world();
    const lead = w.scope("northLead", "answer.change");
    const assessment = await getAssessment(lead, "north", "assessment-north");
    if (assessment === undefined) throw new Error("The world has Northfield's assessment.");
    const id = await transaction(lead, (tx) =>
      keepImport(tx, assessment, { fileName: "a.xlsx", rows: [], faults: [] }),
    );
    expect(await getImport(lead, assessment, id)).toMatchObject({ fileName: "a.xlsx", appliedBatchId: null });
    expect(await getImport(w.scope("qiManager"), assessment, id)).toBeUndefined();
    expect(await getImport(w.scope("southLead"), assessment, id)).toBeUndefined();
    w.now = new Date(Date.parse(w.now) + 25 * 3_600_000).toISOString() as Instant;
    expect(await getImport(w.scope("northLead"), assessment, id)).toBeUndefined();
  });
});
