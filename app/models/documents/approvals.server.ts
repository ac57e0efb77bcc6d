// Approval of a version by people who are named, with a quorum. Each asking is a round of its own.
import type { Instant } from "../../domain/dates";
import { canApprove } from "../../domain/documents/life-cycle";
import { listGroupPeople } from "../groups.server";
import { actingPerson, seesGroup, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { listConsultations } from "./consultations.server";
import { addStep, moveVersion, touchDocument } from "./document-events.server";
import { listKeepers, tell } from "./document-telling.server";
import type { DocumentPlace, VersionRow } from "./documents.server";

export interface Approval {
  readonly personId: string;
  readonly name: string;
  readonly decision: "approved" | "declined" | null;
  readonly note: string | null;
  readonly askedAt: Instant;
  readonly decidedAt: Instant | null;
}

/** Those who were asked last about a version in sight, by name, with what they decided. */
export async function listApprovals(
  scope: Scope,
  document: DocumentPlace,
  version: Pick<VersionRow, "id">,
): Promise<readonly Approval[]> {
  if (!seesGroup(scope, document.group) || !document.versions.some(({ id }) => id === version.id)) return [];
  const rows = await scope.db
    .selectFrom("approval")
    .innerJoin("person", "person.id", "approval.person_id")
    .select([
      "approval.person_id as personId",
      "person.name",
      "approval.decision",
      "approval.note",
      "approval.asked_at as askedAt",
      "approval.decided_at as decidedAt",
    ])
    .where("approval.version_id", "=", version.id)
    .where("approval.round", "=", await lastRound(scope, version.id))
    .orderBy("person.name")
    .execute();
  return rows.map(({ askedAt, decidedAt, ...row }) => ({
    ...row,
    askedAt: askedAt as Instant,
    decidedAt: decidedAt as Instant | null,
  }));
}

/** 0 for a version about which nobody was asked yet. */
async function lastRound(scope: Scope, versionId: string): Promise<number> {
  const row = await scope.db
    .selectFrom("approval")
    .select(({ fn }) => fn.max("round").as("round"))
    .where("version_id", "=", versionId)
    .executeTakeFirst();
  return row?.round ?? 0;
}

/** What of its consultations stands between a version and its approval: one that is not closed, comments without a decision. */
export async function readConsulted(
  scope: Scope,
  document: DocumentPlace,
  version: VersionRow,
): Promise<{ readonly consultationOpen: boolean; readonly undecided: number; readonly held: boolean }> {
  const consultations = (await listConsultations(scope, document)).filter(({ versionId }) => versionId === version.id);
  return {
    consultationOpen: consultations.some(({ closedAt }) => closedAt === null),
    undecided: consultations.flatMap(({ comments }) => comments).filter(({ outcome }) => outcome === null).length,
    held: version.fileHidden || version.file?.held === true,
  };
}

export interface ApprovalRequest {
  readonly approvers: readonly string[];
  readonly needed: number;
}

/** Asks people of the group to approve the draft. `not-asked`: somebody is not of the group. `quorum`: fewer people than approvals. */
export async function askApproval(
  tx: Scope,
  document: DocumentPlace,
  { approvers, needed }: ApprovalRequest,
  seenVersion: number,
): Promise<Outcome<object, "changed" | "state" | "held" | "consultation-open" | "undecided" | "not-asked" | "quorum">> {
  const draft = document.inMaking;
  if (draft === null || draft.state === "approval") return { ok: false, reason: "state" };
  const consulted = canApprove(await readConsulted(tx, document, draft));
  if (!consulted.ok) return consulted;
  const asked = [...new Set(approvers)];
  if (asked.length < needed) return { ok: false, reason: "quorum" };
  const people = await listGroupPeople(tx, document.group);
  const isOfGroup = (id: string) => people.some((each) => each.id === id && each.role !== "group-guest");
  if (!asked.every((id) => isOfGroup(id) || id === tx.actor?.personId)) return { ok: false, reason: "not-asked" };
  if (!(await moveVersion(tx, draft, "approval", seenVersion))) return { ok: false, reason: "changed" };
  const round = (await lastRound(tx, draft.id)) + 1;
  const empty = { decision: null, note: null, asked_at: tx.at, decided_at: null };
  await tx.db
    .insertInto("approval")
    .values(asked.map((person_id) => ({ version_id: draft.id, round, person_id, ...empty })))
    .execute();
  await tx.db
    .updateTable("document")
    .set({ approvals_needed: needed, changed_at: tx.at })
    .where("id", "=", document.id)
    .execute();
  await addStep(tx, document.id, {
    did: "approval-asked",
    versionId: draft.id,
    detail: `${needed} of ${asked.length}`,
  });
  await tell(tx, document, asked, {
    kind: "approval",
    title: `Version ${draft.words} of ${document.title} waits for your approval`,
    body: `${needed} of ${asked.length} approvals are needed.`,
    onceKey: `approval:${draft.id}:${round}`,
  });
  return { ok: true };
}

export interface ApprovalDecision {
  readonly decision: "approved" | "declined";
  readonly note: string | null;
}

/** The decision of the person who acts, who must be asked; it may be changed until the version is published. */
export async function decideApproval(
  tx: Scope,
  document: DocumentPlace,
  version: Pick<VersionRow, "id" | "words" | "state">,
  { decision, note }: ApprovalDecision,
): Promise<Outcome<object, "state" | "not-asked">> {
  if (version.state !== "approval") return { ok: false, reason: "state" };
  const done = await tx.db
    .updateTable("approval")
    .set({ decision, note, decided_at: tx.at })
    .where("version_id", "=", version.id)
    .where("round", "=", await lastRound(tx, version.id))
    .where("person_id", "=", actingPerson(tx))
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return { ok: false, reason: "not-asked" };
  const did = decision === "approved" ? "approved" : "approval-declined";
  await addStep(tx, document.id, { did, versionId: version.id, detail: note });
  const approved = (await listApprovals(tx, document, version)).filter((each) => each.decision === "approved").length;
  if (decision === "declined" || approved >= document.approvalsNeeded) {
    await tell(tx, document, await listKeepers(tx, document), {
      kind: "document",
      title:
        decision === "declined"
          ? `Approval declined: ${document.title}, version ${version.words}`
          : `${document.title}, version ${version.words}, has its approvals`,
      body: note ?? "",
      onceKey: `approval:${version.id}:${decision}:${tx.at}`,
    });
  }
  return { ok: true };
}

/** Takes a version out of approval, with a reason; approval is asked for anew when it is ready. */
export async function returnToDraft(
  tx: Scope,
  document: DocumentPlace,
  reason: string,
  seenVersion: number,
): Promise<Outcome<object, "changed" | "state">> {
  const version = document.inMaking;
  if (version?.state !== "approval") return { ok: false, reason: "state" };
  const asked = await listApprovals(tx, document, version);
  if (!(await moveVersion(tx, version, "draft", seenVersion))) return { ok: false, reason: "changed" };
  await touchDocument(tx, document.id);
  await addStep(tx, document.id, { did: "returned-to-draft", versionId: version.id, detail: reason });
  const people = [...asked.map(({ personId }) => personId), ...(await listKeepers(tx, document))];
  await tell(tx, document, people, {
    kind: "document",
    title: `${document.title}, version ${version.words}, is in draft again`,
    body: reason,
    onceKey: `document:${version.id}:returned:${tx.at}`,
  });
  return { ok: true };
}
