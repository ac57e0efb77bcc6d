// Loads the network's published facts into a new database. Facts carry no answer, stage or evidence of any trust.
import type { Database } from "../db/connection.server";
import type { Instant } from "../app/domain/dates";
import { londonDate } from "../app/domain/london";
import { audit } from "../app/models/audit.server";
import { getCurrentTemplate } from "../app/models/editions.server";
import { systemScope, type Scope } from "../app/models/scope.server";
import { transaction } from "../app/models/transaction.server";
import { groups } from "./facts/groups";
import { cdcs, headlineFacts, network, settings } from "./facts/network";
import { objectives } from "./facts/plan";
import { awards, publishedGapAnalyses, publishedSubmissions, publishedSubmissionsSource } from "./facts/published";
import { generalKnowledge, operatingModel } from "./facts/sources";
import { icbs, trusts, type TrustFacts } from "./facts/trusts";

/** Ids are words, so that the same fact has the same id in every data folder. */
export const trustId = (short: string) => `trust-${short.toLowerCase()}`;
export const serviceId = (short: string) => `service-${short.toLowerCase()}`;
export const groupId = (slug: string) => `group-${slug}`;

/** Loads everything in one transaction. The maturity template must be stored already. A database that holds a network is refused whole. */
export async function loadFacts(database: Database, at: string): Promise<void> {
  const moment = at as Instant;
  const scope = systemScope(database, "load the network's facts", network.id, moment, londonDate(moment));
  await transaction(scope, async (tx) => {
    await refuseSecondNetwork(tx);
    await insertNetwork(tx);
    await insertTrusts(tx);
    await insertCdcs(tx);
    await insertGroups(tx);
    await insertPlan(tx);
    await insertPublishedFigures(tx);
    await insertAwards(tx);
    await audit(tx, { did: "facts.loaded", kind: "network", id: network.id });
  });
}

async function refuseSecondNetwork(tx: Scope): Promise<void> {
  const existing = await tx.db.selectFrom("network").select("name").executeTakeFirst();
  if (existing !== undefined) throw new Error(`The database holds the ${existing.name} already.`);
}

async function insertNetwork(tx: Scope): Promise<void> {
  const { id, name, shortName } = network;
  await tx.db.insertInto("network").values({ id, name, short_name: shortName, created_at: tx.at }).execute();
  await tx.db
    .insertInto("icb")
    .values(icbs.map((icb) => ({ ...icb, network_id: id })))
    .execute();
  await tx.db
    .insertInto("setting")
    .values(settings.map((setting) => ({ ...setting, network_id: id })))
    .execute();
  await tx.db
    .insertInto("fact")
    .values(
      headlineFacts.map((fact, index) => ({
        id: `fact-network-${String(index + 1).padStart(2, "0")}`,
        network_id: id,
        trust_id: null,
        measure: fact.measure,
        value: fact.value,
        unit: fact.unit ?? null,
        period: fact.period ?? null,
        source: fact.from.name,
        published: fact.from.published,
        scope_note: fact.note ?? null,
      })),
    )
    .execute();
}

async function insertTrusts(tx: Scope): Promise<void> {
  for (const trust of trusts) {
    const { short, name, ods, icb } = trust;
    await tx.db
      .insertInto("trust")
      .values({ id: trustId(short), network_id: network.id, icb_id: icb, short_name: short, name, ods_code: ods })
      .execute();
    await tx.db
      .insertInto("service")
      .values({
        id: serviceId(short),
        network_id: network.id,
        trust_id: trustId(short),
        slug: short.toLowerCase(),
        name: `${short} imaging service`,
        created_at: tx.at,
      })
      .execute();
    await tx.db
      .insertInto("service_activity")
      .values({
        service_id: serviceId(short),
        activity: "nuclear-medicine",
        performed: trust.nuclearMedicine ? 1 : 0,
        source: operatingModel.name,
      })
      .execute();
    await tx.db.insertInto("fact").values(factsOf(trust)).execute();
  }
}

