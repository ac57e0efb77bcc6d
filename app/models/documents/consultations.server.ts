// Asking the trusts about a draft: opened, extended and closed by its keepers. One consultation of a version is open at a time.
import { uuidv7 } from "uuidv7";
import { formatDate, type Instant, type IsoDate } from "../../domain/dates";
import { countResponses, type ConsultationPosition, type ResponseCounts } from "../../domain/documents/life-cycle";
import { actingPerson, seesGroup, type Scope } from "../scope.server";
import { listGroupPeople } from "../groups.server";
import type { Outcome } from "../transaction.server";
import { listTrusts, type TrustName } from "../trusts.server";
import { listComments, type ConsultationComment } from "./consultation-comments.server";
import { addStep, moveVersion, touchDocument } from "./document-events.server";
import { listKeepers, listLeadsInSight, listPeople, tell } from "./document-telling.server";
import type { DocumentPlace } from "./documents.server";

export interface TrustPosition {
  readonly id: string;
  readonly short: string;
  readonly name: string;
  /** `null` for a trust that has not replied. */
  readonly position: ConsultationPosition | null;
  readonly note: string | null;
  readonly at: Instant | null;
  readonly by: string | null;
  readonly onBehalf: boolean;
  /** 0 before the first position. */
  readonly version: number;
}

export interface Consultation {
  readonly id: string;
  readonly versionId: string;
  readonly question: string;
  readonly openedAt: Instant;
  readonly closesOn: IsoDate;
  readonly closedAt: Instant | null;
  /** Whether positions and comments are taken: not closed, and its last day has not passed. */
  readonly isOpen: boolean;
  /** The trusts that were asked, by short name. */
  readonly trusts: readonly TrustPosition[];
  readonly comments: readonly ConsultationComment[];
  readonly counts: ResponseCounts;
}

/** The newest consultation of a version in sight, or `undefined`. */
export async function getConsultation(
  scope: Scope,
  document: DocumentPlace,
  words: string,
): Promise<Consultation | undefined> {
  const version = document.versions.find((each) => each.words === words);
  if (version === undefined) return undefined;
  return (await findConsultations(scope, document, version.id))[0];
}

/** Every consultation of the document's versions in sight, newest first. */
export async function listConsultations(scope: Scope, document: DocumentPlace): Promise<readonly Consultation[]> {
  return findConsultations(scope, document, null);
}

async function findConsultations(scope: Scope, document: DocumentPlace, versionId: string | null) {
  if (!seesGroup(scope, document.group)) return [];
  const ids = versionId === null ? document.versions.map(({ id }) => id) : [versionId];
  if (ids.length === 0) return [];
  const rows = await scope.db
    .selectFrom("consultation")
    .selectAll()
    .where("version_id", "in", ids)
    .orderBy("opened_at", "desc")
    .orderBy("id", "desc")
    .execute();
  const consultations: Consultation[] = [];
  for (const row of rows) {
    const trusts = await listPositions(scope, row.id);
    const given = trusts.flatMap(({ id, position }) => (position === null ? [] : [{ trustId: id, position }]));
    consultations.push({
      id: row.id,
      versionId: row.version_id,
      question: row.question,
      openedAt: row.opened_at as Instant,
      closesOn: row.closes_on as IsoDate,
      closedAt: row.closed_at as Instant | null,
      isOpen: row.closed_at === null && row.closes_on >= scope.today,
      trusts,
      comments: await listComments(scope, row.id),
      counts: countResponses(
        trusts.map(({ id }) => id),
        given,
      ),
    });
  }
  return consultations;
}

async function listPositions(scope: Scope, consultationId: string): Promise<readonly TrustPosition[]> {
  const rows = await scope.db
    .selectFrom("consultation_trust")
    .innerJoin("trust", "trust.id", "consultation_trust.trust_id")
    .leftJoin("consultation_position", (on) =>
      on
        .onRef("consultation_position.consultation_id", "=", "consultation_trust.consultation_id")
        .onRef("consultation_position.trust_id", "=", "consultation_trust.trust_id"),
    )
    .leftJoin("person", "person.id", "consultation_position.recorded_by")
    .select([
      "trust.id",
      "trust.short_name as short",
      "trust.name",
      "consultation_position.position",
      "consultation_position.note",
      "consultation_position.recorded_at as at",
      "consultation_position.on_behalf as onBehalf",
      "consultation_position.version",
      "person.name as by",
    ])
    .where("consultation_trust.consultation_id", "=", consultationId)
    .orderBy("trust.short_name")
    .execute();
  return rows.map(({ at, onBehalf, version, ...row }) => ({
    ...row,
    at: at as Instant | null,
    onBehalf: onBehalf === 1,
    version: version ?? 0,
  }));
}

