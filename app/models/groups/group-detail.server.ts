// One group in full: its terms, its place among groups, what it has, and what happened to it.
import type { IsoDate } from "../../domain/dates";
import type { groupChanges } from "../../domain/groups/words";
import type { GroupRow } from "../groups.server";
import { seesGroup, type GroupPlace, type Scope } from "../scope.server";
import { mayArrangeMembers } from "./group-list.server";

export interface GroupDetail extends GroupRow {
  readonly purpose: string;
  readonly cadence: string | null;
  readonly chairTitle: string | null;
  readonly deputyTitle: string | null;
  readonly endsOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly quorumMembers: number | null;
  readonly quorumTrusts: number | null;
  readonly volunteersVote: boolean;
  readonly parentId: string | null;
  readonly mergedIntoId: string | null;
  readonly source: string;
  readonly version: number;
}

/** Everything that is set of one group, or `undefined` out of sight. */
export async function getGroupDetail(scope: Scope, slug: string): Promise<GroupDetail | undefined> {
  const row = await scope.db
    .selectFrom("group")
    .select([
      "id",
      "slug",
      "name",
      "kind",
      "status",
      "access",
      "purpose",
      "cadence",
      "chair_title as chairTitle",
      "deputy_title as deputyTitle",
      "ends_on as endsOn",
      "closed_on as closedOn",
      "quorum_members as quorumMembers",
      "quorum_trusts as quorumTrusts",
      "volunteers_vote",
      "parent_id as parentId",
      "merged_into_id as mergedIntoId",
      "source",
      "version",
    ])
    .where("network_id", "=", scope.networkId)
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (row === undefined || !seesGroup(scope, row)) return undefined;
  const { volunteers_vote: volunteers, ...rest } = row;
  return {
    ...rest,
    endsOn: rest.endsOn as IsoDate | null,
    closedOn: rest.closedOn as IsoDate | null,
    volunteersVote: volunteers === 1,
  };
}

/** A group whose members this person may see or arrange. An administrator arranges those of a group that they do not read. */
export async function getGroupForMembers(scope: Scope, slug: string): Promise<GroupRow | undefined> {
  const row = await scope.db
    .selectFrom("group")
    .select(["id", "slug", "name", "kind", "status", "access"])
    .where("network_id", "=", scope.networkId)
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return seesGroup(scope, row) || mayArrangeMembers(scope, row) ? row : undefined;
}

export interface GroupCounts {
  readonly meetingsPlanned: number;
  readonly meetingsHeld: number;
  readonly threads: number;
  readonly documents: number;
  readonly workItems: number;
  readonly actions: number;
  readonly surveys: number;
}

/** What a group has, in numbers: work that is not finished, and documents that have a published version. */
export async function countGroupThings(scope: Scope, group: GroupPlace): Promise<GroupCounts> {
  const none = { meetingsPlanned: 0, meetingsHeld: 0, threads: 0, documents: 0, workItems: 0, actions: 0, surveys: 0 };
  if (!seesGroup(scope, group)) return none;
  const row = await scope.db
    .selectFrom("group")
    .select((of) => {
      const counted = (table: "meeting" | "thread" | "work_item" | "action" | "survey" | "document") =>
        of
          .selectFrom(table)
          .select((count) => count.fn.countAll<number>().as("n"))
          .whereRef(`${table}.group_id`, "=", "group.id");
      return [
        counted("meeting").where("meeting.state", "=", "planned").as("meetingsPlanned"),
        counted("meeting").where("meeting.state", "=", "held").as("meetingsHeld"),
        counted("thread").as("threads"),
        counted("work_item").where("work_item.status", "not in", ["complete", "stopped"]).as("workItems"),
        counted("action").where("action.state", "=", "open").as("actions"),
        counted("survey").where("survey.state", "=", "open").as("surveys"),
        counted("document")
          .where(({ exists, selectFrom }) =>
            exists(
              selectFrom("document_version")
                .select("document_version.id")
                .whereRef("document_version.document_id", "=", "document.id")
                .where("document_version.state", "in", ["published", "under-review"]),
            ),
          )
          .as("documents"),
      ];
    })
    .where("id", "=", group.id)
    .executeTakeFirst();
  return { ...none, ...(row as GroupCounts | undefined) };
}

export interface GroupChange {
  readonly id: string;
  readonly what: keyof typeof groupChanges;
  readonly detail: string;
  readonly person: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** What happened to a group, newest first, at most `limit`. */
export async function listGroupChanges(
  scope: Scope,
  group: GroupPlace,
  limit: number,
): Promise<readonly GroupChange[]> {
  if (!seesGroup(scope, group)) return [];
  return scope.db
    .selectFrom("group_change")
    .innerJoin("person as by", "by.id", "group_change.recorded_by")
    .leftJoin("person as about", "about.id", "group_change.person_id")
    .select([
      "group_change.id",
      "group_change.what",
      "group_change.detail",
      "about.name as person",
      "group_change.recorded_at as recordedAt",
      "by.name as recordedBy",
    ])
    .where("group_change.group_id", "=", group.id)
    .orderBy("group_change.recorded_at", "desc")
    .orderBy("group_change.id", "desc")
    .limit(limit)
    .execute();
}