function factsOf(trust: TrustFacts) {
  const counted = [
    ["Sites", String(trust.sites), null, null],
    ["Examinations", trust.activity.toLocaleString("en-GB"), null, "2022/23"],
    ["Staff", trust.wte.toLocaleString("en-GB"), "WTE", null],
    ["Nuclear medicine", trust.nuclearMedicine ? "Yes" : "No", null, null],
    ["Non-obstetric ultrasound machines", String(trust.nous), null, null],
  ] as const;
  const rows = counted.map(([measure, value, unit, period]) => ({
    measure,
    value,
    unit,
    period,
    from: operatingModel,
  }));
  const all = [...rows, { measure: "ODS code", value: trust.ods, unit: null, period: null, from: generalKnowledge }];
  return all.map(({ measure, value, unit, period, from }, index) => ({
    id: `fact-${trust.short.toLowerCase()}-${index + 1}`,
    network_id: network.id,
    trust_id: trustId(trust.short),
    measure,
    value,
    unit,
    period,
    source: from.name,
    published: from.published,
    scope_note: null,
  }));
}

async function insertCdcs(tx: Scope): Promise<void> {
  await tx.db
    .insertInto("site")
    .values(
      cdcs.map((name, index) => ({
        id: `site-cdc-${String(index + 1).padStart(2, "0")}`,
        network_id: network.id,
        trust_id: null,
        name,
        kind: "cdc" as const,
        opened_on: null,
        source: operatingModel.name,
      })),
    )
    .execute();
}

async function insertGroups(tx: Scope): Promise<void> {
  for (const { slug, parent, chair, ...group } of groups) {
    await tx.db
      .insertInto("group")
      .values({
        id: groupId(slug),
        network_id: network.id,
        parent_id: parent === null ? null : groupId(parent),
        slug,
        chair_title: chair,
        ...group,
      })
      .execute();
  }
}

async function insertPlan(tx: Scope): Promise<void> {
  const plan = { id: "plan-five-year", network_id: network.id, title: "Five-year plan", source: operatingModel.name };
  await tx.db.insertInto("plan").values(plan).execute();
  await tx.db
    .insertInto("objective")
    .values(
      objectives.map((objective, index) => ({
        id: `objective-${String(index + 1).padStart(2, "0")}`,
        plan_id: plan.id,
        year: objective.year,
        title: objective.title,
        measure: objective.measure ?? null,
        target: objective.target ?? null,
        due_on: objective.dueOn,
        published_state: objective.state ?? null,
        source: objective.source,
        position: index,
      })),
    )
    .execute();
}

async function insertPublishedFigures(tx: Scope): Promise<void> {
  await tx.db
    .insertInto("published_gap_analysis")
    .values(
      publishedGapAnalyses.map((figure) => ({
        id: `published-${figure.standard}-${figure.publishedFor}`,
        network_id: network.id,
        standard: figure.standard,
        published_for: figure.publishedFor,
        complete_percent: figure.complete,
        commenced_percent: figure.commenced,
        not_started_percent: figure.notStarted,
        source: figure.source,
      })),
    )
    .execute();
  const template = await getCurrentTemplate(tx);
  if (template === undefined) throw new Error("No maturity template is stored.");
  for (const submission of publishedSubmissions) {
    const id = `submission-${submission.madeFor}`;
    await tx.db
      .insertInto("matrix_submission")
      .values({
        id,
        network_id: network.id,
        template_id: template.id,
        title: submission.title,
        made_for: submission.madeFor,
        kind: "published",
        submitted_at: null,
        submitted_by: null,
        version: 1,
        published_overall: submission.overall,
        published_level: submission.level,
        source: publishedSubmissionsSource,
        created_at: tx.at,
        created_by: null,
      })
      .execute();
    const domains = template.domains.map((domain, index) => {
      const [score, level] = submission.domains[index] ?? [null, "pre-emergent"];
      return { submission_id: id, domain_code: domain.code, score, level };
    });
    await tx.db.insertInto("matrix_published_domain").values(domains).execute();
  }
}

async function insertAwards(tx: Scope): Promise<void> {
  for (const { trust, scheme, scope, status, knownOn, source } of awards) {
    await tx.db
      .insertInto("award")
      .values({
        id: `award-${trust.toLowerCase()}`,
        service_id: serviceId(trust),
        scheme,
        scope,
        edition_title: null,
        granted_on: null,
        next_review_on: null,
        expires_on: null,
        status,
        known_on: knownOn,
        source,
      })
      .execute();
  }
}
