// Who hears of the steps of a document: the quality leads of trusts, the people of its group, its keepers.
import type { NoticeKind } from "../../domain/notices";
import { listGroupPeople } from "../groups.server";
import { listLeadIds } from "../leads.server";
import { notify } from "../notices.server";
import type { Scope } from "../scope.server";
import type { DocumentPlace } from "./documents.server";

export interface Telling {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly body: string;
  /** The same key is told once to each person. */
  readonly onceKey: string;
}

/** Tells people about a document. Notices lead to its stable address, which the product definition fixes. */
export async function tell(
  tx: Scope,
  document: Pick<DocumentPlace, "id">,
  personIds: readonly string[],
  telling: Telling,
): Promise<void> {
  const address = `/documents/${encodeURIComponent(document.id)}`;
  const subject = { kind: "document", id: document.id } as const;
  await notify(
    tx,
    [...new Set(personIds)].map((personId) => ({ ...telling, personId, address, subject })),
  );
}

/** The quality leads of these trusts today, as far as the document's group is theirs to see. */
export async function listLeadsInSight(
  tx: Scope,
  { group }: DocumentPlace,
  trustIds: readonly string[],
): Promise<readonly string[]> {
  const leads = await listLeadIds(tx, trustIds);
  if (group.access === "open") return leads;
  const people = new Set((await listGroupPeople(tx, group)).map(({ id }) => id));
  return leads.filter((id) => people.has(id));
}

/** Everybody of the document's group today, guests included: they work on its documents, too. */
export async function listPeople(tx: Scope, { group }: DocumentPlace): Promise<readonly string[]> {
  return (await listGroupPeople(tx, group)).map(({ id }) => id);
}

/** The owner and the chairs: who takes the next step. */
export async function listKeepers(tx: Scope, { group, ownerId }: DocumentPlace): Promise<readonly string[]> {
  const chairs = (await listGroupPeople(tx, group)).filter(({ role }) => role === "chair" || role === "deputy-chair");
  return [...(ownerId === null ? [] : [ownerId]), ...chairs.map(({ id }) => id)];
}
