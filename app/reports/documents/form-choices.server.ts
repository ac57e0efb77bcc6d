// What the forms of a document offer: owners among the group's people, and the criteria of every edition.
import type { DocumentFormChoices, DocumentFormValues, EditionToPick } from "../../domain/documents/form-views";
import { criterionTitle, findCriterion } from "../../domain/find-criterion";
import type { DocumentDetails } from "../../domain/forms/documents";
import { compileEdition } from "../../domain/gap-analysis";
import type { DocumentPlace } from "../../models/documents/documents.server";
import { getEdition, listEditions } from "../../models/editions.server";
import { listGroupPeople, type GroupRow } from "../../models/groups.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import type { Edition } from "../../standards/types";

/** The group's people, without its guests, who own nothing of it; an owner who has left the group stays offered. */
export async function readFormChoices(
  scope: Scope,
  group: GroupRow,
  owner: { readonly id: string; readonly name: string } | null = null,
): Promise<DocumentFormChoices> {
  return reading(scope, async (at) => {
    const people = await listGroupPeople(at, group);
    const owners = new Map(owner === null ? [] : [[owner.id, owner.name]]);
    for (const { id, name, role, trust } of people) {
      if (role !== "group-guest") owners.set(id, trust === null ? name : `${name}, ${trust}`);
    }
    const editions: EditionToPick[] = [];
    for (const { id } of await listEditions(at)) {
      const edition = await getEdition(at, id);
      if (edition !== undefined) editions.push(toPick(edition));
    }
    return {
      owners: [...owners].map(([value, label]) => ({ value, label })),
      editions,
    };
  });
}

/** Whether each of these is a criterion of an edition that the portal has. */
export async function hasCriteria(scope: Scope, criteria: DocumentDetails["criteria"]): Promise<boolean> {
  return reading(scope, async (at) => {
    for (const { edition: id, code } of criteria) {
      const edition = await getEdition(at, id);
      if (edition === undefined || findCriterion(edition, code) === undefined) return false;
    }
    return true;
  });
}

function toPick(edition: Edition): EditionToPick {
  const { criteria } = compileEdition(edition);
  return {
    id: edition.id,
    title: edition.title,
    sections: edition.sections.map((section) => ({
      code: section.code,
      title: section.title,
      criteria: criteria
        .filter((placed) => placed.section === section)
        .map((placed) => ({ code: placed.criterion.code, title: criterionTitle(placed) })),
    })),
  };
}

/** A form with nothing in it yet. Whoever starts a document is offered as its owner. */
export function blankValues(scope: Scope, choices: DocumentFormChoices): DocumentFormValues {
  const me = choices.owners.find(({ value }) => value === scope.actor?.personId);
  return {
    title: "",
    kind: "",
    owner: me?.value ?? null,
    reviewOn: null,
    asksAcknowledgement: false,
    approvalsNeeded: 1,
    modality: "",
    specialty: "",
    pathway: "",
    audience: "",
    supports: [],
  };
}

/** What a document's details are now. */
export function valuesOf(document: DocumentPlace): DocumentFormValues {
  const tags = (kind: string) =>
    document.tags
      .filter((each) => each.kind === kind)
      .map(({ tag }) => tag)
      .join(", ");
  return {
    title: document.title,
    kind: document.kind,
    owner: document.ownerId,
    reviewOn: document.reviewOn,
    asksAcknowledgement: document.asksAcknowledgement,
    approvalsNeeded: document.approvalsNeeded,
    modality: tags("modality"),
    specialty: tags("specialty"),
    pathway: tags("pathway"),
    audience: tags("audience"),
    supports: document.links
      .filter(({ kind }) => kind === "criterion")
      .map(({ withinId, code }) => `${withinId}/${code}`),
  };
}
