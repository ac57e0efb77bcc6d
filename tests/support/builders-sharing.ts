// Short words for cycles and offers: a closed assessment and the one that follows it, and an offer that holds.
import { closeAssessment, type Assessment } from "../../app/models/assessments.server";
import { getAssessment } from "../../app/models/assessments.server";
import { startFromLast, type Started } from "../../app/models/cycles/starting.server";
import { makeOffer, type NewOffer } from "../../app/models/sharing/offer-changes.server";
import { getOffer, type Offer } from "../../app/models/sharing/offers.server";
import { transaction } from "../../app/models/transaction.server";
import { qsi2021Working } from "../../app/standards/qsi/2021-working";
import { answered, anEvidence, assessmentOf, attached, must, type Trust } from "./builders";
import { testEditions, type Person, type World } from "./world";

/** Closes the open assessment of a trust, as its lead. */
export async function closed(w: World, of: Trust): Promise<Assessment> {
  const before = await assessmentOf(w, of);
  await transaction(w.scope(`${of}Lead`), (tx) => closeAssessment(tx, before));
  return assessmentOf(w, of);
}

export const nextCycle = (of: Trust) => ({
  serviceId: `service-${of}`,
  trustId: `trust-${of}`,
  editionId: testEditions.service,
  standard: "qsi",
  title: "Assessment 2026",
});

/** Closes a trust's assessment and starts the next from it, as its lead. */
export async function followed(w: World, of: Trust): Promise<{ next: Assessment; started: Started }> {
  const last = await closed(w, of);
  const started = await transaction(w.scope(`${of}Lead`), (tx) =>
    startFromLast(tx, nextCycle(of), last, qsi2021Working, false),
  );
  if (!started.ok) throw new Error(started.reason);
  return { next: must(await getAssessment(w.system(), of, started.id)), started };
}

/** A criterion that a trust has complete with current evidence; gives the evidence's id. */
export async function met(w: World, of: Trust, criterion: string): Promise<string> {
  const lead: Person = `${of}Lead`;
  const evidence = await anEvidence(w, lead, { trustId: `trust-${of}`, title: `Policy of ${of}` });
  await attached(w, lead, evidence, of, criterion);
  await answered(w, lead, of, criterion);
  return evidence.id;
}

export const offersAddress = (id: string) => `/network/evidence-sharing/requests/${id}`;

/** An offer of a trust for a criterion that it meets, made by its lead. */
export async function offered(w: World, of: Trust, criterion: string, given: Partial<NewOffer> = {}): Promise<Offer> {
  const assessment = await assessmentOf(w, of);
  const made = await transaction(w.scope(`${of}Lead`), (tx) =>
    makeOffer(
      tx,
      assessment,
      qsi2021Working,
      criterion,
      { words: "We did it like this", evidenceId: null, ...given },
      offersAddress,
    ),
  );
  if (!made.ok) throw new Error(made.reason);
  return must(await getOffer(w.system(), made.id));
}
