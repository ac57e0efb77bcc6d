// How an offer to share is made, reworded, withdrawn and used. Consent is recorded with who and when; an item goes out of sight with it.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../../domain/dates";
import { isCurrentOn } from "../../domain/evidence";
import { compileEdition } from "../../domain/gap-analysis";
import type { Edition } from "../../standards/types";
import { getAnswer } from "../answers.server";
import { isOpen, type Assessment } from "../assessments.server";
import { listAttachments } from "../attachments.server";
import { audit } from "../audit.server";
import { updateEvidence } from "../evidence-changes.server";
import { getEvidence } from "../evidence.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { findOwnOffer, type Offer } from "./offers.server";
import { lapseRequests } from "./request-changes.server";

/** Whether a service has a criterion complete with current evidence today: what may be offered. */
export async function isMet(
  scope: Scope,
  assessment: Assessment,
  edition: Edition,
  criterion: string,
): Promise<boolean> {
  const { value } = await getAnswer(scope, assessment, criterion);
  if (value === null || compileEdition(edition).countsAs.get(value) !== "complete") return false;
  return (await listShareable(scope, assessment, criterion)).length > 0;
}

/** The current evidence of a criterion: any of it may go with an offer. */
export async function listShareable(
  scope: Scope,
  assessment: Assessment,
  criterion: string,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const attached = await listAttachments(scope, assessment, [criterion]);
  return attached
    .filter(({ withdrawn, held, reviewOn, expiresOn }) =>
      isCurrentOn(
        { withdrawn, held, reviewOn: reviewOn as IsoDate | null, expiresOn: expiresOn as IsoDate | null },
        scope.today,
      ),
    )
    .map(({ evidenceId, title }) => ({ id: evidenceId, title }));
}

export interface NewOffer {
  readonly words: string;
  readonly evidenceId: string | null;
}

/**
 * Offers to the network how a service meets a criterion. An item that goes with it is shared with the network by this, where it was not.
 * An earlier offer that no longer holds is withdrawn. Refused where the service does not meet the criterion today, offers it already, or the item is no current evidence for it.
 */
export async function makeOffer(
  tx: Scope,
  assessment: Assessment,
  edition: Edition,
  criterion: string,
  { words, evidenceId }: NewOffer,
  address: (requestId: string) => string,
): Promise<Outcome<{ readonly id: string }, "closed" | "not-met" | "already-offered" | "no-such-item">> {
  const { serviceId, trustId } = assessment;
  if (serviceId === null || trustId === null) return { ok: false, reason: "not-met" };
  if (!(await isOpen(tx, assessment))) return { ok: false, reason: "closed" };
  if (!(await isMet(tx, assessment, edition, criterion))) return { ok: false, reason: "not-met" };
  const service = { id: serviceId, trustId };
  const before = await findOwnOffer(tx, service, edition.id, criterion);
  if (before?.state === "held") return { ok: false, reason: "already-offered" };
  // An offer that ended with a role or an item makes room for the next consent.
  if (before !== undefined) await withdrawOffer(tx, before, before.version, address);
  if (evidenceId !== null && !(await shareItem(tx, assessment, criterion, evidenceId))) {
    return { ok: false, reason: "no-such-item" };
  }
  const id = uuidv7();
  await tx.db
    .insertInto("share_offer")
    .values({
      id,
      network_id: assessment.networkId,
      trust_id: trustId,
      service_id: serviceId,
      edition_id: edition.id,
      criterion_code: criterion,
      evidence_id: evidenceId,
      words,
      version: 1,
      offered_at: tx.at,
      offered_by: actingPerson(tx),
      changed_at: tx.at,
      withdrawn_at: null,
      withdrawn_by: null,
    })
    .execute();
  await addSharingChange(tx, { id, trustId }, trustId, "offered", words);
  const detail = { edition: edition.id, criterion, evidence: evidenceId };
  await audit(tx, { did: "sharing.offered", kind: "share-offer", id, trustId, detail });
  return { ok: true, id };
}

async function shareItem(tx: Scope, assessment: Assessment, criterion: string, evidenceId: string): Promise<boolean> {
  const shareable = await listShareable(tx, assessment, criterion);
  if (!shareable.some(({ id }) => id === evidenceId)) return false;
  return setVisibility(tx, evidenceId, "network");
}

/** Recorded as a change of the item, in its own history. */
async function setVisibility(tx: Scope, evidenceId: string, visibility: "trust" | "network"): Promise<boolean> {
  const item = await getEvidence(tx, evidenceId);
  if (item === undefined) return false;
  if (item.visibility === visibility || item.withdrawn) return true;
  return (await updateEvidence(tx, item, item.version, { ...item, visibility }, false)).ok;
}

