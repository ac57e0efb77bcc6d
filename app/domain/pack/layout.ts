// Where everything of a pack lies: a folder for each statement, and names that every computer can keep.
import { isGiven, type PackContents, type PackEvidence, type PackFile, type PackStatement } from "./contents";

export interface PlacedFile {
  readonly path: string;
  readonly file: PackFile;
}

export interface PlacedStatement {
  readonly statement: PackStatement;
  readonly folder: string;
  readonly cover: string;
  /** By the id of the evidence item; a file that supports several criteria of the statement lies there once. */
  readonly files: ReadonlyMap<string, PlacedFile>;
}

const longestName = 60;

/** Letters, digits, points and hyphens of plain ASCII: what unzips alike everywhere, and what `sha256sum -c` reads without escapes. */
export function plainName(text: string, otherwise: string): string {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9.]+/g, "-")
    .replaceAll(/-*\.-*/g, ".")
    .slice(0, longestName)
    .replaceAll(/^[-.]+|[-.]+$/g, "");
  return plain === "" ? otherwise : plain;
}

/** Every statement of the pack with its folder and its files. No two paths are the same, whatever the titles, and whatever the letters' case. */
export function layOutPack(contents: PackContents): readonly PlacedStatement[] {
  const folders = new Set<string>();
  return contents.statements.map((statement) => {
    const folder = unique(folders, plainName(`${statement.code} ${statement.title}`, "statement"));
    return { statement, folder, cover: `${folder}/cover.html`, files: filesOf(statement, folder) };
  });
}

function filesOf(statement: PackStatement, folder: string): ReadonlyMap<string, PlacedFile> {
  const names = new Set(["cover.html"]);
  const files = new Map<string, PlacedFile>();
  for (const { evidence } of statement.criteria) {
    for (const item of evidence) {
      if (files.has(item.evidenceId) || !isGiven(item)) continue;
      files.set(item.evidenceId, { path: `${folder}/${unique(names, fileName(item))}`, file: item.file });
    }
  }
  return files;
}

/** "1.1.1-Consent-policy-v3.pdf": the first criterion that it supports, its title, its version, and what kind of file it is. */
function fileName({ criterion, title, file }: PackEvidence & { readonly file: PackFile }): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(file.name)?.[0].toLowerCase() ?? "";
  return `${plainName(`${criterion} ${title}`, "evidence")}-v${file.number}${ending}`;
}

function unique(taken: Set<string>, name: string): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 && name.length - dot < 10 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let free = name;
  for (let copy = 2; taken.has(free.toLowerCase()); copy += 1) free = `${stem}-${copy}${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
