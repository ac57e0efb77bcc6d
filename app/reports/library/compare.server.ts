// Two versions of a file, word by word, by the words that were read from them when they arrived.
import { compareWords, type Piece } from "../../domain/documents/compare";
import { listVersions, type EvidenceVersion } from "../../models/evidence-files.server";
import type { Evidence } from "../../models/evidence.server";
import { getFileText } from "../../models/files/texts.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";

export interface VersionComparison {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly from: string;
  readonly to: string;
  /** What the uploader of the later one said of it. */
  readonly whatChanged: string | null;
  readonly result:
    | { readonly kind: "words"; readonly words: string }
    | { readonly kind: "pieces"; readonly pieces: readonly Piece[]; readonly added: number; readonly removed: number };
}

/**
 * Compares two versions of an item that the caller found within sight: those that an address names, or else the newest with the one
 * before it. A number that is no version is as if none had been named.
 */
export async function readVersionComparison(
  scope: Scope,
  evidence: Evidence,
  asked: { readonly from: string | null; readonly to: string | null },
): Promise<VersionComparison> {
  return reading(scope, async (at) => {
    const versions = (await listVersions(at, evidence)).filter(({ purgedAt }) => purgedAt === null);
    const byNumber = (number: string | null) => versions.find((version) => String(version.number) === number);
    const to = byNumber(asked.to) ?? versions[0];
    const from = byNumber(asked.from) ?? (to && (versions[versions.indexOf(to) + 1] ?? to));
    return {
      choices: versions.map(({ number, fileName }) => ({ value: String(number), label: `${number}: ${fileName}` })),
      from: String(from?.number ?? ""),
      to: String(to?.number ?? ""),
      whatChanged: to?.whatChanged ?? null,
      result: await resultOf(at, from, to),
    };
  });
}

async function resultOf(
  scope: Scope,
  from: EvidenceVersion | undefined,
  to: EvidenceVersion | undefined,
): Promise<VersionComparison["result"]> {
  if (from === undefined || to === undefined) return { kind: "words", words: "There is no version to compare." };
  if (from.number === to.number) return { kind: "words", words: "Choose two different versions to compare." };
  const before = await textOf(scope, from);
  const after = await textOf(scope, to);
  if (before === null || after === null) {
    const without = [...(before === null ? [from.number] : []), ...(after === null ? [to.number] : [])];
    const names = `${without.length === 1 ? "version" : "versions"} ${without.join(" and ")}`;
    return {
      kind: "words",
      words: `No words could be read from ${names}. Download the files and compare them yourself.`,
    };
  }
  const pieces = compareWords(before, after);
  const count = (kind: Piece["kind"]) => pieces.filter((piece) => piece.kind === kind).length;
  return { kind: "pieces", pieces, added: count("added"), removed: count("removed") };
}

/** `null` for a file without words: pictures of pages, for example. */
async function textOf(scope: Scope, { sha256 }: EvidenceVersion): Promise<string | null> {
  const words = (await getFileText(scope, sha256))?.words.trim() ?? "";
  return words === "" ? null : words;
}
