// A group's settings as the fields of its form hold them.
import type { GroupDetail } from "../../models/groups/group-detail.server";

/** Every field by its name; empty ones are left out. The end date stands apart: it has three fields. */
export function settingsAsTyped(group: GroupDetail): Readonly<Record<string, string>> {
  const fields: readonly (readonly [string, string | null])[] = [
    ["name", group.name],
    ["kind", group.kind],
    ["parent", group.parentId],
    ["purpose", group.purpose],
    ["cadence", group.cadence],
    ["access", group.access],
    ["state", group.status === "setting-up" ? "setting-up" : "active"],
    ["chairTitle", group.chairTitle],
    ["deputyTitle", group.deputyTitle],
    ["quorumMembers", group.quorumMembers === null ? null : String(group.quorumMembers)],
    ["quorumTrusts", group.quorumTrusts === null ? null : String(group.quorumTrusts)],
    ["volunteersVote", group.volunteersVote ? "yes" : null],
  ];
  return Object.fromEntries(fields.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
