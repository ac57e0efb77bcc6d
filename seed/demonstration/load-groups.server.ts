// The demonstration's groups: memberships with the trusts that people speak for, quorums, a private board and a group that ends.
import { addMonths, type Instant, type IsoDate } from "../../app/domain/dates";
import { network } from "../facts/network";
import { groupId, trustId } from "../load-facts.server";
import { idsFrom, type IdMaker } from "./ids";
import { demonstrationGroups, taskAndFinish, type DemonstrationGroup, type DemonstrationMember } from "./memberships";
import { qiManagerId } from "./people";
import { chanceOf } from "./random";
import type { DemonstrationWork } from "./work";

export const inventedSource = "Invented for the demonstration";

export async function loadGroups(work: DemonstrationWork): Promise<void> {
  const newId = idsFrom(chanceOf("ids of memberships"));
  await startTaskAndFinish(work, newId);
  for (const group of demonstrationGroups) await setTerms(work, group, newId);
  const members = [...demonstrationGroups, taskAndFinish].flatMap(({ slug, members: of }) =>
    of.map((member) => memberRow(groupId(slug), member, work.today, newId)),
  );
  await work.tx.db.insertInto("role_held").values(members).execute();
}

function memberRow(group: string, member: DemonstrationMember, today: IsoDate, newId: IdMaker) {
  const from = addMonths(today, -(member.joined ?? 18));
  const createdAt = nineOn(from);
  return {
    id: newId(createdAt),
    person_id: member.person,
    role: member.role,
    network_id: null,
    trust_id: null,
    group_id: group,
    assessment_id: null,
    from_on: from,
    to_on: member.left === undefined ? null : addMonths(today, -member.left),
    created_at: createdAt,
    stands_for_id: member.trust === undefined ? null : trustId(member.trust),
    organisation: member.organisation ?? null,
  };
}

/** What the terms of reference would say is invented, and the group's history says so. */
async function setTerms(
  { tx, today }: DemonstrationWork,
  { slug, access, quorum, volunteersVote, deputyTitle }: DemonstrationGroup,
  newId: IdMaker,
): Promise<void> {
  if (access === undefined && quorum === undefined && volunteersVote === undefined) return;
  await tx.db
    .updateTable("group")
    .set({
      access: access ?? "open",
      quorum_members: quorum?.members ?? null,
      quorum_trusts: quorum?.trusts ?? null,
      volunteers_vote: volunteersVote === undefined ? 0 : 1,
      deputy_title: deputyTitle ?? null,
      version: 2,
    })
    .where("id", "=", groupId(slug))
    .execute();
  await addChange({ tx, today }, groupId(slug), "changed", `Terms of reference. ${inventedSource}`, 17, newId);
}

async function startTaskAndFinish({ tx, today }: DemonstrationWork, newId: IdMaker): Promise<void> {
  const { slug, parent, name, purpose, cadence, startedMonthsAgo, endsInMonths } = taskAndFinish;
  await tx.db
    .insertInto("group")
    .values({
      id: groupId(slug),
      network_id: network.id,
      parent_id: groupId(parent),
      slug,
      name,
      kind: "task-and-finish",
      purpose,
      cadence,
      chair_title: null,
      status: "active",
      source: inventedSource,
      ends_on: addMonths(today, endsInMonths),
    })
    .execute();
  await addChange({ tx, today }, groupId(slug), "created", inventedSource, startedMonthsAgo, newId);
}

async function addChange(
  { tx, today }: Pick<DemonstrationWork, "tx" | "today">,
  group: string,
  what: "created" | "changed",
  detail: string,
  monthsAgo: number,
  newId: IdMaker,
): Promise<void> {
  const at = nineOn(addMonths(today, -monthsAgo));
  const row = { id: newId(at), group_id: group, what, detail, recorded_at: at, recorded_by: qiManagerId };
  await tx.db.insertInto("group_change").values(row).execute();
}

const nineOn = (day: IsoDate) => `${day}T09:00:00.000Z` as Instant;
