// Finds a sentence for an answer: the criterion's own where there is one, or one that fits any criterion.
import type { Chance } from "../random";
import { networkNotes } from "./network";
import { notes1to4 } from "./sections-1-to-4";
import { notes5to8 } from "./sections-5-to-8";

/** By criterion code: what is written while it is under way, and once it is done. */
export type CriterionNotes = Readonly<Record<string, readonly [doing: string, done?: string]>>;

const byCriterion: CriterionNotes = { ...notes1to4, ...notes5to8 };

const doing = [
  "Draft is with the clinical lead.",
  "In place at the main site. The second site follows.",
  "Half done: the procedure is written, the audit is not.",
  "Waiting for the trust's template before we rewrite ours.",
  "Evidence is scattered over three folders and is being brought together.",
  "Two of four modalities have signed it.",
  "The audit was done; its actions are open.",
  "Asked the quality forum whether anyone has one we could adapt.",
  "New version is out for comment until the end of the month.",
  "The form is agreed. It has to be built into the RIS.",
  "Done for adults; the children's part is with the play specialists.",
  "Portering and bookings have still to be shown it.",
  "Works by day. Nights rely on whoever remembers.",
  "First figures look right, but one quarter is too little to say.",
] as const;

const done = [
  "Checked with the modality leads; all sites follow it.",
  "Signed off by the clinical lead and the superintendent.",
  "Staff asked at random could say where to find it.",
  "Seen at the mock visit without remarks.",
  "Covers nights and weekends too; the registrars were asked.",
  "Agreed at the quality meeting and on the intranet since.",
  "Owner looks at it each quarter; nothing open.",
  "Went through the document with two band 6 radiographers, who use it as written.",
  "Proof is in the trust's quality system and linked here.",
  "Last audit was above the target, and the repeat is in the programme.",
  "The new starters' pack has it.",
  "Two incidents tested it this year and it held.",
  "Reported to the governance group every quarter.",
  "Shown to a neighbouring trust, who now use the same form.",
  "One gap found on the walk round, closed the same week.",
  "Same at the community sites; visited in person.",
] as const;

const notStarted = [
  "No protected time for this yet. It is in the business case.",
  "Not looked at so far. Planned for after the summer.",
  "We do it in practice, but nothing is written down.",
  "Needs an owner. Raised at the team meeting.",
  "Depends on funding, so it waits for the planning round.",
  "To be done together with the other sites.",
  "Nobody keeps a record of this at present.",
  "Will ask medical physics who should own it.",
  "Waiting for the results system upgrade.",
  "Not before the reporting backlog is down.",
  "Would like to see how another trust answered this.",
  "Read twice; we are not sure what would count as proof.",
] as const;

/** Why a complete answer was moved back. */
const movedBack = [
  "Moved back: the last audit found a site that had been missed.",
  "Moved back: the person who kept the record has left.",
  "Moved back: the policy went out of date before its review was done.",
  "Moved back after the mock visit; staff could not show it at night.",
  "Moved back: the new system does not record it as the old one did.",
  "Moved back until the second site has the same form.",
] as const;

export type NoteFor = "commenced" | "complete" | "not-started" | "moved-back";

/** A sentence for one criterion of a service's assessment. */
export function noteForService(code: string, state: NoteFor, chance: Chance): string {
  const [own, ownDone] = byCriterion[code] ?? [];
  switch (state) {
    case "commenced":
      return own !== undefined && chance.is(0.75) ? own : chance.pick(doing);
    case "complete":
      return ownDone !== undefined && chance.is(0.75) ? ownDone : chance.pick(done);
    case "not-started":
      return chance.pick(notStarted);
    case "moved-back":
      return chance.pick(movedBack);
  }
}

/** A sentence for one criterion of the network's own assessment. */
export function noteForNetwork(code: string, state: NoteFor, chance: Chance): string {
  const [own, ownDone] = networkNotes[code.split(".")[0] ?? ""] ?? [];
  if (state === "commenced") return own ?? chance.pick(doing);
  if (state === "complete") return ownDone ?? chance.pick(done);
  return state === "moved-back"
    ? "Moved back: one trust's part turned out to be missing."
    : "Not begun. An owner is to be found in the network office.";
}
