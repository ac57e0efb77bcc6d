// A group's history row and its audit entry: every change of a group passes through here.
import { uuidv7 } from "uuidv7";
import type { groupChanges } from "../../domain/groups/words";
import { audit, type AuditDetail } from "../audit.server";
import { actingPerson, type GroupPlace, type Scope } from "../scope.server";

export interface GroupEvent {
  readonly what: keyof typeof groupChanges;
  /** In words, for the page. No names: whose membership it was stands in `personId`. */
  readonly detail: string;
  readonly personId?: string;
  readonly audited?: AuditDetail;
}

/** Records that something happened to a group, for its page and for the audit log. Call it inside `transaction()`. */
export async function recordGroupEvent(tx: Scope, group: Pick<GroupPlace, "id">, event: GroupEvent): Promise<void> {
  await tx.db
    .insertInto("group_change")
    .values({
      id: uuidv7(),
      group_id: group.id,
      what: event.what,
      person_id: event.personId ?? null,
      detail: event.detail,
      recorded_at: tx.at,
      recorded_by: actingPerson(tx),
    })
    .execute();
  const person: AuditDetail = event.personId === undefined ? {} : { personId: event.personId };
  await audit(tx, { did: `group.${event.what}`, kind: "group", id: group.id, detail: { ...person, ...event.audited } });
}
