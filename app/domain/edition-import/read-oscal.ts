// An OSCAL catalog as sections, statements and criteria. Source of the mapping: product definition, import format.
import type { Criterion, Section, Statement } from "../../standards/types";
import { codeFault } from "./codes";
import { importLimits, type WithdrawnStatement } from "./draft";
import { fillParameters, isWithdrawn, labelOf, listIn, own, parameterWords, wordsIn } from "./oscal-parts";

/** One thing that stops an import: where it stands in the document, why, and what to do. */
export interface CatalogFault {
  readonly where: string;
  readonly reason: string;
  readonly fix: string;
}

export type ReadCatalog =
  | {
      readonly ok: true;
      readonly title: string;
      readonly sections: readonly Section[];
      readonly withdrawn: readonly WithdrawnStatement[];
    }
  | { readonly ok: false; readonly faults: readonly CatalogFault[] };

interface Reading {
  readonly words: ReadonlyMap<string, string>;
  readonly codes: Set<string>;
  readonly faults: CatalogFault[];
  readonly withdrawn: WithdrawnStatement[];
  readonly sections: Section[];
  criteria: number;
}

/**
 * A group is a section and a group in a group is a section of its own, named by both; a control and an enhancement are
 * statements in the order of the catalog; each lettered or numbered leaf of the statement part is a criterion, whose
 * text begins with the words it hangs from; a control without leaves is one criterion. All or nothing: with one fault
 * there are no sections. `document` is what JSON.parse gave.
 */
export function readOscalCatalog(document: unknown): ReadCatalog {
  const catalog = own(document, "catalog");
  const groups = listIn(catalog, "groups");
  const loose = listIn(catalog, "controls");
  if (groups.length === 0 && loose.length === 0) {
    const fix = "Choose an OSCAL catalog in JSON, not a profile or a component definition.";
    return { ok: false, faults: [{ where: "catalog", reason: "There are no groups and no controls.", fix }] };
  }
  const title = wordsIn(own(catalog, "metadata"), "title");
  const parameters = [...listIn(catalog, "params"), ...parametersIn(groups, 0), ...parametersIn(loose, 0)];
  const reading: Reading = {
    words: parameterWords(parameters),
    codes: new Set(),
    faults: [],
    withdrawn: [],
    sections: [],
    criteria: 0,
  };
  if (loose.length > 0) readSection(reading, "0", title, loose);
  readGroups(reading, groups, "", 0);
  if (reading.criteria > importLimits.rows) {
    const reason = `There are ${reading.criteria} criteria; one edition holds ${importLimits.rows}.`;
    reading.faults.push({ where: "catalog", reason, fix: "Import a baseline or a part of the catalog." });
  }
  if (reading.criteria === 0 && reading.faults.length === 0) {
    const fix = "Import a catalog with controls that are in force.";
    reading.faults.push({ where: "catalog", reason: "There is nothing to assess.", fix });
  }
  if (reading.faults.length > 0) return { ok: false, faults: reading.faults };
  return { ok: true, title, sections: reading.sections, withdrawn: reading.withdrawn };
}

function parametersIn(things: readonly unknown[], depth: number): readonly unknown[] {
  if (depth > importLimits.depth) return [];
  return things.flatMap((thing) => [
    ...listIn(thing, "params"),
    ...parametersIn(listIn(thing, "groups"), depth + 1),
    ...parametersIn(listIn(thing, "controls"), depth + 1),
  ]);
}

function readGroups(reading: Reading, groups: readonly unknown[], above: string, depth: number): void {
  for (const group of groups) {
    const name = wordsIn(group, "title");
    if (isTooDeep(reading, depth, wordsIn(group, "id"))) return;
    const title = above === "" ? name : `${above}: ${name}`;
    const controls = listIn(group, "controls");
    if (controls.length > 0)
      readSection(reading, labelOf(group) || wordsIn(group, "id").toUpperCase(), title, controls);
    readGroups(reading, listIn(group, "groups"), title, depth + 1);
  }
}

function readSection(reading: Reading, wanted: string, title: string, controls: readonly unknown[]): void {
  if (title === "") missing(reading, wanted, "title");
  const statements = readControls(reading, controls, 0);
  if (statements.length > 0)
    reading.sections.push({ code: takeCode(reading, "section", wanted, "") ?? wanted, title, statements });
}

