// Short words for tests of programmes of work: an item of the MRI group, added by its chair on the world's clock.
import { addWorkItem } from "../../app/models/programme/changes.server";
import { getWorkItem, type ItemWords, type WorkItem } from "../../app/models/programme/items.server";
import { getGroupById } from "../../app/models/groups.server";
import { transaction } from "../../app/models/transaction.server";
import { must } from "./builders";
import type { Person, World } from "./world";

export const someWords = (traits: Partial<ItemWords> = {}): ItemWords => ({
  title: "Spine protocol",
  deliverables: "One protocol",
  progress: "Begun",
  benefits: "Fewer repeats",
  ownerId: null,
  startsOn: null,
  dueOn: null,
  status: "planned",
  ...traits,
});

/** Adds an item, and gives it as the portal sees it. */
export async function aWorkItem(
  world: World,
  traits: Partial<ItemWords> = {},
  person: Person = "sigChair",
): Promise<WorkItem> {
  const group = must(await getGroupById(world.system(), "group-mri"));
  const result = await transaction(world.scope(person), (tx) =>
    addWorkItem(tx, group, someWords(traits), null, (id) => `/work-items/${id}`),
  );
  if (!result.ok) throw new Error(result.reason);
  return itemNow(world, result.id);
}

/** The item as it stands, whoever may see it. */
export async function itemNow(world: World, id: string): Promise<WorkItem> {
  return must(await getWorkItem(world.system(), id));
}

/** From now on only its members and the QI manager see the MRI group. */
export function closeToOthers(world: World): void {
  world.database.raw.writer.prepare(`update "group" set access = 'members-only' where id = 'group-mri'`).run();
}

/** Makes somebody a member of the MRI group in the database. A scope of theirs that was made by the test world stays as it was. */
export function joinMri(world: World, person: Person): void {
  world.database.raw.writer
    .prepare(
      `insert into role_held (id, person_id, role, network_id, trust_id, group_id, assessment_id, from_on, to_on, created_at)
       values (?, ?, 'member', null, null, 'group-mri', null, '2025-01-01', null, '2025-01-01T09:00:00.000Z')`,
    )
    .run(`role-mri-${person}`, person);
}
