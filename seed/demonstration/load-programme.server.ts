// The demonstration's programmes of work, each state dated to the day on which it was recorded.
import { addDays, type IsoDate } from "../../app/domain/dates";
import { network } from "../facts/network";
import { groupId } from "../load-facts.server";
import { workdayBefore } from "./clock";
import { demonstrationItems, type DemonstrationItem, type DemonstrationState } from "./programme-facts";
import type { DemonstrationWork } from "./work";

export async function loadProgramme(work: DemonstrationWork): Promise<void> {
  for (const item of demonstrationItems) await loadItem(work, item);
}

async function loadItem({ tx, today }: DemonstrationWork, item: DemonstrationItem): Promise<void> {
  const states = statesOf(item, today);
  const [first] = states;
  const last = states.at(-1);
  if (first === undefined || last === undefined) return;
  await tx.db
    .insertInto("work_item")
    .values({
      id: item.id,
      network_id: network.id,
      group_id: groupId(item.group),
      ...last.columns,
      from_thread_id: null,
      version: states.length,
      created_at: first.at,
      created_by: first.by,
      changed_at: last.at,
    })
    .execute();
  for (const [index, { columns, at, by }] of states.entries())
    await tx.db
      .insertInto("work_item_change")
      .values({
        id: `${item.id}-${index + 1}`,
        work_item_id: item.id,
        version: index + 1,
        ...columns,
        recorded_at: at,
        recorded_by: by,
      })
      .execute();
  for (const { kind, within, code } of item.links ?? [])
    await tx.db.insertInto("work_item_link").values({ work_item_id: item.id, kind, within_id: within, code }).execute();
}

/** Each state with what it takes over from the one before. */
function statesOf(item: DemonstrationItem, today: IsoDate) {
  let held: Required<Pick<DemonstrationState, "deliverables" | "benefits">> & Held = {
    deliverables: item.deliverables,
    benefits: item.benefits,
    owner: item.owner,
    dueInDays: item.dueInDays,
  };
  return item.states.map((state) => {
    held = {
      deliverables: state.deliverables ?? held.deliverables,
      benefits: state.benefits ?? held.benefits,
      owner: state.owner ?? held.owner,
      dueInDays: state.dueInDays ?? held.dueInDays,
    };
    return {
      at: `${workdayBefore(addDays(today, -state.daysAgo))}T14:20:00.000Z`,
      by: state.by,
      columns: {
        title: item.title,
        deliverables: held.deliverables,
        progress: state.progress,
        benefits: held.benefits,
        owner_id: held.owner,
        starts_on: addDays(today, -item.startedDaysAgo),
        due_on: held.dueInDays === null ? null : addDays(today, held.dueInDays),
        status: state.status,
      },
    };
  });
}

interface Held {
  readonly owner: string | null;
  readonly dueInDays: number | null;
}
