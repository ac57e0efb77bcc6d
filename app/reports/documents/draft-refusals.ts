// What a refused change of a document's details or draft says, and at which field.

type Refusal = readonly [field: string, message: string];

const changed =
  "Somebody changed this after you opened the page. What you typed is still here; look at what stands now, then send it again";
const keyUsed = "This form was sent before with other words. Check it and send it again";

export const detailsRefusals = {
  changed: ["title", changed],
  owner: ["owner", "Choose an owner from the list"],
  closed: ["title", "This group is merged or closed, so nothing new begins in it"],
  "key-used": ["title", keyUsed],
} as const satisfies Record<string, Refusal>;

/** Where a criterion was sent that no edition has. */
export const unknownCriteria: Refusal = ["supports", "Choose criteria from the list"];

export const draftRefusals = {
  changed: ["body", changed],
  state: ["body", "This version is not a draft any more, so it cannot be changed. Return it to draft first"],
  "key-used": ["body", keyUsed],
} as const satisfies Record<string, Refusal>;

export const newVersionRefusals = {
  state: ["changeNote", "Another version is being made already, or none was published yet. Go on with that one"],
  "key-used": ["changeNote", keyUsed],
} as const satisfies Record<string, Refusal>;
