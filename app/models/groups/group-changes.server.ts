// Groups are started, changed and renamed by the network office. An address never changes, so that links stay good.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../../domain/dates";
import { slugOf, type GroupKind } from "../../domain/groups/words";
import { permissionFor, seesGroup, type GroupPlace, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { GroupDetail } from "./group-detail.server";
import { recordGroupEvent } from "./history.server";

/** What the office sets of a group. */
export interface GroupSettings {
  readonly name: string;
  readonly kind: GroupKind;
  readonly parentId: string | null;
  readonly purpose: string;
  readonly cadence: string | null;
  readonly access: GroupPlace["access"];
  readonly isSettingUp: boolean;
  readonly chairTitle: string | null;
  readonly deputyTitle: string | null;
  readonly endsOn: IsoDate | null;
  readonly quorumMembers: number | null;
  readonly quorumTrusts: number | null;
  readonly volunteersVote: boolean;
}

export type SettingsRefused = "not-allowed" | "name-taken" | "no-parent" | "circle";

/** Starts a group under the address that its name makes. */
export async function startGroup(
  tx: Scope,
  settings: GroupSettings,
): Promise<Outcome<{ readonly slug: string }, SettingsRefused>> {
  if (permissionFor(tx, { networkId: tx.networkId }) === undefined) return { ok: false, reason: "not-allowed" };
  const slug = slugOf(settings.name);
  if (slug === "" || (await isTaken(tx, slug, settings.name, null))) return { ok: false, reason: "name-taken" };
  const parent = await refuseParent(tx, null, settings.parentId);
  if (parent !== null) return { ok: false, reason: parent };
  const id = uuidv7();
  await tx.db
    .insertInto("group")
    .values({ id, network_id: tx.networkId, slug, source: "Started in the portal", ...columnsOf(settings) })
    .execute();
  await recordGroupEvent(tx, { id }, { what: "created", detail: settings.name, audited: { kind: settings.kind } });
  return { ok: true, slug };
}

/** Changes what is set of a group, over the version that was seen. A new name is told apart in the history. */
export async function changeGroup(
  tx: Scope,
  group: GroupDetail,
  seenVersion: number,
  settings: GroupSettings,
): Promise<Outcome<object, SettingsRefused | "changed-meanwhile" | "group-ended">> {
  if (!seesGroup(tx, group) || permissionFor(tx, { networkId: tx.networkId }) === undefined)
    return { ok: false, reason: "not-allowed" };
  if (group.status === "merged" || group.status === "closed") return { ok: false, reason: "group-ended" };
  if (await isTaken(tx, null, settings.name, group.id)) return { ok: false, reason: "name-taken" };
  const parent = await refuseParent(tx, group.id, settings.parentId);
  if (parent !== null) return { ok: false, reason: parent };
  const changed = await tx.db
    .updateTable("group")
    .set({ ...columnsOf(settings), version: seenVersion + 1 })
    .where("id", "=", group.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return { ok: false, reason: "changed-meanwhile" };
  if (settings.name !== group.name)
    await recordGroupEvent(tx, group, { what: "renamed", detail: `${group.name} is now ${settings.name}` });
  const parts = changedParts(group, settings);
  if (parts.length > 0) await recordGroupEvent(tx, group, { what: "changed", detail: parts.join(", ") });
  return { ok: true };
}

function columnsOf(settings: GroupSettings) {
  return {
    name: settings.name,
    kind: settings.kind,
    parent_id: settings.parentId,
    purpose: settings.purpose,
    cadence: settings.cadence,
    access: settings.access,
    status: settings.isSettingUp ? ("setting-up" as const) : ("active" as const),
    chair_title: settings.chairTitle,
    deputy_title: settings.deputyTitle,
    ends_on: settings.kind === "task-and-finish" ? settings.endsOn : null,
    quorum_members: settings.quorumMembers,
    quorum_trusts: settings.quorumTrusts,
    volunteers_vote: settings.volunteersVote ? (1 as const) : (0 as const),
  };
}

/** In words which parts of the settings are others than before; the name is told apart. */
function changedParts(group: GroupDetail, settings: GroupSettings): readonly string[] {
  const parts: readonly (readonly [string, boolean])[] = [
    ["Kind", group.kind !== settings.kind],
    ["Parent", group.parentId !== settings.parentId],
    ["Purpose", group.purpose !== settings.purpose],
    ["How often it meets", group.cadence !== settings.cadence],
    ["Who may read it", group.access !== settings.access],
    ["State", (group.status === "setting-up") !== settings.isSettingUp],
    ["Chair's title", group.chairTitle !== settings.chairTitle],
    ["Deputy's title", group.deputyTitle !== settings.deputyTitle],
    ["End date", group.endsOn !== settings.endsOn],
    ["Quorum", group.quorumMembers !== settings.quorumMembers || group.quorumTrusts !== settings.quorumTrusts],
    ["Vote of patient volunteers", group.volunteersVote !== settings.volunteersVote],
  ];
  return parts.filter(([, isOther]) => isOther).map(([part]) => part);
}

async function isTaken(tx: Scope, slug: string | null, name: string, exceptId: string | null): Promise<boolean> {
  const rows = await tx.db
    .selectFrom("group")
    .select(["id", "slug", "name"])
    .where("network_id", "=", tx.networkId)
    .execute();
  const isSame = (other: string) => other.toLowerCase() === name.toLowerCase();
  return rows.some((row) => row.id !== exceptId && (row.slug === slug || isSame(row.name)));
}

/** A parent is a group in sight that is not over, and never lies below its own child. */
async function refuseParent(
  tx: Scope,
  groupId: string | null,
  parentId: string | null,
): Promise<"no-parent" | "circle" | null> {
  if (parentId === null) return null;
  const rows = await tx.db
    .selectFrom("group")
    .select(["id", "parent_id", "status", "access"])
    .where("network_id", "=", tx.networkId)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const parent = byId.get(parentId);
  if (parent === undefined || !seesGroup(tx, parent)) return "no-parent";
  for (let above: string | null = parentId; above !== null; above = byId.get(above)?.parent_id ?? null) {
    if (above === groupId) return "circle";
  }
  return null;
}
