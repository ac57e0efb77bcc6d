// My work in words: one sentence of what waits.
import { describe, expect, it } from "vitest";
import { toIsoDate, type Instant } from "../../app/domain/dates";
import { presentMyWork, type Work } from "../../app/domain/view/my-work";

const today = toIsoDate("2026-05-14");

function work(days: readonly string[], renew: number): Work {
  return {
    due: days.map((day) => ({
      slug: "north",
      assessmentId: "a",
      criterion: "1.1.1",
      title: "MRI safety",
      status: "Commenced",
      targetOn: toIsoDate(day),
      isOverdue: day < today,
    })),
    openCount: days.length,
    renew: Array.from({ length: renew }, (_, index) => ({
      item: { id: `e${index}`, title: "Policy", ownerName: null, criteria: 1 },
      standing: { state: "expired" },
      until: null,
      endsBeforeVisit: false,
      wantsCheck: false,
    })),
    services: [],
    guests: [],
    changes: [],
    changesSince: "2026-05-07T00:00:00.000Z" as Instant,
  };
}

const summaryOf = (days: readonly string[], renew: number) => presentMyWork(work(days, renew), today).summary;

describe("the sentence under my work", () => {
  it("counts what is overdue, what is due within seven days, and what to renew", () => {
    const days = ["2026-05-13", "2026-05-14", "2026-05-21", "2026-05-22"];
    expect(summaryOf(days, 3)).toBe("1 overdue, 2 due this week, 3 items of evidence to renew.");
  });

  it("leaves out what is nought", () => {
    expect(summaryOf([], 1)).toBe("1 item of evidence to renew.");
    expect(summaryOf(["2026-05-13"], 0)).toBe("1 overdue.");
    expect(summaryOf([], 0)).toBe("Nothing is waiting for you.");
  });
});
