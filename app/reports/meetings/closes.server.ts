// What an action would close: what there is to choose, what was chosen, and what it is called.
import { criterionOf, readCloses, writeCloses, type Closes } from "../../domain/meetings/closes";
import { findCriterion } from "../../domain/find-criterion";
import { isOpenItem } from "../../domain/programme/items";
import { paths } from "../../http/paths";
import { getEdition, listEditions } from "../../models/editions.server";
import { listObjectives } from "../../models/plan.server";
import { getWorkItem, listItemsAsAt } from "../../models/programme/items.server";
import { listLinkableDocuments } from "../../models/programme/links.server";
import type { GroupPlace, Scope } from "../../models/scope.server";
import { describeLinks } from "../programme/links.server";

const mostDocuments = 50;

/** The group's open work items and documents and the plan's objectives; `now` stays a choice where it is none of these any more. */
export async function listClosesChoices(scope: Scope, group: GroupPlace, now: Closes | null = null) {
  const items = (await listItemsAsAt(scope, [group], scope.today)).filter(isOpenItem);
  const documents = await listLinkableDocuments(scope, { words: "", group }, mostDocuments);
  const objectives = await listObjectives(scope);
  const choices = [
    ...items.map(({ itemId, title }) => choice("work-item", itemId, title, "Work items of this group")),
    ...documents.map(({ id, title }) => choice("document", id, title, "Documents of this group")),
    ...objectives.map(({ id, year, title }) =>
      choice("objective", id, `Year ${year}: ${title}`, "Objectives of the plan"),
    ),
  ];
  if (now === null || choices.some(({ value }) => value === writeCloses(now))) return choices;
  const shown = await describeCloses(scope, now);
  return shown === null ? choices : [...choices, choice(now.kind, now.id, shown.label, "As it is")];
}

function choice(kind: Closes["kind"], id: string, label: string, group: string) {
  return { value: writeCloses({ kind, id }), label, group };
}

export interface ShownCloses {
  readonly label: string;
  /** `null` where this person may not open it. */
  readonly href: string | null;
}

/** What it is called, or `null` where it is gone or out of this person's sight. */
export async function describeCloses(scope: Scope, { kind, id }: Closes): Promise<ShownCloses | null> {
  if (kind === "work-item") {
    const item = await getWorkItem(scope, id);
    return item === undefined ? null : { label: `Work item: ${item.title}`, href: paths.workItem(id) };
  }
  const place = kind === "criterion" ? criterionOf(id) : { edition: "", code: id };
  const [shown] = await describeLinks(scope, [{ kind, withinId: place.edition, code: place.code }]);
  return shown ?? null;
}

export type ChosenCloses =
  { readonly ok: true; readonly closes: Closes | null } | { readonly ok: false; readonly words: string };

/** What a form chose: something of the list in sight, or a criterion by its code, looked for in the editions by title. */
export async function findCloses(
  scope: Scope,
  { closes: chosen, criterion }: { readonly closes: string | null; readonly criterion: string | null },
): Promise<ChosenCloses> {
  if (criterion !== null) {
    for (const { id } of await listEditions(scope)) {
      const edition = await getEdition(scope, id);
      if (edition !== undefined && findCriterion(edition, criterion) !== undefined)
        return { ok: true, closes: { kind: "criterion", id: `${id}/${criterion}` } };
    }
    return { ok: false, words: "No edition has a criterion with this code" };
  }
  if (chosen === null) return { ok: true, closes: null };
  const closes = readCloses(chosen);
  if (closes === undefined || (await describeCloses(scope, closes)) === null)
    return { ok: false, words: "Choose one of the list" };
  return { ok: true, closes };
}
