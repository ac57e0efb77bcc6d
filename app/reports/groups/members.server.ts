// The members of a group as page and file show them: by trust, with the trusts for which nobody speaks, and those who left.
import { addDays, formatDate, type IsoDate } from "../../domain/dates";
import { memberRoles, notRepresented } from "../../domain/groups/words";
import { mayArrangeMembers } from "../../models/groups/group-list.server";
import { getGroupForMembers } from "../../models/groups/group-detail.server";
import { listMemberships, type Membership } from "../../models/groups/members.server";
import { seesGroup, type Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { listTrusts } from "../../models/trusts.server";
import { paths } from "../../http/paths";

/** Who belongs to a group and who did; `undefined` where it is neither seen nor arranged by this person. */
export async function readMembers(scope: Scope, slug: string) {
  return reading(scope, async (at) => {
    const group = await getGroupForMembers(at, slug);
    if (group === undefined) return undefined;
    const memberships = await listMemberships(at, group);
    const trusts = await listTrusts(at);
    const present = memberships.filter(({ isCurrent }) => isCurrent);
    const isOver = group.status === "merged" || group.status === "closed";
    return {
      group: { slug: group.slug, name: group.name },
      isSeen: seesGroup(at, group),
      isOver,
      trusts: trusts.map(({ id, shortName, name }) => ({ id, shortName, name })),
      present: present.map((member) => presentMember(member, slug, at.today)),
      past: memberships.filter(({ isCurrent }) => !isCurrent).map((member) => presentMember(member, slug, at.today)),
      missing: notRepresented(trusts, present).map(({ shortName, name }) => ({ shortName, name })),
      representedCount: trusts.length - notRepresented(trusts, present).length,
      mayChange: mayArrangeMembers(at, group),
    };
  });
}

export type MembersData = NonNullable<Awaited<ReturnType<typeof readMembers>>>;

function presentMember(member: Membership, slug: string, today: IsoDate) {
  const until = member.toOn === null ? null : formatDate(member.toOn < member.fromOn ? member.fromOn : member.toOn);
  return {
    id: member.id,
    name: member.name,
    role: memberRoles[member.role],
    from: member.trust ?? member.organisation ?? "Speaks for no trust",
    trust: member.trust,
    organisation: member.organisation,
    since: formatDate(member.fromOn),
    until,
    isToCome: member.fromOn > today,
    endsSoon: member.toOn !== null && member.toOn >= today && member.toOn <= addDays(today, 30),
    href: paths.groupMember(slug, member.id),
  };
}

/** Those of today and those who left, as a file. */
export function membersTable({ present, past }: Pick<MembersData, "present" | "past">) {
  return {
    columns: ["trust or organisation", "name", "role", "from", "until", "state"],
    rows: [...present.map((row) => [row, "Member now"] as const), ...past.map((row) => [row, "Left"] as const)].map(
      ([row, state]) => [row.from, row.name, row.role, row.since, row.until, state],
    ),
  };
}
