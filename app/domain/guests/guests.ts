// Guests of one assessment: as what, and for how long.
import type { IsoDate } from "../dates";

export const guestRoles = [
  { value: "assessor", label: "Assessor", hint: "Reads, and raises findings" },
  { value: "peer-reviewer", label: "Peer reviewer", hint: "The same, and gives verdicts in a mock assessment" },
] as const;
export type GuestRole = (typeof guestRoles)[number]["value"];

/** The longest time for which somebody is invited at once. An invitation can be made again. */
export const longestMonths = 12;

/** @example guestRoleLabel("peer-reviewer") // "Peer reviewer" */
export function guestRoleLabel(role: GuestRole): string {
  return guestRoles.find(({ value }) => value === role)?.label ?? role;
}

/** On its last day an invitation still holds. */
export function isInvitedOn(
  { fromOn, toOn }: { readonly fromOn: IsoDate; readonly toOn: IsoDate | null },
  day: IsoDate,
): boolean {
  return fromOn <= day && (toOn === null || toOn >= day);
}
