import { describe, expect, it } from "vitest";
import type { IsoDate } from "../../../app/domain/dates";
import { filterEvidence, type EvidenceFilter, type ListedFacts } from "../../../app/domain/evidence-list";
import { titleOfFile } from "../../../app/domain/library/file-title";
import { wantsLinkCheck, type LinkFacts } from "../../../app/domain/library/link-age";
import { readOutcome } from "../../../app/domain/library/several";
import { useInWords, type Use } from "../../../app/domain/library/use";
import { endsBeforeVisit } from "../../../app/domain/library/visit";

const day = (text: string) => text as IsoDate;
const today = day("2026-05-10");

describe("how much rests on an item", () => {
  const uses = (count: number, assessmentId: string, slug: string | null, closed = false): Use[] =>
    Array.from({ length: count }, () => ({ assessmentId, slug, closed }));

  it.each([
    [[], "Used by no criterion"],
    [uses(1, "a", "north"), "Used by 1 criterion in 1 service"],
    [
      [...uses(7, "a", "north"), ...uses(5, "b", "south"), ...uses(3, "c", "north", true)],
      "Used by 12 criteria in 2 services and 1 closed assessment",
    ],
    [uses(2, "c", "north", true), "Used by 1 closed assessment"],
    [uses(3, "n", null), "Used by 3 criteria in the network's own assessment"],
  ])("is said in one sentence (%#)", (given, words) => {
    expect(useInWords(given)).toBe(words);
  });
});

describe("a link", () => {
  const link: LinkFacts = {
    form: "link",
    documentId: null,
    withdrawn: false,
    createdAt: "2025-01-01T09:00:00.000Z",
    checkedAt: null,
  };

  it("is to be checked from the day after so many days, counted from its last check or else from when it was added", () => {
    expect(wantsLinkCheck(link, today, 180)).toBe(true);
    const checked = { ...link, checkedAt: "2025-11-11T09:00:00.000Z" };
    expect(wantsLinkCheck(checked, today, 180)).toBe(false);
    expect(wantsLinkCheck(checked, day("2026-05-11"), 180)).toBe(true);
  });

  it.each([{ form: "file" as const }, { documentId: "document" }, { withdrawn: true }])("is not where %o", (traits) => {
    expect(wantsLinkCheck({ ...link, ...traits }, today, 180)).toBe(false);
  });
});

describe("what ends before the visit", () => {
  const facts = { withdrawn: false, held: false, reviewOn: null, expiresOn: day("2026-06-01") };

  it("counts today and not on the day of the visit", () => {
    expect(endsBeforeVisit(facts, today, day("2026-06-02"))).toBe(true);
    expect(endsBeforeVisit(facts, today, day("2026-06-01"))).toBe(false);
    expect(endsBeforeVisit(facts, today, null)).toBe(false);
    expect(endsBeforeVisit({ ...facts, expiresOn: day("2026-05-09") }, today, day("2026-06-02"))).toBe(false);
    expect(endsBeforeVisit({ ...facts, expiresOn: null }, today, day("2026-06-02"))).toBe(false);
  });
});

describe("the title of one of several files", () => {
  it.each([
    ["MRI_dose-audit 2025.pdf", "MRI dose audit 2025"],
    ["minutes.final.docx", "Minutes.final"],
    [".pdf", "Untitled file"],
    [`${"a".repeat(300)}.pdf`, `A${"a".repeat(199)}`],
  ])("of %s", (name, title) => {
    expect(titleOfFile(name)).toBe(title);
  });
});

describe("the answer about one of several files", () => {
  it("is what was added, or the first fault, or that nothing arrived", () => {
    const added = { title: "Policy", href: "/evidence/1", held: false };
    expect(readOutcome({ added })).toEqual({ ok: true, ...added });
    expect(readOutcome({ errors: { file: "Too large" } })).toEqual({ ok: false, message: "Too large" });
    for (const none of [null, "page", {}, { added: { title: 1 } }]) {
      expect(readOutcome(none)).toEqual({ ok: false, message: "It did not arrive. Choose it again" });
    }
  });
});

describe("the list of evidence", () => {
  const item = (title: string, traits: Partial<ListedFacts> = {}): ListedFacts => ({
    title,
    kind: "policy",
    criteria: 1,
    ownerId: null,
    ownerName: null,
    form: "file",
    documentId: null,
    createdAt: "2025-01-01T09:00:00.000Z",
    checkedAt: null,
    withdrawn: false,
    held: false,
    reviewOn: day("2030-01-01"),
    expiresOn: null,
    ...traits,
  });
  const items = [
    item("soon", { expiresOn: day("2026-06-01"), ownerId: "p", ownerName: "Pat" }),
    item("expired", { expiresOn: day("2026-05-01") }),
    item("overdue", { reviewOn: day("2026-05-01") }),
    item("unused", { criteria: 0 }),
    item("held", { held: true }),
    item("gone", { withdrawn: true, criteria: 0 }),
    item("link", { form: "link" }),
    item("dateless", { reviewOn: null }),
  ];
  const titles = (filter: Partial<EvidenceFilter>) =>
    filterEvidence(
      items,
      { state: null, kind: null, owner: null, words: "", order: "title", ...filter },
      { today, soonDays: 60, linkDays: 180, visitOn: day("2026-07-01") },
    ).map((each) => each.item.title);

  it.each([
    ["ends-soon", ["soon"]],
    ["before-visit", ["soon"]],
    ["expired", ["expired"]],
    ["review-overdue", ["overdue"]],
    ["unused", ["unused"]],
    ["held", ["held"]],
    ["withdrawn", ["gone"]],
    ["not-checked", ["link"]],
    ["no-date", ["dateless"]],
  ] as const)("is narrowed to %s", (state, expected) => {
    expect(titles({ state })).toEqual(expected);
  });

  it("is narrowed to an owner, or to what nobody owns; what nobody owns is last by owner", () => {
    expect(titles({ owner: "p" })).toEqual(["soon"]);
    expect(titles({ owner: "nobody" })).not.toContain("soon");
    expect(titles({ order: "owner" })[0]).toBe("soon");
  });
});
