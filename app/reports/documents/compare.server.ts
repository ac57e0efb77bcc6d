// Two versions of a document, word by word. Files are compared by the words that were read from them.
import { compareWords } from "../../domain/documents/compare";
import type { ComparePageView } from "../../domain/documents/document-views";
import { documentStateWords } from "../../domain/documents/document-list";
import {
  getDocument,
  readVersionText,
  type DocumentPlace,
  type VersionRow,
} from "../../models/documents/documents.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { headOf } from "./document-page.server";

/** What an address asks to compare, as versions are written: "1.0". */
export interface Asked {
  readonly from: string | null;
  readonly to: string | null;
}

/** `undefined` where the document is out of sight. A version that is not in sight is as if none had been named. */
export async function readComparison(scope: Scope, id: string, asked: Asked): Promise<ComparePageView | undefined> {
  return reading(scope, async (at) => {
    const document = await getDocument(at, id);
    if (document === undefined) return undefined;
    const { versions } = document;
    const byWords = (words: string | null) => versions.find((version) => version.words === words);
    const to = byWords(asked.to) ?? document.current ?? versions[0];
    const from = byWords(asked.from) ?? (to && (versions[versions.indexOf(to) + 1] ?? to));
    return {
      ...headOf(document),
      choices: versions.map(({ words, state }) => ({
        value: words,
        label: `${words} (${documentStateWords[state].toLowerCase()})`,
      })),
      from: from?.words ?? "",
      to: to?.words ?? "",
      result: await resultOf(at, document, from, to),
      fromFiles: [from, to].some((version) => version?.form === "file"),
    };
  });
}

async function resultOf(
  scope: Scope,
  document: DocumentPlace,
  from: VersionRow | undefined,
  to: VersionRow | undefined,
): Promise<ComparePageView["result"]> {
  if (from === undefined || to === undefined) return { kind: "words", words: "No version can be read yet." };
  if (from.id === to.id) return { kind: "words", words: "Choose two different versions to compare." };
  const before = await wordsOf(scope, document, from);
  const after = await wordsOf(scope, document, to);
  const without = [...(before === null ? [from] : []), ...(after === null ? [to] : [])];
  if (before === null || after === null) return { kind: "words", words: noTextWords(without) };
  const pieces = compareWords(before, after);
  const count = (kind: "added" | "removed") => pieces.filter((piece) => piece.kind === kind).length;
  return { kind: "pieces", pieces, added: count("added"), removed: count("removed") };
}

/** `null` for a file without words: pictures of pages, for example. */
async function wordsOf(scope: Scope, document: DocumentPlace, version: VersionRow): Promise<string | null> {
  const text = await readVersionText(scope, document, version.id);
  return version.form === "file" && text?.trim() === "" ? null : text;
}

function noTextWords(versions: readonly VersionRow[]): string {
  const names = versions.map(({ words }) => words).join(" and ");
  const which = versions.length === 1 ? `version ${names}` : `versions ${names}`;
  return `No words could be read from the ${versions.length === 1 ? "file" : "files"} of ${which}, so there is nothing to compare. Download the files instead.`;
}
