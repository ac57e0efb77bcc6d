// The members of a group: who they are, for whom they speak, since when.
import type { IsoDate } from "../../domain/dates";
import type { MemberRole } from "../../domain/groups/words";
import { seesGroup, type GroupPlace, type Scope } from "../scope.server";
import { mayArrangeMembers } from "./group-list.server";

export interface Membership {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly trustId: string | null;
  readonly trust: string | null;
  readonly organisation: string | null;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate | null;
  /** Today, or from a day to come. */
  readonly isCurrent: boolean;
  readonly version: number;
}

function membershipQuery(scope: Scope, group: GroupPlace) {
  return scope.db
    .selectFrom("role_held")
    .innerJoin("person", "person.id", "role_held.person_id")
    .leftJoin("trust", "trust.id", "role_held.stands_for_id")
    .select([
      "role_held.id",
      "person.id as personId",
      "person.name",
      "role_held.role",
      "role_held.stands_for_id as trustId",
      "trust.short_name as trust",
      "role_held.organisation",
      "role_held.from_on as fromOn",
      "role_held.to_on as toOn",
      "role_held.version",
      "person.disabled_at",
    ])
    .where("role_held.group_id", "=", group.id)
    .where("person.network_id", "=", scope.networkId);
}

type MembershipRow = Awaited<ReturnType<ReturnType<typeof membershipQuery>["execute"]>>[number];

function toMembership(scope: Scope, { disabled_at: disabledAt, ...row }: MembershipRow): Membership {
  const isCurrent = (row.toOn === null || row.toOn >= scope.today) && disabledAt === null;
  return { ...row, isCurrent } as Membership;
}

/** Every membership that there is or was, by trust and then by name; nothing for those who neither see the group nor arrange it. */
export async function listMemberships(scope: Scope, group: GroupPlace): Promise<readonly Membership[]> {
  if (!seesGroup(scope, group) && !mayArrangeMembers(scope, group)) return [];
  const rows = await membershipQuery(scope, group)
    .orderBy("trust.short_name", (order) => order.asc().nullsLast())
    .orderBy("person.name")
    .orderBy("role_held.from_on", "desc")
    .execute();
  return rows.map((row) => toMembership(scope, row));
}

/** One membership of a group by its id, as `listMemberships`. */
export async function getMembership(scope: Scope, group: GroupPlace, id: string): Promise<Membership | undefined> {
  if (!seesGroup(scope, group) && !mayArrangeMembers(scope, group)) return undefined;
  const row = await membershipQuery(scope, group).where("role_held.id", "=", id).executeTakeFirst();
  return row && toMembership(scope, row);
}
