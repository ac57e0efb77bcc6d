// One word has one colour everywhere; the word is always printed. Source: the design's "Colour of words"; the words of
// meetings and their actions follow the words they are nearest to.

const colours = {
  green: [
    "complete",
    "current",
    "adopted",
    "agree",
    "agreed",
    "done",
    "approved",
    "accepted",
    "met",
    "on track",
    "taken up",
    "granted",
  ],
  yellow: [
    "commenced",
    "review due",
    "behind",
    "deferred",
    "carried, please confirm",
    "minor",
    "closed, to be checked",
    "ends before the visit",
    "link to check",
  ],
  orange: [
    "not started",
    "not adopted",
    "not taken up",
    "declined",
    "in the way",
    "disagree",
    "not agreed",
    "held",
    "vacant",
    "does not add up",
    "not added",
    "suspended",
    "major",
  ],
  grey: [
    "not yet rated",
    "no position",
    "no reply",
    "superseded",
    "withdrawn",
    "cancelled",
    "dropped",
    "stopped",
    "measure missing",
    "lapsed",
  ],
  white: ["not applicable", "no view", "demonstration", "published", "recommendation", "split", "merged", "moved"],
  blue: ["open", "planned", "under review", "in consultation", "new", "applied"],
  "aqua-green": ["answered", "answer", "adapted", "agree with changes"],
  purple: ["draft"],
  red: ["overdue", "expired", "review overdue"],
} as const satisfies Record<string, readonly string[]>;

export type TagColour = keyof typeof colours;

const colourOf: ReadonlyMap<string, TagColour> = new Map(
  Object.entries(colours).flatMap(([colour, words]) => words.map((word) => [word, colour as TagColour] as const)),
);

/** The colour of a word, with or without a count before it ("2 expired"); a word without one is white. */
export function tagColour(words: string): TagColour {
  return colourOf.get(words.toLowerCase().replace(/^[\d,]+ /, "")) ?? "white";
}
