// What is written in and around a meeting: agenda, papers, decisions, minutes, recording and learning.
import * as z from "zod/mini";
import { addFault, line, optionalText, seenVersion, text } from "./fields";
import { secureAddress, takeMinutes } from "./meeting";

const minutes = z.optional(z.string());

export const newAgendaItemForm = z.pipe(
  z.object({ title: line("what is to be talked about"), note: optionalText(2000), minutes }),
  z.transform((form, faults) => ({
    title: form.title,
    note: form.note,
    minutes: takeMinutes(form.minutes, "minutes", faults),
  })),
);

export const changeAgendaItemForm = z.pipe(
  z.object({ title: line("what is to be talked about"), note: optionalText(2000), minutes, version: seenVersion(1) }),
  z.transform((form, faults) => ({
    title: form.title,
    note: form.note,
    minutes: takeMinutes(form.minutes, "minutes", faults),
    seenVersion: form.version,
  })),
);

export const agendaPlaceForm = z.object({ to: z.enum(["up", "down"], "Choose up or down") });
export const noFields = z.object({});

export const newPaperLinkForm = z.object({
  title: line("a title"),
  address: secureAddress("Enter the address of the paper"),
  item: optionalText(100),
});

export const newPaperFileForm = z.object({
  title: line("a title"),
  item: optionalText(100),
  noPatientData: z.literal("yes", "Confirm that the file holds no patient data"),
});

const votes = z.optional(z.string());

/** A decision. Votes are counted or left out; of those for it, how many were volunteers'. */
export const decisionForm = z.pipe(
  z.object({
    words: text(2000, "Shorten this to 2,000 characters or fewer", "Enter what was decided"),
    item: optionalText(100),
    outcome: z.enum(["agreed", "not agreed", "deferred"], "Choose the outcome"),
    votesFor: votes,
    votesAgainst: votes,
    votesAbstained: votes,
    volunteerVotes: votes,
  }),
  z.transform((form, faults) => {
    const read = (field: "votesFor" | "votesAgainst" | "votesAbstained" | "volunteerVotes") => {
      const given = form[field];
      if (given === undefined) return null;
      if (/^\d{1,3}$/.test(given)) return Number(given);
      addFault(faults, field, "Enter a whole number of votes");
      return null;
    };
    const counted = {
      votesFor: read("votesFor"),
      votesAgainst: read("votesAgainst"),
      votesAbstained: read("votesAbstained"),
      volunteerVotes: read("volunteerVotes"),
    };
    const all = (counted.votesFor ?? 0) + (counted.votesAgainst ?? 0) + (counted.votesAbstained ?? 0);
    if ((counted.volunteerVotes ?? 0) > all)
      addFault(faults, "volunteerVotes", "Volunteer votes are part of all votes");
    return { words: form.words, itemId: form.item, outcome: form.outcome, ...counted };
  }),
);

export const recordForm = z.object({ record: optionalText(8000), version: seenVersion(1) });

export const approveMinutesForm = z.object({
  version: seenVersion(1),
  approvedIn: text(100, "Choose a meeting", "Choose the meeting that approved them"),
});

export const recordingForm = z.pipe(
  z.object({
    address: secureAddress("Enter the address of the recording"),
    captions: optionalText(500),
    minutes,
    version: seenVersion(1),
  }),
  z.transform((form, faults) => ({
    address: form.address,
    captions: form.captions,
    minutes: takeMinutes(form.minutes, "minutes", faults),
    seenVersion: form.version,
  })),
);

export const claimLearningForm = z.object({
  kind: z.enum(["attended", "watched"], "Choose whether you attended or watched"),
  reflection: optionalText(4000),
});
