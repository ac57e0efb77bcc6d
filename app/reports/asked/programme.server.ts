// What programmes of work ask of the person of a scope: their own items that are due within a month, or overdue.
import type { Asked } from "../../domain/asked";
import { paths } from "../../http/paths";
import { listOwnItemsDue } from "../../models/programme/items.server";
import type { Scope } from "../../models/scope.server";

const withinDays = 30;

export async function listAskedByProgramme(scope: Scope): Promise<readonly Asked[]> {
  const due = await listOwnItemsDue(scope, withinDays);
  return due.map(({ id, title, dueOn, group }) => ({
    key: `work-item:${id}`,
    what: `Finish or update: ${title}`,
    href: paths.workItem(id),
    why: `${group.name}, programme of work`,
    dueOn,
  }));
}
