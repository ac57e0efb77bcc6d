// Where everything of a pack lies.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PackCriterion, PackEvidence, PackStatement } from "../../../app/domain/pack/contents";
import { layOutPack, plainName } from "../../../app/domain/pack/layout";
import { summarisePack } from "../../../app/domain/pack/summary";

const tally = {
  criteria: 1,
  notApplicable: 0,
  denominator: 1,
  complete: 0,
  commenced: 0,
  notStarted: 1,
  notYetRated: 1,
  evidenced: 0,
};

const item = (traits: Partial<PackEvidence>): PackEvidence => ({
  criterion: "1.1.1",
  evidenceId: "e1",
  title: "Consent policy",
  isLink: false,
  checkedOn: null,
  address: null,
  documentTitle: null,
  coversFrom: null,
  coversTo: null,
  reviewOn: null,
  expiresOn: null,
  withdrawn: false,
  held: false,
  file: { number: 3, sha256: "a".repeat(64), bytes: 10, name: "Consent.PDF" },
  ...traits,
});

const criterion = (code: string, evidence: readonly PackEvidence[]): PackCriterion => ({
  code,
  text: "What is asked",
  state: "Not yet rated",
  isGap: true,
  isComplete: false,
  isEvidenced: false,
  reason: null,
  note: null,
  ownerName: null,
  targetOn: null,
  evidence,
});

const statement = (code: string, title: string, criteria: readonly PackCriterion[]): PackStatement => ({
  code,
  title,
  outcome: null,
  tally,
  criteria,
});

const pack = (statements: readonly PackStatement[]) => ({
  subjectName: "North",
  assessmentTitle: "2026",
  editionTitle: "An edition",
  notice: "",
  networkName: "A network",
  isDemonstration: false,
  on: "2026-05-14" as never,
  madeOn: "2026-05-14" as never,
  total: tally,
  sections: [],
  statements,
});

describe("a file of a pack", () => {
  it("is named by its first criterion, its title and its version, with its own ending", () => {
    const [placed] = layOutPack(pack([statement("1.1", "Consent", [criterion("1.1.1", [item({})])])]));
    expect([...(placed?.files.values() ?? [])].map(({ path }) => path)).toEqual([
      "1.1-Consent/1.1.1-Consent-policy-v3.pdf",
    ]);
  });

  it("lies once in a statement that it supports twice, and once more in the next statement", () => {
    const twice = [criterion("1.1.1", [item({})]), criterion("1.1.2", [item({ criterion: "1.1.2" })])];
    const contents = pack([
      statement("1.1", "One", twice),
      statement("1.2", "Two", [criterion("1.2.1", [item({ criterion: "1.2.1" })])]),
    ]);
    const layout = layOutPack(contents);
    expect(layout.map(({ files }) => files.size)).toEqual([1, 1]);
    expect(summarisePack(contents, layout)).toMatchObject({ files: 2, bytes: 20 });
  });

  it("is not given where it is held, withdrawn or was not there yet, and is named with the reason", () => {
    const evidence = [
      item({ evidenceId: "e1", held: true }),
      item({ evidenceId: "e2", withdrawn: true }),
      item({ evidenceId: "e3", file: null }),
    ];
    const contents = pack([
      statement("1.1", "One", [
        criterion("1.1.1", evidence),
        criterion("1.1.2", [item({ evidenceId: "e2", withdrawn: true, criterion: "1.1.2" })]),
      ]),
    ]);
    const layout = layOutPack(contents);
    expect(layout[0]?.files.size).toBe(0);
    expect(summarisePack(contents, layout).leftOut.map(({ why, criteria }) => [why.slice(0, 20), criteria])).toEqual([
      ["The file is held whi", "1.1.1"],
      ["The item was withdra", "1.1.1, 1.1.2"],
      ["The item had no file", "1.1.1"],
    ]);
  });
});

describe("names", () => {
  it("are plain letters, digits, points and hyphens, never hidden and never empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(plainName(text, "item")).toMatch(/^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/);
      }),
    );
    expect(plainName("../../Café: Röntgen*", "item")).toBe("Cafe-Rontgen");
  });

  it("are never the same twice, whatever the case of their letters", () => {
    const titles = ["Policy", "POLICY", "policy", "cover"].map((title, index) =>
      item({ title, evidenceId: `e${index}`, file: { number: 1, sha256: "a".repeat(64), bytes: 1, name: "x.pdf" } }),
    );
    const layout = layOutPack(pack([statement("1.1", "A", [criterion("1.1.1", titles)]), statement("1.1", "a", [])]));
    const names = layout.flatMap(({ cover, files }) => [cover, ...[...files.values()].map(({ path }) => path)]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });
});
