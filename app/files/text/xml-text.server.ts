// The words of one XML part of a document. Nothing outside of the part is ever asked for: a document type is refused, references are not followed.
import { SaxesParser } from "saxes";
import type { TextSink } from "./text-sink.server";

/** Office documents nest a few dozen deep. */
const deepest = 250;

export interface XmlWords {
  /** Elements whose own text is taken, by local name; `null`: all text is. */
  readonly of: ReadonlySet<string> | null;
}

/** What is put where an element begins or ends, by local name. */
const atStart: Readonly<Record<string, string>> = {
  tab: "\t",
  br: "\n",
  cr: "\n",
  "line-break": "\n",
  s: " ",
  noBreakHyphen: "-",
};
const atEnd: Readonly<Record<string, string>> = { p: "\n", h: "\n", tc: "\t", "table-cell": "\t", text: "\n" };
/** What is said again for older programs. */
const repeated = "Fallback";

/** Adds the words of a part to the sink. Throws for XML that is broken, too deep, or has a document type. */
export async function readXmlWords(part: AsyncIterable<Buffer>, { of }: XmlWords, sink: TextSink): Promise<void> {
  const parser = new SaxesParser();
  const open: string[] = [];
  let repeats = 0;
  const take = (text: string) => {
    if (repeats === 0 && (of === null || of.has(open.at(-1) ?? ""))) sink.add(text);
  };
  parser.on("doctype", () => {
    throw new Error("The document defines a document type.");
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    const local = localName(name);
    open.push(local);
    if (open.length > deepest) throw new Error("The document is nested too deep.");
    if (local === repeated) repeats += 1;
    if (repeats === 0) sink.add(ownOf(atStart, local));
  });
  parser.on("closetag", ({ name }) => {
    const local = localName(name);
    open.pop();
    if (repeats === 0) sink.add(ownOf(atEnd, local));
    if (local === repeated) repeats -= 1;
  });
  parser.on("text", take);
  parser.on("cdata", take);
  let decoder: TextDecoder | null = null;
  for await (const chunk of part) {
    decoder ??= new TextDecoder(isWide(chunk) ? "utf-16le" : "utf-8", { fatal: true });
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder?.decode() ?? "").close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function ownOf(words: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(words, name) ? (words[name] ?? "") : "";
}

function isWide(start: Buffer): boolean {
  return start[0] === 0xff && start[1] === 0xfe;
}