/** Says something else of the same offer, over the version that was seen. The item stays: another one is another offer. */
export async function rewordOffer(
  tx: Scope,
  offer: Offer,
  seenVersion: number,
  words: string,
): Promise<Outcome<{ readonly id: string }, "withdrawn" | "changed-meanwhile">> {
  const moved = await moveVersion(tx, offer, seenVersion, { words });
  if (!moved.ok) return moved;
  await addSharingChange(tx, offer, offer.trustId, "changed", words);
  await auditOffer(tx, "sharing.changed", offer);
  return { ok: true, id: offer.id };
}

/**
 * Takes an offer back, at any time. Its item is the trust's own again at once, unless another of the trust's offers rests on it; who has
 * asked and not been answered is told. What others recorded as used stays as credit.
 */
export async function withdrawOffer(
  tx: Scope,
  offer: Offer,
  seenVersion: number,
  address: (requestId: string) => string,
): Promise<Outcome<{ readonly id: string }, "withdrawn" | "changed-meanwhile">> {
  const by = { withdrawn_at: tx.at, withdrawn_by: actingPerson(tx) };
  const moved = await moveVersion(tx, offer, seenVersion, by);
  if (!moved.ok) return moved;
  await addSharingChange(tx, offer, offer.trustId, "withdrawn", null);
  if (offer.evidence !== null && !(await isOfferedElsewhere(tx, offer, offer.evidence.id))) {
    await setVisibility(tx, offer.evidence.id, "trust");
  }
  await lapseRequests(tx, offer, address);
  await auditOffer(tx, "sharing.withdrawn", offer);
  return { ok: true, id: offer.id };
}

async function isOfferedElsewhere(tx: Scope, offer: Offer, evidenceId: string): Promise<boolean> {
  const other = await tx.db
    .selectFrom("share_offer")
    .select("id")
    .where("evidence_id", "=", evidenceId)
    .where("id", "!=", offer.id)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return other !== undefined;
}

/** Whether an offer's item would stay shared if the offer were withdrawn: another offer of the trust rests on it. */
export async function staysShared(scope: Scope, offer: Offer): Promise<boolean> {
  return offer.evidence !== null && (await isOfferedElsewhere(scope, offer, offer.evidence.id));
}

/** Records that a trust used what is offered. Once for each trust; again changes nothing. Nobody credits their own trust. */
export async function recordUse(
  tx: Scope,
  offer: Offer,
  trustId: string,
): Promise<Outcome<{ readonly uses: number }, "own" | "withdrawn">> {
  if (trustId === offer.trustId) return { ok: false, reason: "own" };
  if (!(await isStanding(tx, offer))) return { ok: false, reason: "withdrawn" };
  const added = await tx.db
    .insertInto("offer_use")
    .values({ offer_id: offer.id, trust_id: trustId, recorded_at: tx.at, recorded_by: actingPerson(tx) })
    .onConflict((conflict) => conflict.columns(["offer_id", "trust_id"]).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return { ok: true, uses: offer.uses };
  await addSharingChange(tx, offer, trustId, "used", null);
  await audit(tx, { did: "sharing.used", kind: "share-offer", id: offer.id, trustId });
  return { ok: true, uses: offer.uses + 1 };
}

async function isStanding(tx: Scope, offer: Offer): Promise<boolean> {
  const row = await tx.db
    .selectFrom("share_offer")
    .select("id")
    .where("id", "=", offer.id)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

async function moveVersion(
  tx: Scope,
  offer: Offer,
  seenVersion: number,
  columns: { readonly words: string } | { readonly withdrawn_at: string; readonly withdrawn_by: string },
): Promise<Outcome<object, "withdrawn" | "changed-meanwhile">> {
  if (!(await isStanding(tx, offer))) return { ok: false, reason: "withdrawn" };
  const { numUpdatedRows } = await tx.db
    .updateTable("share_offer")
    .set({ ...columns, version: seenVersion + 1, changed_at: tx.at })
    .where("id", "=", offer.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  return numUpdatedRows === 0n ? { ok: false, reason: "changed-meanwhile" } : { ok: true };
}

/** A line of the offer's history. */
async function addSharingChange(
  tx: Scope,
  offer: Pick<Offer, "id" | "trustId">,
  trustId: string,
  what: "offered" | "changed" | "withdrawn" | "used",
  words: string | null,
): Promise<void> {
  await tx.db
    .insertInto("sharing_change")
    .values({
      id: uuidv7(),
      offer_id: offer.id,
      trust_id: trustId,
      what,
      words,
      recorded_at: tx.at,
      recorded_by: actingPerson(tx),
    })
    .execute();
}

async function auditOffer(tx: Scope, did: string, { id, trustId, criterion }: Offer): Promise<void> {
  await audit(tx, { did, kind: "share-offer", id, trustId, detail: { criterion } });
}
