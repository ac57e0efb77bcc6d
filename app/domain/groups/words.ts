// What kinds, states and roles of groups are called, and the address that a name makes.

export const groupKinds = {
  board: "Board",
  forum: "Forum",
  sig: "Special interest group (SIG)",
  workstream: "Workstream",
  "task-and-finish": "Task-and-finish group",
} as const;
export type GroupKind = keyof typeof groupKinds;

export const groupStatuses = {
  active: "Active",
  "setting-up": "Being set up",
  merged: "Merged",
  closed: "Closed",
} as const;
export type GroupStatus = keyof typeof groupStatuses;

export const memberRoles = {
  chair: "Chair",
  "deputy-chair": "Deputy chair",
  member: "Member",
  "group-guest": "Guest",
} as const;
export type MemberRole = keyof typeof memberRoles;

/** What a group's history calls each thing that happened. */
export const groupChanges = {
  created: "Group started",
  changed: "Settings changed",
  renamed: "Renamed",
  merged: "Merged",
  closed: "Closed",
  reopened: "Reopened",
  "member-added": "Joined",
  "member-changed": "Membership changed",
  "member-ended": "Left",
} as const;

/** Words that stand in the place of a group in addresses. */
const taken: readonly string[] = ["new"];

/** The address of a group by its name: "MRI SIG" is "mri-sig". Empty where the name has no letter or digit to make one of. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return taken.includes(slug) ? `${slug}-group` : slug;
}

/** The trusts for which nobody speaks, in the order given. */
export function notRepresented<Trust extends { readonly id: string }>(
  trusts: readonly Trust[],
  members: readonly { readonly trustId: string | null }[],
): readonly Trust[] {
  const speaking = new Set(members.map(({ trustId }) => trustId));
  return trusts.filter(({ id }) => !speaking.has(id));
}