/** Whom one may ask, and whom one usually does: every trust for an open group, those that members speak for in a closed one. */
export async function listTrustsToAsk(
  scope: Scope,
  document: DocumentPlace,
): Promise<{ readonly all: readonly TrustName[]; readonly usual: readonly string[] }> {
  if (!seesGroup(scope, document.group)) return { all: [], usual: [] };
  const trusts = await listTrusts(scope);
  if (document.group.access === "open") return { all: trusts, usual: trusts.map(({ id }) => id) };
  const people = await listGroupPeople(scope, document.group);
  const spokenFor = new Set(people.flatMap(({ trustId }) => trustId ?? []));
  const all = trusts.filter(({ id }) => spokenFor.has(id));
  return { all, usual: all.map(({ id }) => id) };
}

export interface NewConsultation {
  readonly question: string;
  readonly closesOn: IsoDate;
  readonly trusts: readonly string[];
}

/** Opens a consultation on the draft; while it is open the draft does not change. The leads of those asked, and the group, are told. */
export async function openConsultation(
  tx: Scope,
  document: DocumentPlace,
  { question, closesOn, trusts }: NewConsultation,
  seenVersion: number,
): Promise<Outcome<{ readonly id: string }, "changed" | "state" | "held" | "not-asked">> {
  const draft = document.inMaking;
  if (draft?.state !== "draft") return { ok: false, reason: "state" };
  if (draft.fileHidden || draft.file?.held === true) return { ok: false, reason: "held" };
  const { all } = await listTrustsToAsk(tx, document);
  const asked = all.filter(({ id }) => trusts.includes(id));
  if (asked.length === 0 || asked.length < new Set(trusts).size) return { ok: false, reason: "not-asked" };
  if (!(await moveVersion(tx, draft, "consultation", seenVersion))) return { ok: false, reason: "changed" };
  const id = uuidv7();
  const opened = { opened_at: tx.at, opened_by: actingPerson(tx), closes_on: closesOn, closed_at: null };
  await tx.db
    .insertInto("consultation")
    .values({ id, version_id: draft.id, question, ...opened })
    .execute();
  await tx.db
    .insertInto("consultation_trust")
    .values(asked.map((trust) => ({ consultation_id: id, trust_id: trust.id })))
    .execute();
  await touchDocument(tx, document.id);
  await addStep(tx, document.id, { did: "consultation-opened", versionId: draft.id, detail: question });
  const leads = await listLeadsInSight(
    tx,
    document,
    asked.map((trust) => trust.id),
  );
  await tell(tx, document, [...leads, ...(await listPeople(tx, document))], {
    kind: "consultation",
    title: `Draft ${draft.words} of ${document.title}: consultation open`,
    body: `${question} It closes on ${formatDate(closesOn)}.`,
    onceKey: `consultation:${id}:opened`,
  });
  return { ok: true, id };
}

/** Puts the closing day later, also after it has passed: what was closed by its day alone opens again. */
export async function extendConsultation(
  tx: Scope,
  document: DocumentPlace,
  consultation: Consultation,
  closesOn: IsoDate,
  seenVersion: number,
): Promise<Outcome<object, "changed" | "closed" | "not-later">> {
  if (consultation.closedAt !== null) return { ok: false, reason: "closed" };
  if (closesOn <= consultation.closesOn || closesOn <= tx.today) return { ok: false, reason: "not-later" };
  if (document.inMaking?.version !== seenVersion) return { ok: false, reason: "changed" };
  await tx.db
    .updateTable("consultation")
    .set({ closes_on: closesOn })
    .where("id", "=", consultation.id)
    .where("closed_at", "is", null)
    .execute();
  const day = formatDate(closesOn);
  await addStep(tx, document.id, {
    did: "consultation-extended",
    versionId: consultation.versionId,
    detail: `To ${day}`,
  });
  const leads = await listLeadsInSight(
    tx,
    document,
    consultation.trusts.map(({ id }) => id),
  );
  await tell(tx, document, leads, {
    kind: "consultation",
    title: `More time for ${document.title}: until ${day}`,
    body: consultation.question,
    onceKey: `consultation:${consultation.id}:extended:${closesOn}`,
  });
  return { ok: true };
}

/** Closes it, whoever is silent; the draft may be changed again. Before its last day has passed a reason is asked for. */
export async function closeConsultation(
  tx: Scope,
  document: DocumentPlace,
  consultation: Consultation,
  reason: string | null,
  seenVersion: number,
): Promise<Outcome<object, "changed" | "closed" | "reason">> {
  const version = document.inMaking;
  if (consultation.closedAt !== null || version?.id !== consultation.versionId) return { ok: false, reason: "closed" };
  if (consultation.isOpen && reason === null) return { ok: false, reason: "reason" };
  if (!(await moveVersion(tx, version, "draft", seenVersion))) return { ok: false, reason: "changed" };
  await tx.db.updateTable("consultation").set({ closed_at: tx.at }).where("id", "=", consultation.id).execute();
  await touchDocument(tx, document.id);
  await addStep(tx, document.id, { did: "consultation-closed", versionId: version.id, detail: reason });
  await tell(tx, document, await listKeepers(tx, document), {
    kind: "document",
    title: `The consultation on ${document.title} is closed`,
    body: "Each comment is now adopted, or gets a reason.",
    onceKey: `consultation:${consultation.id}:closed`,
  });
  return { ok: true };
}
