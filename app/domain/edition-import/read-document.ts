// An edition as one JSON document: the portal's own format, or an OSCAL catalog, told apart by what the document holds.
import type { Activity, Criterion, Section, SourceReference, Statement } from "../../standards/types";
import { activities } from "../not-applicable";
import { codeFault, CodesTaken, type CodeKind } from "./codes";
import {
  defaultScale,
  emptyHeader,
  importLimits,
  refusedFor,
  type DraftHeader,
  type ImportFault,
  type ReadEdition,
} from "./draft";
import { listIn, own, wordsIn } from "./oscal-parts";
import { readOscalCatalog } from "./read-oscal";
import { readScale } from "./scale";

/** `document` is what JSON.parse gave: nothing in it is trusted, and only its own properties are read. */
export function readDocument(document: unknown): ReadEdition {
  if (own(document, "catalog") !== undefined) return readCatalog(document);
  if (!Array.isArray(own(document, "sections"))) {
    const fix = 'Send an OSCAL catalog, or a document with a list of "sections" as in the template.';
    const reason = "There is no catalog and there are no sections in it.";
    return refusedFor([{ row: null, column: "", value: "", reason, fix }]);
  }
  return new OwnDocument(document).read();
}

function readCatalog(document: unknown): ReadEdition {
  const read = readOscalCatalog(document);
  if (!read.ok) {
    return refusedFor(
      read.faults.map(({ where, reason, fix }) => ({ row: null, column: where, value: "", reason, fix })),
    );
  }
  const { title, sections, withdrawn } = read;
  return {
    ok: true,
    draft: { header: { ...emptyHeader, standardTitle: title, title }, scale: defaultScale, sections, withdrawn },
  };
}

type Path = string;

class OwnDocument {
  readonly #faults: ImportFault[] = [];
  readonly #codes = new CodesTaken();
  #criteria = 0;

  constructor(private readonly document: unknown) {}

  read(): ReadEdition {
    const sections = this.#each(this.document, "sections", "", (value, path) => this.#section(value, path));
    const withdrawn = listIn(this.document, "withdrawn").map((value, index) => {
      const path = `withdrawn[${index}]`;
      return {
        code: this.#code("statement", value, path),
        title: this.#text(value, "title", path, importLimits.title),
      };
    });
    const scale = this.#scale();
    if (this.#criteria > importLimits.rows)
      this.#fault("sections", "", `There are ${this.#criteria} criteria.`, `One edition holds ${importLimits.rows}.`);
    if (this.#faults.length > 0) return refusedFor(this.#faults);
    return { ok: true, draft: { header: this.#header(), scale, sections, withdrawn } };
  }

  #header(): DraftHeader {
    const subject = wordsIn(this.document, "subject");
    const line = (key: string) => wordsIn(this.document, key).slice(0, importLimits.title);
    return {
      standard: line("standard"),
      standardTitle: line("standardTitle"),
      title: line("title"),
      subject: subject === "service" || subject === "network" ? subject : "",
      owner: line("owner"),
      licence: line("licence"),
    };
  }

  #scale() {
    const values = own(this.document, "scale");
    if (values === undefined) return defaultScale;
    const { scale, faults } = readScale(
      listIn(values, "values").map((value) => ({
        row: null,
        label: wordsIn(value, "label"),
        countsAs: wordsIn(value, "countsAs"),
      })),
    );
    this.#faults.push(...faults);
    return scale;
  }

  #section(value: unknown, path: Path): Section {
    return {
      code: this.#code("section", value, path),
      title: this.#text(value, "title", path, importLimits.title),
      statements: this.#each(value, "statements", path, (each, at) => this.#statement(each, at)),
    };
  }

  #statement(value: unknown, path: Path): Statement {
    const provenance = wordsIn(value, "provenance");
    const references = listIn(value, "publicReferences").flatMap((each) => {
      const [code, certainty] = [wordsIn(each, "code"), wordsIn(each, "certainty")];
      return code !== "" && (certainty === "certain" || certainty === "likely") ? [{ code, certainty } as const] : [];
    });
    return {
      code: this.#code("statement", value, path),
      title: this.#text(value, "title", path, importLimits.title),
      outcome: this.#optional(value, "outcome", path),
      provenance: provenance === "public-title" || provenance === "portal" ? provenance : "official",
      ...(references.length === 0 ? {} : { publicReferences: references }),
      criteria: this.#each(value, "criteria", path, (each, at) => this.#criterion(each, at)),
    };
  }

  #criterion(value: unknown, path: Path): Criterion {
    this.#criteria += 1;
    const title = this.#optional(value, "title", path);
    const applies = listIn(value, "appliesTo");
    const unknown = applies.filter((each) => !(activities as readonly unknown[]).includes(each));
    if (unknown.length > 0) {
      const fix = `Use ${activities.join(", ")}, or leave it out.`;
      this.#fault(`${path}.appliesTo`, String(unknown[0]), "This is not an activity.", fix);
    }
    const below = own(value, "evidencedBy");
    const edition = wordsIn(below, "edition");
    return {
      code: this.#code("criterion", value, path),
      ...(title === "" ? {} : { title }),
      text: this.#text(value, "text", path, importLimits.text),
      guidance: this.#optional(value, "guidance", path),
      evidence: listIn(value, "evidence").filter((each) => typeof each === "string"),
      sources: listIn(value, "sources").flatMap(sourceOf),
      ...(applies.length === 0 ? {} : { appliesTo: applies as readonly Activity[] }),
      ...(edition === ""
        ? {}
        : {
            evidencedBy: { edition, criteria: listIn(below, "criteria").filter((each) => typeof each === "string") },
          }),
    };
  }

  #each<Part>(value: unknown, key: string, path: Path, read: (value: unknown, path: Path) => Part): readonly Part[] {
    const where = path === "" ? key : `${path}.${key}`;
    const list = listIn(value, key);
    if (list.length === 0) this.#fault(where, "", "There is nothing in it.", `Add ${key}, or take the part out.`);
    return list.slice(0, importLimits.rows + 1).map((each, index) => read(each, `${where}[${index}]`));
  }

  #code(kind: CodeKind, value: unknown, path: Path): string {
    const code = wordsIn(value, "code");
    const wrong = codeFault(code);
    if (wrong !== null) this.#fault(`${path}.code`, code, wrong.reason, wrong.fix);
    else {
      const before = this.#codes.take(kind, code, path);
      if (before !== undefined)
        this.#fault(`${path}.code`, code, `The same code stands at ${before}.`, `Give each ${kind} a code of its own.`);
    }
    return code;
  }

  #text(value: unknown, key: string, path: Path, longest: number): string {
    const text = wordsIn(value, key);
    if (text === "") this.#fault(`${path}.${key}`, "", `There is no ${key}.`, "Write it as text.");
    if (text.length > longest)
      this.#fault(`${path}.${key}`, text.slice(0, 80), `This is longer than ${longest} characters.`, "Shorten it.");
    return text;
  }

  #optional(value: unknown, key: string, path: Path): string {
    return wordsIn(value, key) === "" ? "" : this.#text(value, key, path, importLimits.text);
  }

  #fault(column: string, value: string, reason: string, fix: string): void {
    this.#faults.push({ row: null, column, value, reason, fix });
  }
}

function sourceOf(value: unknown): readonly SourceReference[] {
  const [id, part] = [wordsIn(value, "id"), wordsIn(value, "part")];
  if (id === "") return [];
  return [part === "" ? { id } : { id, part }];
}
