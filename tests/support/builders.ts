// Short words for what most tests need: an assessment found within sight, an answer, a link, a file, another network.
import { createHash } from "node:crypto";
import { getAssessment, type Assessment } from "../../app/models/assessments.server";
import { recordAnswer, type AnswerChange } from "../../app/models/answers.server";
import { attachEvidence } from "../../app/models/attachments.server";
import { addEvidence, type KeptFile, type NewEvidence } from "../../app/models/evidence-changes.server";
import { getEvidence, type Evidence } from "../../app/models/evidence.server";
import { getService, type ServiceRow } from "../../app/models/network.server";
import { systemScope, type Scope } from "../../app/models/scope.server";
import { transaction } from "../../app/models/transaction.server";
import type { Database } from "../../db/connection.server";
import { londonDate } from "../../app/domain/london";
import { testMoment } from "./database";
import { moment, testEditions, type Person, type World } from "./world";

export type Trust = "north" | "south";

/** The open assessment of a trust's service, or the network's own; looked up as the portal, so that it is always found. */
export async function assessmentOf(world: World, of: Trust | "network"): Promise<Assessment> {
  return must(await getAssessment(world.system(), of, `assessment-${of}`));
}

export async function serviceOf(world: World, of: Trust): Promise<ServiceRow> {
  return must(await getService(world.system(), of));
}

export const anAnswer = (traits: Partial<AnswerChange> = {}): AnswerChange => ({
  value: "complete",
  reason: null,
  note: null,
  ownerId: null,
  targetOn: null,
  ...traits,
});

/** Records an answer over the version that is there; for tests whose subject is something else. */
export async function answered(
  world: World,
  person: Person,
  of: Trust | "network",
  criterion: string,
  traits: Partial<AnswerChange> = {},
): Promise<void> {
  const assessment = await assessmentOf(world, of);
  await transaction(world.scope(person), async (tx) => {
    const row = await tx.db
      .selectFrom("answer")
      .select("version")
      .where("assessment_id", "=", assessment.id)
      .where("criterion_code", "=", criterion)
      .executeTakeFirst();
    const result = await recordAnswer(tx, assessment, criterion, row?.version ?? 0, anAnswer(traits), false);
    if (!result.ok) throw new Error(result.reason);
    return result;
  });
}

export const someEvidence = (traits: Partial<NewEvidence> = {}): NewEvidence => ({
  trustId: "trust-north",
  kind: "policy",
  title: "Imaging policy",
  ownerId: null,
  coversFrom: null,
  coversTo: null,
  reviewOn: null,
  expiresOn: null,
  visibility: "trust",
  ...traits,
});

export const aFile = (words = "a file"): KeptFile => ({
  sha256: createHash("sha256").update(words).digest("hex"),
  bytes: words.length,
  fileName: `${words}.pdf`,
  fileType: "pdf",
});

/** Adds a link (a file where one is given) as this person, and gives the item as the portal sees it. */
export async function anEvidence(
  world: World,
  person: Person,
  traits: Partial<NewEvidence> = {},
  content: { file: KeptFile } | { address: string } = { address: "https://north.example/policy" },
): Promise<Evidence> {
  const { id } = await transaction(world.scope(person), (tx) => addEvidence(tx, someEvidence(traits), content, false));
  return evidenceNow(world, id);
}

/** The item as it stands, whoever may see it. */
export async function evidenceNow(world: World, id: string): Promise<Evidence> {
  return must(await getEvidence(world.system(), id));
}

export async function attached(
  world: World,
  person: Person,
  evidence: Evidence,
  of: Trust | "network",
  ...criteria: string[]
): Promise<void> {
  const assessment = await assessmentOf(world, of);
  const result = await transaction(world.scope(person), (tx) => attachEvidence(tx, evidence, assessment, criteria));
  if (!result.ok) throw new Error(result.reason);
}

/** The thing, or a failed test. */
export function must<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error("Expected it to be there.");
  return thing;
}

export const otherNetworkId = "network-other";

/**
 * A second network in the same database, with one of everything. Its rows must never reach a scope of the first.
 * Gives the scope of its portal, which does see them.
 */
