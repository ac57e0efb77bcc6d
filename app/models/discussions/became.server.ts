// What a thread became: work items of its group's programme, and proposals to change documents.
import { groupIdsInSight } from "../groups.server";
import { seesGroup, type Scope } from "../scope.server";
import type { ThreadPlace } from "./threads.server";

export interface Became {
  readonly kind: "work-item" | "proposal";
  readonly id: string;
  readonly title: string;
}

/** In the order in which it came about; nothing of groups that are out of sight. */
export async function listBecame(scope: Scope, thread: ThreadPlace): Promise<readonly Became[]> {
  if (!seesGroup(scope, thread.group)) return [];
  const groups = groupIdsInSight(scope);
  const items = await scope.db
    .selectFrom("work_item")
    .select(["id", "title"])
    .where("from_thread_id", "=", thread.id)
    .where("group_id", "in", groups)
    .orderBy("created_at")
    .execute();
  const proposals = await scope.db
    .selectFrom("document_proposal")
    .innerJoin("document", "document.id", "document_proposal.document_id")
    .select(["document.id", "document.title"])
    .where("document_proposal.thread_id", "=", thread.id)
    .where("document.group_id", "in", groups)
    .orderBy("document.title")
    .execute();
  return [
    ...items.map((row) => ({ kind: "work-item" as const, ...row })),
    ...proposals.map((row) => ({ kind: "proposal" as const, ...row })),
  ];
}
