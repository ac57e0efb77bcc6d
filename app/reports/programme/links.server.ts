// What work items are for, in words and with links; and what the links page offers to choose from.
import { criterionTitle, findCriterion } from "../../domain/find-criterion";
import { can } from "../../domain/permissions";
import { paths } from "../../http/paths";
import { getCurrentTemplate, getEdition, getTemplate, listEditions } from "../../models/editions.server";
import { listObjectives } from "../../models/plan.server";
import { listItemLinks, listLinkableDocuments, type ItemLink } from "../../models/programme/links.server";
import type { WorkItem } from "../../models/programme/items.server";
import type { Scope } from "../../models/scope.server";
import type { MaturityTemplate } from "../../standards/types";

export interface ShownLink extends ItemLink {
  /** "QSI 2021, working edition, 5.9.2 Critical alerts". */
  readonly label: string;
  /** `null` where this person may not open it. */
  readonly href: string | null;
}

/** The links that this person may know of, in words. What is no longer there, and documents out of sight, are left out. */
export async function describeLinks(scope: Scope, links: readonly ItemLink[]): Promise<readonly ShownLink[]> {
  const ids = links.filter(({ kind }) => kind === "document").map(({ code }) => code);
  const documents = await listLinkableDocuments(scope, { ids }, Math.max(1, ids.length));
  const objectives = links.some(({ kind }) => kind === "objective") ? await listObjectives(scope) : [];
  const mayReadSummaries = scope.actor !== null && can(scope.actor, "summary.view", { networkId: scope.networkId });
  const shown: ShownLink[] = [];
  for (const link of links) {
    const { kind, withinId, code } = link;
    if (kind === "criterion") {
      const edition = await getEdition(scope, withinId);
      const placed = edition && findCriterion(edition, code);
      if (placed !== undefined)
        shown.push({
          ...link,
          label: `${edition?.title ?? ""}, ${code} ${criterionTitle(placed)}`,
          href: `${paths.editionSection(withinId, placed.section.code)}#c-${code}`,
        });
    } else if (kind === "matrix-item") {
      const template = await getTemplate(scope, withinId);
      const label = template && matrixItems(template).find((each) => each.value === code)?.label;
      if (label !== undefined) shown.push({ ...link, label, href: mayReadSummaries ? paths.maturity() : null });
    } else if (kind === "objective") {
      const objective = objectives.find(({ id }) => id === code);
      if (objective !== undefined)
        shown.push({
          ...link,
          label: `Year ${objective.year}: ${objective.title}`,
          href: mayReadSummaries ? paths.plan() : null,
        });
    } else {
      const document = documents.find(({ id }) => id === code);
      if (document !== undefined)
        shown.push({ ...link, label: `${document.title}, ${document.group}`, href: paths.document(document.id) });
    }
  }
  return shown;
}

const kinds = [
  { kind: "criterion", label: "Criteria" },
  { kind: "matrix-item", label: "Items of the maturity matrix" },
  { kind: "objective", label: "Objectives of the plan" },
  { kind: "document", label: "Documents" },
] as const;

/** An item's links by kind, without the kinds that it has none of. */
export async function readItemLinks(scope: Scope, item: WorkItem) {
  const shown = await describeLinks(scope, await listItemLinks(scope, item));
  return kinds
    .map(({ kind, label }) => ({ kind, label, links: shown.filter((each) => each.kind === kind) }))
    .filter(({ links }) => links.length > 0);
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Domain, code and, where the network has pasted it in, the wording. */
function matrixItems({ domains }: MaturityTemplate): readonly Choice[] {
  return domains.flatMap(({ title, items }) =>
    items.map(({ code, wording }) => ({ value: code, label: `${title}, ${code}${wording ? ` ${wording}` : ""}` })),
  );
}

const mostDocuments = 50;

/** What may be linked: `words` narrow the documents, which are the group's own without them. */
export async function readLinkChoices(scope: Scope, item: WorkItem, words: string) {
  const template = await getCurrentTemplate(scope);
  const objectives = await listObjectives(scope);
  const documents = await listLinkableDocuments(scope, { words, group: item.group }, mostDocuments);
  return {
    editions: (await listEditions(scope)).map(({ id, title }) => ({ value: id, label: title })),
    matrix: template === undefined ? null : { templateId: template.id, items: matrixItems(template) },
    objectives: objectives.map(({ id, year, title }) => ({ value: id, label: `Year ${year}: ${title}` })),
    documents: documents.map(({ id, title, group }) => ({ value: id, label: `${title}, ${group}` })),
    isCut: documents.length === mostDocuments,
  };
}