export async function anotherNetwork({ writer, ...database }: Database): Promise<Scope> {
  const at = "2025-01-02T09:00:00.000Z";
  const network = otherNetworkId;
  await writer
    .insertInto("network")
    .values({ id: network, name: "Other Network", short_name: "ON", created_at: at })
    .execute();
  await writer.insertInto("icb").values({ id: "icb-other", network_id: network, name: "Other ICB" }).execute();
  await writer
    .insertInto("trust")
    .values({
      id: "trust-other",
      network_id: network,
      icb_id: "icb-other",
      short_name: "OTH",
      name: "Otherham",
      ods_code: "oth",
    })
    .execute();
  await writer
    .insertInto("service")
    .values({
      id: "service-other",
      network_id: network,
      trust_id: "trust-other",
      slug: "other",
      name: "Other service",
      created_at: at,
    })
    .execute();
  await writer
    .insertInto("service_activity")
    .values({ service_id: "service-other", activity: "mri", performed: 1, source: "test" })
    .execute();
  await writer
    .insertInto("site")
    .values({
      id: "site-other",
      network_id: network,
      trust_id: "trust-other",
      name: "Other CDC",
      kind: "cdc",
      opened_on: null,
      source: "test",
    })
    .execute();
  await writer
    .insertInto("fact")
    .values({
      id: "fact-other",
      network_id: network,
      trust_id: null,
      measure: "m",
      value: "1",
      unit: null,
      period: null,
      source: "t",
      published: "2025",
      scope_note: null,
    })
    .execute();
  await writer.insertInto("setting").values({ network_id: network, name: "quiet-days", value: "77" }).execute();
  await writer
    .insertInto("plan")
    .values({ id: "plan-other", network_id: network, title: "Plan", source: "t" })
    .execute();
  await writer
    .insertInto("objective")
    .values({
      id: "objective-other",
      plan_id: "plan-other",
      year: 1,
      title: "Other",
      measure: null,
      target: null,
      due_on: "2026-01-01",
      published_state: null,
      source: "t",
      position: 1,
    })
    .execute();
  await writer
    .insertInto("person")
    .values({
      id: "otherLead",
      network_id: network,
      email: "lead@other.example",
      name: "otherLead",
      password_hash: "none",
      password_changed_at: at,
      disabled_at: null,
      created_at: at,
      previous_sign_in_at: null,
      last_sign_in_at: null,
    })
    .execute();
  for (const [id, role, networkId, trustId] of [
    ["role-other-lead", "quality-lead", null, "trust-other"],
    ["role-other-manager", "qi-manager", network, null],
  ] as const) {
    await writer
      .insertInto("role_held")
      .values({
        id,
        person_id: "otherLead",
        role,
        network_id: networkId,
        trust_id: trustId,
        group_id: null,
        assessment_id: null,
        from_on: "2025-01-01",
        to_on: null,
        created_at: at,
      })
      .execute();
  }
  for (const [id, service, edition, standard] of [
    ["assessment-other", "service-other", testEditions.service, "qsi"],
    ["assessment-other-network", null, testEditions.network, "qsin"],
  ] as const) {
    await writer
      .insertInto("assessment")
      .values({
        id,
        network_id: network,
        service_id: service,
        edition_id: edition,
        standard,
        title: "Other assessment",
        started_at: at,
        started_by: "otherLead",
        closed_at: null,
        closed_by: null,
      })
      .execute();
  }
  await writer
    .insertInto("answer")
    .values({
      assessment_id: "assessment-other",
      criterion_code: "1.1.1",
      value: "complete",
      reason: null,
      note: "other",
      owner_id: "otherLead",
      target_on: null,
      version: 1,
      changed_at: at,
      changed_by: "otherLead",
    })
    .execute();
  await writer
    .insertInto("evidence")
    .values({
      id: "evidence-other",
      network_id: network,
      trust_id: "trust-other",
      form: "link",
      kind: "policy",
      title: "Other policy",
      address: "https://other.example",
      owner_id: null,
      covers_from: null,
      covers_to: null,
      review_on: null,
      expires_on: null,
      visibility: "network",
      withdrawn_reason: null,
      version: 1,
      created_at: at,
      created_by: "otherLead",
      changed_at: at,
    })
    .execute();
  await writer
    .insertInto("stage_declaration")
    .values({
      id: "stage-other",
      service_id: "service-other",
      stage: 5,
      declared_on: "2025-01-01",
      note: null,
      on_behalf: 0,
      recorded_at: at,
      recorded_by: "otherLead",
    })
    .execute();
  await writer
    .insertInto("award")
    .values({
      id: "award-other",
      service_id: "service-other",
      scheme: "UKAS",
      scope: "All",
      edition_title: null,
      granted_on: null,
      next_review_on: null,
      expires_on: null,
      status: "applied",
      known_on: "2025-01-01",
      source: "t",
    })
    .execute();
  await writer
    .insertInto("published_gap_analysis")
    .values({
      id: "published-other",
      network_id: network,
      standard: "qsin",
      published_for: "2025-01-01",
      complete_percent: 1,
      commenced_percent: 1,
      not_started_percent: 98,
      source: "t",
    })
    .execute();
  const template = await writer.selectFrom("maturity_template").select("id").executeTakeFirstOrThrow();
  await writer
    .insertInto("matrix_submission")
    .values({
      id: "submission-other",
      network_id: network,
      template_id: template.id,
      title: "Other",
      made_for: "2025-01-01",
      kind: "portal",
      submitted_at: at,
      submitted_by: "otherLead",
      version: 1,
      published_overall: null,
      published_level: null,
      source: null,
      created_at: at,
      created_by: "otherLead",
    })
    .execute();
  const now = moment(testMoment);
  return systemScope({ writer, ...database }, "test of the other network", network, now, londonDate(now));
}
