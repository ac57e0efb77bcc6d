// What happened to an invented document, step by step, as its history tells it.
import type { Instant } from "../../app/domain/dates";
import type { DocumentStep } from "../../app/domain/documents/event-words";
import { needsWords } from "../../app/domain/documents/life-cycle";
import { trustId } from "../load-facts.server";
import { versionIdOf, versionWords, type MomentOf } from "./document-moments";
import type { DemonstrationConsultation, DemonstrationDocument } from "./documents-shapes";
import { leadId } from "./people";

export interface DemonstrationStep {
  readonly did: DocumentStep;
  readonly detail: string;
  readonly versionId: string | null;
  readonly trustId: string | null;
  readonly at: Instant;
  readonly by: string;
}

/** Every step, oldest first. */
export function stepsOf(document: DemonstrationDocument, momentOf: MomentOf): readonly DemonstrationStep[] {
  const [first] = document.versions;
  if (first === undefined) throw new Error(`${document.id} has no version.`);
  const place = { versionId: null, trustId: null, at: momentOf(first.begun, "begun"), by: first.by };
  const started: DemonstrationStep = { did: "started", detail: document.title, ...place };
  const steps = document.versions.flatMap((_, index) => versionSteps(document, index, momentOf));
  return [started, ...steps].toSorted((a, b) => a.at.localeCompare(b.at));
}

/** Adds a step of a version; who and what is not said is its keeper, and nothing. */
type Add = (did: DocumentStep, at: Instant, more?: Partial<DemonstrationStep>) => void;

function versionSteps(document: DemonstrationDocument, index: number, momentOf: MomentOf): DemonstrationStep[] {
  const version = document.versions[index];
  if (version === undefined) return [];
  const { by, begun, changed, changeNote, consultation, approval, published, withdrawn } = version;
  const steps: DemonstrationStep[] = [];
  const own = { versionId: versionIdOf(document, version), trustId: null, detail: "", by };
  const add: Add = (did, at, more = {}) => steps.push({ ...own, did, at, ...more });

  add("drafted", momentOf(begun, "begun"), { detail: index === 0 ? "" : changeNote });
  if (changed !== undefined) {
    const isBefore = consultation === undefined || changed > consultation.opened;
    add("changed", momentOf(changed, isBefore ? "changed before" : "changed"), { detail: changeNote });
  }
  if (consultation !== undefined) addConsultation(add, consultation, momentOf);
  if (approval !== undefined) {
    add("approval-asked", momentOf(approval.asked, "asked"), {
      detail: `${approval.needed} of ${approval.people.length}`,
    });
    for (const { person, approved, note = "" } of approval.people)
      if (approved !== undefined) add("approved", momentOf(approved, "approved"), { by: person, detail: note });
  }
  if (published !== undefined) {
    const at = momentOf(published, "published");
    const before = document.versions[index - 1];
    if (before !== undefined) {
      const detail = `By version ${versionWords(version)}`;
      add("superseded", at, { versionId: versionIdOf(document, before), detail });
    }
    add("published", at, { detail: changeNote });
  }
  if (withdrawn !== undefined) add("withdrawn", momentOf(withdrawn.daysAgo, "withdrawn"), { detail: withdrawn.reason });
  return steps;
}

function addConsultation(
  add: Add,
  { question, opened, ends, positions, comments }: DemonstrationConsultation,
  momentOf: MomentOf,
): void {
  add("consultation-opened", momentOf(opened, "opened"), { detail: question });
  for (const { trust, position, note, daysAgo } of positions) {
    if (needsWords(position) && note === undefined) throw new Error(`${trust} says ${position}, and not why.`);
    const detail = note === undefined ? position : `${position}: ${note}`;
    add("position-recorded", momentOf(daysAgo, "answered"), { detail, trustId: trustId(trust), by: leadId(trust) });
  }
  for (const { trust, words, daysAgo, decided } of comments) {
    const of = { trustId: trustId(trust) };
    add("comment-added", momentOf(daysAgo, "answered"), { ...of, detail: words, by: leadId(trust) });
    if (decided === undefined) continue;
    const detail = decided.words === null ? decided.outcome : `${decided.outcome}: ${decided.words}`;
    add("comment-decided", momentOf(decided.daysAgo, "decided"), { ...of, detail });
  }
  if ("closed" in ends) add("consultation-closed", momentOf(ends.closed, "closed"));
}
