// Two made-up editions of one standard, 242 criteria and 143, and what truly became of each: merges, splits, moves, rewordings, drops and additions.
import type { CrosswalkLine, PairRelation } from "../../app/domain/crosswalk/crosswalk";
import type { Criterion, Edition, Scale } from "../../app/standards/types";

const things = "register lead checklist rota alarm image report phantom dose audit letter screen".split(" ");
const acts = "checks signs updates shares measures reviews explains repeats stores counts repairs names".split(" ");
const places = "theatre ward clinic van scanner store reception annexe laboratory office corridor hall".split(" ");
const times = "daily weekly monthly yearly hourly quarterly".split(" ");

/** A sentence of its own for each number below 10,000. */
export function sentence(number: number): string {
  const pick = (words: readonly string[], by: number) => words[Math.floor(number / by) % words.length] ?? "";
  const [thing, act, place, time] = [pick(things, 1), pick(acts, 12), pick(places, 144), pick(times, 7)];
  return `Somebody ${act} the ${thing} in the ${place} ${time}, item ${number}.`;
}

export const pairScale: Scale = {
  values: [
    { id: "not-met", label: "Not met", countsAs: "nothing", reasonRequired: false },
    { id: "partly", label: "Partly met", countsAs: "commenced", reasonRequired: false },
    { id: "met", label: "Met", countsAs: "complete", reasonRequired: false },
    { id: "outside", label: "Not applicable", countsAs: "excluded", reasonRequired: true },
  ],
};

export const pairSizes = {
  triples: 25,
  doubles: 30,
  splits: 10,
  equals: 40,
  reworded: 20,
  dropped: 37,
  fresh: 8,
} as const;

export interface EditionPair {
  readonly older: Edition;
  readonly newer: Edition;
  readonly lines: readonly CrosswalkLine[];
}

/** Twelve criteria of a section, three of a statement: codes are by place in the older edition, and begin with N in the newer. */
export function editionPair(): EditionPair {
  const olds: string[] = [];
  const news: { text: string; section: number }[] = [];
  const pairs: { from: number; to: number; relation: PairRelation }[] = [];
  const drops: number[] = [];
  const fresh: number[] = [];
  const old = () => olds.push(sentence(olds.length)) - 1;
  const made = (text: string, section: number) => news.push({ text, section }) - 1;
  const sectionOf = (from: number) => Math.floor(from / 12);
  const merge = (size: number) => {
    const from = Array.from({ length: size }, old);
    const to = made(from.map((each) => olds[each]).join(" "), sectionOf(from[0] ?? 0));
    for (const each of from) pairs.push({ from: each, to, relation: "broader" });
  };
  const { triples, doubles, splits, equals, reworded, dropped } = pairSizes;
  for (let n = 0; n < triples; n += 1) merge(3);
  for (let n = 0; n < doubles; n += 1) merge(2);
  for (let n = 0; n < splits; n += 1) {
    const from = old();
    for (const half of ["first", "second"])
      pairs.push({ from, to: made(`${olds[from] ?? ""} The ${half} half.`, sectionOf(from)), relation: "narrower" });
  }
  for (let n = 0; n < equals; n += 1) {
    const from = old();
    // Every fourth moves to the section before.
    pairs.push({ from, to: made(olds[from] ?? "", sectionOf(from) - (n % 4 === 0 ? 1 : 0)), relation: "equal" });
  }
  for (let n = 0; n < reworded; n += 1) {
    const from = old();
    pairs.push({ from, to: made(`${olds[from] ?? ""} And writes it down.`, sectionOf(from)), relation: "overlaps" });
  }
  for (let n = 0; n < dropped; n += 1) drops.push(old());
  for (let n = 0; n < pairSizes.fresh; n += 1) fresh.push(made(sentence(5000 + 37 * n), 0));

  const oldCodes = olds.map((_, index) => placeCode("", Math.floor(index / 12), index % 12));
  const inSection = new Map<number, number>();
  const newCodes = news.map(({ section }) => {
    const place = inSection.get(section) ?? 0;
    inSection.set(section, place + 1);
    return placeCode("N", section, place);
  });
  const said = { note: null, suggestedBy: null, likeness: null, isConfirmed: true } as const;
  return {
    older: edition(
      "pair-older",
      "Invented standard, older",
      "",
      olds.map((text, index) => ({ text, section: sectionOf(index), code: oldCodes[index] ?? "" })),
    ),
    newer: edition(
      "pair-newer",
      "Invented standard, newer",
      "N",
      news.map(({ text, section }, index) => ({ text, section, code: newCodes[index] ?? "" })),
    ),
    lines: [
      ...pairs.map(({ from, to, relation }) => ({
        from: oldCodes[from] ?? "",
        to: newCodes[to] ?? "",
        relation,
        ...said,
      })),
      ...drops.map((from) => ({ from: oldCodes[from] ?? "", to: null, relation: "dropped" as const, ...said })),
      ...fresh.map((to) => ({ from: null, to: newCodes[to] ?? "", relation: "new" as const, ...said })),
    ],
  };
}

const placeCode = (prefix: string, section: number, place: number) =>
  `${prefix}${section + 1}.${Math.floor(place / 3) + 1}.${(place % 3) + 1}`;

function edition(
  id: string,
  title: string,
  prefix: string,
  criteria: readonly { readonly text: string; readonly section: number; readonly code: string }[],
): Edition {
  const sections = [...new Set(criteria.map(({ section }) => section))].toSorted((a, b) => a - b);
  const statementOf = (code: string) => code.slice(0, code.lastIndexOf("."));
  return {
    id,
    standard: "pair",
    standardTitle: "Invented standard",
    title,
    subject: "service",
    owner: "Nobody",
    licence: "Invented for tests",
    notice: "Invented for tests.",
    scale: pairScale,
    sections: sections.map((section) => {
      const own = criteria.filter((each) => each.section === section);
      const statements = [...new Set(own.map(({ code }) => statementOf(code)))];
      return {
        code: `${prefix}${section + 1}`,
        title: `Section ${section + 1}`,
        statements: statements.map((code) => ({
          code,
          title: `Statement ${code}`,
          outcome: "",
          provenance: "official" as const,
          criteria: own
            .filter((each) => statementOf(each.code) === code)
            .map((each): Criterion => ({ code: each.code, text: each.text, guidance: "", evidence: [], sources: [] })),
        })),
      };
    }),
  };
}
