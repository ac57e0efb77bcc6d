// The overview of one group: what it is for, who leads it, what it has and what happened to it. Read in one moment.
import { formatDate } from "../../domain/dates";
import { leadingOf } from "../../domain/groups/chair";
import { groupChanges, groupKinds, groupStatuses, memberRoles, notRepresented } from "../../domain/groups/words";
import { formatMoment } from "../../domain/london";
import type { Instant } from "../../domain/dates";
import { can } from "../../domain/permissions";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import {
  countGroupThings,
  getGroupDetail,
  listGroupChanges,
  type GroupDetail,
} from "../../models/groups/group-detail.server";
import { listMemberships } from "../../models/groups/members.server";
import { listGroups, mayArrangeMembers } from "../../models/groups/group-list.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { listTrusts } from "../../models/trusts.server";

const mostChanges = 20;

/** What the group's own page shows, or `undefined` where the group is out of sight. */
export async function readGroupHome(scope: Scope, slug: string) {
  return reading(scope, async (at) => {
    const group = await getGroupDetail(at, slug);
    if (group === undefined) return undefined;
    const members = (await listMemberships(at, group)).filter(({ isCurrent }) => isCurrent);
    const own = members.find(({ personId }) => personId === at.actor?.personId);
    const others = await listGroups(at);
    const seen = others.filter(({ isSeen }) => isSeen);
    const linkTo = (id: string | null) => {
      const other = seen.find((each) => each.id === id);
      return other === undefined ? null : { label: other.name, href: paths.group(other.slug) };
    };
    const trusts = await listTrusts(at);
    const missing = notRepresented(trusts, members);
    const mayArrange = at.actor !== null && can(at.actor, "group.arrange", { networkId: at.networkId });
    return {
      group: presentDetail(group),
      chair: leadingOf("chair", members, group.chairTitle),
      deputy: leadingOf("deputy-chair", members, group.deputyTitle),
      ownRole: own === undefined ? null : memberRoles[own.role],
      parent: linkTo(group.parentId),
      mergedInto: linkTo(group.mergedIntoId),
      subgroups: seen
        .filter(({ parentId }) => parentId === group.id)
        .map((each) => ({
          ...linkToGroup(each),
          status: groupStatuses[each.status],
          isActive: each.status === "active",
        })),
      memberCount: new Set(members.map(({ personId }) => personId)).size,
      represented: `${trusts.length - missing.length} of ${plural(trusts.length, "trust")}`,
      missing: missing.map(({ shortName, name }) => ({ shortName, name })),
      counts: await countGroupThings(at, group),
      history: (await listGroupChanges(at, group, mostChanges)).map((change) => ({
        id: change.id,
        what: change.person === null ? groupChanges[change.what] : `${groupChanges[change.what]}: ${change.person}`,
        detail: change.detail,
        who: `${change.recordedBy}, ${formatMoment(change.recordedAt as Instant)}`,
      })),
      mayArrange,
      mayArrangeMembers: mayArrangeMembers(at, group),
    };
  });
}

const linkToGroup = ({ name, slug }: { name: string; slug: string }) => ({ label: name, href: paths.group(slug) });

function presentDetail(group: GroupDetail) {
  return {
    slug: group.slug,
    name: group.name,
    kind: groupKinds[group.kind],
    purpose: group.purpose,
    status: group.status,
    statusLabel: groupStatuses[group.status],
    isOver: group.status === "merged" || group.status === "closed",
    isClosed: group.status === "closed",
    isMembersOnly: group.access === "members-only",
    cadence: group.cadence ?? "Not set",
    ends: group.endsOn === null ? null : formatDate(group.endsOn),
    closed: group.closedOn === null ? null : formatDate(group.closedOn),
    quorum: quorumWords(group),
    volunteersVote: group.volunteersVote,
    source: group.source,
  };
}

function quorumWords({ quorumMembers, quorumTrusts }: GroupDetail): string {
  const parts = [
    ...(quorumMembers === null ? [] : [plural(quorumMembers, "member")]),
    ...(quorumTrusts === null ? [] : [`members of ${plural(quorumTrusts, "trust")}`]),
  ];
  return parts.length === 0 ? "Not set" : parts.join(" and ");
}