function readControls(reading: Reading, controls: readonly unknown[], depth: number): readonly Statement[] {
  return controls.flatMap((control) => {
    if (isTooDeep(reading, depth, wordsIn(control, "id"))) return [];
    const below = (): readonly Statement[] => readControls(reading, listIn(control, "controls"), depth + 1);
    const title = wordsIn(control, "title");
    const code = takeCode(reading, "statement", labelOf(control), wordsIn(control, "id"));
    if (code === undefined) return below();
    if (title === "") missing(reading, code, "title");
    if (isWithdrawn(control)) {
      reading.withdrawn.push({ code, title });
      return below();
    }
    return [readStatement(reading, control, code, title), ...below()];
  });
}

function readStatement(reading: Reading, control: unknown, code: string, title: string): Statement {
  const parts = listIn(control, "parts");
  const named = (name: string): readonly unknown[] => parts.filter((part) => wordsIn(part, "name") === name);
  const guidance = named("guidance")
    .map((part) => fillParameters(wordsIn(part, "prose"), reading.words))
    .filter((text) => text !== "")
    .join("\n\n");
  const whole = named("statement")[0];
  const prose = fillParameters(wordsIn(whole, "prose"), reading.words);
  const leaves = listIn(whole, "parts").flatMap((part) => readLeaves(reading, part, code, prose, 0));
  const asked =
    leaves.length > 0
      ? leaves
      : [{ code: takeCode(reading, "criterion", code, wordsIn(control, "id")) ?? code, text: prose }];
  reading.criteria += asked.length;
  const criteria = asked.map((leaf): Criterion => {
    const { code: leafCode, text } = leaf;
    if (text === "") missing(reading, leafCode, "words");
    return { code: leafCode, text, guidance, evidence: [], sources: [] };
  });
  return { code, title, outcome: leaves.length > 0 ? prose : "", provenance: "official", criteria };
}

interface Leaf {
  readonly code: string;
  readonly text: string;
}

function readLeaves(reading: Reading, part: unknown, above: string, lead: string, depth: number): readonly Leaf[] {
  if (isTooDeep(reading, depth, wordsIn(part, "id"))) return [];
  const prose = fillParameters(wordsIn(part, "prose"), reading.words);
  const text = [lead, prose].filter((each) => each !== "").join(" ");
  const label = labelOf(part);
  const path = label === "" ? above : `${above}${joint(above, label)}${label}`;
  const below = listIn(part, "parts");
  if (below.length > 0) return below.flatMap((each) => readLeaves(reading, each, path, text, depth + 1));
  const wanted = label === "" ? "" : path.replace(/\.$/, "");
  return [{ code: takeCode(reading, "criterion", wanted, wordsIn(part, "id")) ?? wanted, text }];
}

/** Labels of parts follow one another as people write them, "AC-1a.1", and a dot stands where two figures or letters would run together. */
function joint(above: string, label: string): string {
  return /(\d \d|[a-z] [a-z])/i.test(`${above.at(-1) ?? ""} ${label.charAt(0)}`) ? "." : "";
}

/** A code that no other of its kind has: the label, else the document's own id. Without either it is a fault, and `undefined`. */
function takeCode(reading: Reading, kind: string, label: string, id: string): string | undefined {
  const free = [label, id].find((code) => codeFault(code) === null && !reading.codes.has(`${kind} ${code}`));
  if (free === undefined) {
    const reason = label === "" && id === "" ? `A ${kind} has no label and no id.` : `A second ${kind} has this code.`;
    reading.faults.push({ where: label || id || kind, reason, fix: "Give it a label of its own." });
    return undefined;
  }
  reading.codes.add(`${kind} ${free}`);
  return free;
}

function missing(reading: Reading, where: string, what: "title" | "words"): void {
  reading.faults.push({ where, reason: `It has no ${what}.`, fix: `Add the ${what} in the catalog.` });
}

function isTooDeep(reading: Reading, depth: number, where: string): boolean {
  if (depth <= importLimits.depth) return false;
  const reason = `It stands more than ${importLimits.depth} deep.`;
  reading.faults.push({ where, reason, fix: "Flatten the catalog." });
  return true;
}
