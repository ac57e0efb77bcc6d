// One word has one colour everywhere; the word is always printed. Source: the design's "Colour of words".

const colours = {
  green: ["complete", "current", "met", "on track"],
  yellow: ["commenced", "review due", "behind"],
  orange: ["not started", "held", "vacant", "does not add up"],
  grey: ["not yet rated", "superseded", "withdrawn", "measure missing"],
  white: ["not applicable", "demonstration", "published"],
  blue: ["open", "under review"],
  purple: ["draft"],
  red: ["overdue", "expired", "review overdue"],
} as const satisfies Record<string, readonly string[]>;

export type TagColour = keyof typeof colours;

/** The colour of a word; a word without one is white. */
export function tagColour(word: string): TagColour {
  const plain = word.toLowerCase();
  const found = Object.entries(colours).find(([, words]) => (words as readonly string[]).includes(plain));
  return (found?.[0] as TagColour | undefined) ?? "white";
}
