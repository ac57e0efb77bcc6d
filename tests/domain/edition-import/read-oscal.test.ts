// An OSCAL catalog as an edition's tree: order, codes, withdrawn controls, parameters, limits.
import { describe, expect, test } from "vitest";
import { importLimits } from "../../../app/domain/edition-import/draft";
import { readOscalCatalog } from "../../../app/domain/edition-import/read-oscal";

const label = (value: string) => ({ name: "label", value });
const item = (value: string, prose: string, parts: readonly object[] = []) => ({
  name: "item",
  props: [label(value)],
  prose,
  parts,
});
const control = (code: string, more: object = {}) => ({
  id: code.toLowerCase(),
  title: `Title of ${code}`,
  props: [{ ...label(`0${code}`), class: "padded" }, label(code)],
  parts: [{ name: "statement", prose: `Do ${code}.` }],
  ...more,
});
const catalog = (groups: readonly object[]) => ({ catalog: { metadata: { title: "Invented" }, groups } });
const group = (id: string, controls: readonly object[], groups: readonly object[] = []) => ({
  id,
  title: `Group ${id}`,
  controls,
  groups,
});

function read(document: unknown) {
  const result = readOscalCatalog(document);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result;
}

describe("an OSCAL catalog", () => {
  test("gives a control without leaves as one criterion, under the label people read", () => {
    const statement = read(catalog([group("aa", [control("AA-1")])])).sections[0]?.statements[0];
    expect(statement).toMatchObject({ code: "AA-1", title: "Title of AA-1", outcome: "", provenance: "official" });
    expect(statement?.criteria).toMatchObject([{ code: "AA-1", text: "Do AA-1." }]);
  });

  test("gives each leaf as a criterion that begins with the words it hangs from", () => {
    const parts = [
      {
        name: "statement",
        prose: "Keep a policy:",
        parts: [item("a.", "that says", [item("1.", "who;"), item("2.", "when;")]), item("b.", "reviewed.")],
      },
      { name: "guidance", prose: "Start  small." },
    ];
    const statement = read(catalog([group("aa", [control("AA-1", { parts })])])).sections[0]?.statements[0];
    expect(statement?.outcome).toBe("Keep a policy:");
    expect(statement?.criteria.map(({ code, text }) => [code, text])).toEqual([
      ["AA-1a.1", "Keep a policy: that says who;"],
      ["AA-1a.2", "Keep a policy: that says when;"],
      ["AA-1b", "Keep a policy: reviewed."],
    ]);
    expect(statement?.criteria[0]?.guidance).toBe("Start small.");
  });

  test("shows parameters as labels in brackets, a choice with the parameter inside it", () => {
    const params = [
      { id: "p1", label: "time period" },
      { id: "p2", select: { choice: ["daily", "every {{ insert: param, p1 }}"] } },
    ];
    const parts = [{ name: "statement", prose: "Review {{ insert: param, p2 }} and {{ insert: param, gone }}." }];
    const result = read(catalog([group("aa", [control("AA-1", { params, parts })])]));
    expect(result.sections[0]?.statements[0]?.criteria[0]?.text).toBe(
      "Review [daily or every [time period]] and [gone].",
    );
  });

  test("lists withdrawn controls, never assesses them, and keeps enhancements in order", () => {
    const gone = { props: [label("AA-2"), { name: "status", value: "withdrawn" }], parts: [] };
    const first = control("AA-1", { controls: [control("AA-1(1)")] });
    const result = read(catalog([group("aa", [first, control("AA-2", gone), control("AA-3")])]));
    expect(result.sections[0]?.statements.map(({ code }) => code)).toEqual(["AA-1", "AA-1(1)", "AA-3"]);
    expect(result.withdrawn).toEqual([{ code: "AA-2", title: "Title of AA-2" }]);
  });

  test("flattens a group of groups in order", () => {
    const inner = [group("bb", [control("BB-1")]), group("cc", [control("CC-1")])];
    const { sections } = read(catalog([group("aa", [], inner)]));
    expect(sections.map(({ code, title }) => [code, title])).toEqual([
      ["BB", "Group aa: Group bb"],
      ["CC", "Group aa: Group cc"],
    ]);
  });

  test("uses the id where a label is taken, and refuses a code that stays double", () => {
    const twice = [control("AA-1"), control("AA-1")];
    const codes = read(catalog([group("aa", [control("AA-1"), control("AA-1", { id: "other" })])])).sections[0];
    expect(codes?.statements.map(({ code }) => code)).toEqual(["AA-1", "other"]);
    const again = readOscalCatalog(catalog([group("aa", [...twice, control("AA-1")])]));
    expect(again).toMatchObject({
      ok: false,
      faults: [{ where: "AA-1", reason: "A second statement has this code." }],
    });
  });

  test("reads no property that the document does not own", () => {
    const document: unknown = JSON.parse('{"__proto__":{"catalog":{"controls":[{}]}}}');
    expect(readOscalCatalog(document)).toMatchObject({ ok: false, faults: [{ where: "catalog" }] });
  });

  test("refuses too much and too deep, in words", () => {
    const many = Array.from({ length: importLimits.rows + 1 }, (_, index) => control(`AA-${index}`));
    expect(readOscalCatalog(catalog([group("aa", many)]))).toMatchObject({ ok: false });
    expect(readOscalCatalog(catalog([group("aa", many.slice(1))]))).toMatchObject({ ok: true });
    let deep = group("end", [control("ZZ-1")]);
    for (let index = 0; index <= importLimits.depth; index++) deep = group(`g${index}`, [], [deep]);
    expect(readOscalCatalog(catalog([deep]))).toMatchObject({ ok: false, faults: [{ where: "end" }] });
  });
});
