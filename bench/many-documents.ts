// Documents in bulk, for the search: published texts of a few hundred words each, drawn from a vocabulary as uneven as a language.
import type { Database as SqliteHandle } from "better-sqlite3";
import { leadId } from "../seed/demonstration/people";
import { network } from "../seed/facts/network";
import { groupId } from "../seed/load-facts.server";

const vocabularySize = 6000;
const wordsEach = 400;
const syllables = [
  "ra",
  "do",
  "li",
  "mo",
  "ta",
  "ne",
  "si",
  "ku",
  "per",
  "ven",
  "sto",
  "lin",
  "gra",
  "tem",
  "cho",
  "bul",
];
const known = [
  "protocol",
  "spine",
  "contrast",
  "gadolinium",
  "ultrasound",
  "paediatric",
  "consent",
  "dose",
  "reporting",
];

/** The same numbers each time, between 0 and 1. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function wordOf(rank: number): string {
  if (rank < known.length) return known[rank] ?? "";
  const letters: string[] = [];
  for (let rest = rank; rest > 0; rest = Math.floor(rest / syllables.length))
    letters.push(syllables[rest % syllables.length] ?? "");
  return letters.join("");
}

/** Rank r comes about 1/r as often as the first: the square of a drawn number leans to the front. */
export function insertDocuments(handle: SqliteHandle, count: number, at: string): void {
  const draw = drawer(7);
  const words = Array.from({ length: vocabularySize }, (_, rank) => wordOf(rank));
  const someWord = () => words[Math.floor(draw() ** 3 * vocabularySize)] ?? "";
  const lead = leadId("ROH");
  const group = groupId("mri-sig");
  const insertDocument = handle.prepare(
    `insert into document (id, network_id, group_id, kind, title, asks_acknowledgement, approvals_needed, version, created_at, created_by, changed_at)
     values (?, ?, ?, 'protocol', ?, 0, 1, 1, ?, ?, ?)`,
  );
  const insertVersion = handle.prepare(
    `insert into document_version (id, document_id, major, minor, state, change_note, material, form, body, version, created_at, created_by, changed_at, published_at)
     values (?, ?, 1, 0, 'published', 'First', 1, 'text', ?, 1, ?, ?, ?, ?)`,
  );
  for (let number = 0; number < count; number += 1) {
    const id = `bench-document-${number}`;
    const title = `${someWord()} ${someWord()} ${someWord()} ${number}`;
    const body = Array.from({ length: wordsEach }, someWord).join(" ");
    insertDocument.run(id, network.id, group, title, at, lead, at);
    insertVersion.run(`${id}-1`, id, body, at, lead, at, at);
  }
}
