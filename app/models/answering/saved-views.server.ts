// Views of a list that one person keeps for themselves: a name and what stood in the address. Nobody else sees them.
import { uuidv7 } from "uuidv7";
import { audit } from "../audit.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";

export type ViewedPage = "answers";

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

/** More than anybody finds their way among. */
export const mostViews = 20;

/** The views that the person of this scope keeps of a page, by name. */
export async function listSavedViews(scope: Scope, page: ViewedPage): Promise<readonly SavedView[]> {
  if (scope.actor === null) return [];
  return scope.db
    .selectFrom("saved_view")
    .select(["id", "name", "query"])
    .where("person_id", "=", scope.actor.personId)
    .where("page", "=", page)
    .orderBy("name")
    .limit(mostViews)
    .execute();
}

/** Keeps a view. A name is used once: choosing it again for something else is refused, not silently replaced. */
export async function saveView(
  tx: Scope,
  view: { readonly page: ViewedPage; readonly name: string; readonly query: string },
): Promise<Outcome<{ readonly id: string }, "name-taken" | "too-many">> {
  const views = await listSavedViews(tx, view.page);
  if (views.some(({ name }) => name === view.name)) return { ok: false, reason: "name-taken" };
  if (views.length >= mostViews) return { ok: false, reason: "too-many" };
  const id = uuidv7();
  await tx.db
    .insertInto("saved_view")
    .values({ id, person_id: actingPerson(tx), ...view, created_at: tx.at })
    .execute();
  await audit(tx, { did: "view.saved", kind: "view", id, detail: { page: view.page } });
  return { ok: true, id };
}

/** Removes one of this person's own views. */
export async function removeView(tx: Scope, id: string): Promise<Outcome<{ readonly name: string }, "not-found">> {
  const view = await tx.db
    .deleteFrom("saved_view")
    .where("id", "=", id)
    .where("person_id", "=", actingPerson(tx))
    .returning(["name", "page"])
    .executeTakeFirst();
  if (view === undefined) return { ok: false, reason: "not-found" };
  await audit(tx, { did: "view.removed", kind: "view", id, detail: { page: view.page } });
  return { ok: true, name: view.name };
}
