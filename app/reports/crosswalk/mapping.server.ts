// The page on which a person says what becomes of one old criterion: the likest new ones, and those that are chosen already.
import { findCandidates } from "../../domain/crosswalk/suggest";
import { isPair } from "../../domain/crosswalk/crosswalk";
import type { MappingChoice, MappingPage } from "../../domain/view/crosswalk";
import { stateOf } from "../../models/crosswalk/lines.server";
import type { Scope } from "../../models/scope.server";
import { headOf, readCrosswalk, sideOf } from "./desk.server";

/** The page; `undefined` where the crosswalk is out of sight, or its old edition has no such criterion. */
export async function readMapping(scope: Scope, id: string, code: string): Promise<MappingPage | undefined> {
  const read = await readCrosswalk(scope, id);
  const old = read && sideOf(read.from, code);
  if (read === undefined || old == null) return undefined;
  const { crosswalk, from, to, lines } = read;
  const own = lines.filter((line) => line.from === code);
  const pairs = own.filter(isPair);
  const candidates = findCandidates(from, to, code).get(code) ?? [];
  const codes = [...new Set([...pairs.map((pair) => pair.to), ...candidates.map((each) => each.code)])];
  const place = from.indexOf.get(code) ?? 0;
  return {
    head: headOf(scope, crosswalk),
    old: { ...old, statement: from.criteria[place]?.statement.title ?? "" },
    choices: codes.map((each): MappingChoice => ({
      code: each,
      text: sideOf(to, each)?.text ?? "",
      likeness: candidates.find((candidate) => candidate.code === each)?.likeness ?? null,
      relation: pairs.find((pair) => pair.to === each)?.relation ?? "",
    })),
    note: own.find(({ note }) => note !== null)?.note ?? null,
    seen: stateOf(lines, code),
    previous: from.criteria[place - 1]?.criterion.code ?? null,
    next: from.criteria[place + 1]?.criterion.code ?? null,
  };
}
