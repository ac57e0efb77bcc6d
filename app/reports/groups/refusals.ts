// What a refused change of a group says, and at which field.

export const settingsRefusals = {
  "not-allowed": { field: "form", words: "You may not change this group" },
  "name-taken": {
    field: "name",
    words: "Another group has this name, or one so like it that the addresses would be the same",
  },
  "no-parent": { field: "parent", words: "Choose a group from the list" },
  circle: { field: "parent", words: "A group cannot belong to a group below itself" },
  "changed-meanwhile": {
    field: "form",
    words:
      "Somebody changed this group after you opened it. What you typed is below; open the page in another tab to compare",
  },
  "group-ended": { field: "form", words: "This group is over, so it no longer changes" },
  "key-used": { field: "form", words: "This form was sent before with other words. Open the page again" },
} as const satisfies Record<string, { readonly field: string; readonly words: string }>;

export const endingRefusals = {
  ...settingsRefusals,
  "same-group": { field: "into", words: "Choose another group than this one" },
  "no-such-group": { field: "into", words: "Choose a group from the list" },
  "meetings-planned": {
    field: "form",
    words: "Meetings of this group are still to come. Cancel them first, so that those who were called hear of it",
  },
  "not-closed": { field: "form", words: "This group is not closed" },
} as const satisfies Record<string, { readonly field: string; readonly words: string }>;

export const memberRefusals = {
  "not-allowed": { field: "form", words: "You may not change the members of this group" },
  "no-such-person": {
    field: "email",
    words: "Nobody who uses the portal has this address. Ask the network office to add the person first",
  },
  "member-already": { field: "email", words: "This person belongs to the group already" },
  "group-ended": { field: "form", words: "This group is over, so nobody joins it" },
  "unknown-trust": { field: "trust", words: "Choose a trust from the list" },
  "changed-meanwhile": {
    field: "form",
    words: "Somebody changed this membership after you opened it. Open the page again to compare",
  },
  "ended-already": { field: "form", words: "This membership has ended already" },
  "guest-stays": { field: "role", words: "A guest stays a guest. End this membership and add the person as a member" },
  "key-used": { field: "form", words: "This form was sent before with other words. Open the page again" },
} as const satisfies Record<string, { readonly field: string; readonly words: string }>;
