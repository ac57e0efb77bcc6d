// What happens to a finding after it was raised: changed, answered, closed, checked again. Each step over the version that was seen.
import type { IsoDate } from "../../domain/dates";
import { isWithService, type FindingGrade } from "../../domain/findings/findings";
import type { Scope } from "../scope.server";
import type { Finding } from "./findings.server";
import { tellOfFinding } from "./finding-notices.server";
import { readFindingState, takeFindingStep, type Stepped } from "./finding-steps.server";

type Done = Stepped<"wrong-state">;

/** Changes words, grade or due date. One that was accepted stays as it is. */
export async function changeFinding(
  tx: Scope,
  finding: Finding,
  change: { readonly words: string; readonly grade: FindingGrade; readonly dueOn: IsoDate | null },
  seenVersion: number,
  onBehalf: boolean,
): Promise<Done> {
  if ((await readFindingState(tx, finding)) === "accepted") return { ok: false, reason: "wrong-state" };
  const set = { words: change.words, grade: change.grade, due_on: change.dueOn };
  return takeFindingStep(tx, finding, seenVersion, set, {
    what: "changed",
    words: change.words,
    dueOn: change.dueOn,
    onBehalf,
  });
}

/** The service says what it will do, or has done. It may say it again until it closes the finding. */
export async function answerFinding(
  tx: Scope,
  finding: Finding,
  response: string,
  seenVersion: number,
  onBehalf: boolean,
  addressOf: (id: string) => string,
): Promise<Done> {
  if (!isWithService({ state: await readFindingState(tx, finding) })) return { ok: false, reason: "wrong-state" };
  const kept = { what: "answered", words: response, dueOn: finding.dueOn, onBehalf } as const;
  const result = await takeFindingStep(tx, finding, seenVersion, { response, state: "answered" }, kept);
  if (result.ok) await tellOfFinding(tx, finding, "answered", result.version, addressOf);
  return result;
}

/** The service closes a finding that it has answered. It now waits to be checked again. */
export async function closeFinding(
  tx: Scope,
  finding: Finding,
  seenVersion: number,
  onBehalf: boolean,
  addressOf: (id: string) => string,
): Promise<Done> {
  if ((await readFindingState(tx, finding)) !== "answered") return { ok: false, reason: "wrong-state" };
  const kept = { what: "closed", words: null, dueOn: finding.dueOn, onBehalf } as const;
  const result = await takeFindingStep(tx, finding, seenVersion, { state: "closed" }, kept);
  if (result.ok) await tellOfFinding(tx, finding, "closed", result.version, addressOf);
  return result;
}

/** Checks a closed finding again: accepted for good, or opened again with what is still to be done. */
export async function recheckFinding(
  tx: Scope,
  finding: Finding,
  { verdict, words }: { readonly verdict: "accepted" | "reopened"; readonly words: string | null },
  seenVersion: number,
  onBehalf: boolean,
  addressOf: (id: string) => string,
): Promise<Done> {
  if ((await readFindingState(tx, finding)) !== "closed") return { ok: false, reason: "wrong-state" };
  const state = verdict === "accepted" ? "accepted" : "open";
  const kept = { what: verdict, words, dueOn: finding.dueOn, onBehalf };
  const result = await takeFindingStep(tx, finding, seenVersion, { state }, kept);
  if (result.ok) await tellOfFinding(tx, finding, verdict, result.version, addressOf);
  return result;
}
