// Queries on answers and evidence, found within sight: by the trust's people and the network's, and by the guest who asked.
import type { Subject } from "../../domain/permissions";
import { queryActs, type QueryActs, type QueryState } from "../../domain/queries/queries";
import type { Assessment } from "../assessments.server";
import type { Evidence } from "../evidence.server";
import type { ServiceRow } from "../network.server";
import { seesTrust, type Scope } from "../scope.server";

export interface QueryRecord {
  readonly id: string;
  readonly networkId: string;
  readonly trustId: string;
  readonly trust: string;
  readonly serviceId: string;
  readonly slug: string;
  readonly serviceName: string;
  readonly assessmentId: string | null;
  /** The assessment that it was asked in is closed. */
  readonly isClosed: boolean;
  /** Of that assessment. */
  readonly editionId: string | null;
  readonly criterion: string | null;
  readonly evidenceId: string | null;
  readonly evidenceTitle: string | null;
  /** The first question. */
  readonly words: string;
  readonly state: QueryState;
  readonly byGuest: boolean;
  readonly version: number;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly changedAt: string;
}

/**
 * Everything within sight is narrowed here, in the statement. A guest of an assessment sees what they asked themselves and no other
 * guest's: an assessor and a peer each come to a view of their own.
 */
function queriesInSight(scope: Scope) {
  const { allTrusts, trusts, assessments } = scope.sight;
  return scope.db
    .selectFrom("query")
    .innerJoin("service", "service.id", "query.service_id")
    .innerJoin("trust", "trust.id", "query.trust_id")
    .innerJoin("person as asker", "asker.id", "query.asked_by")
    .innerJoin("query_post as first", (on) => on.onRef("first.query_id", "=", "query.id").on("first.version", "=", 1))
    .leftJoin("assessment", "assessment.id", "query.assessment_id")
    .leftJoin("evidence", "evidence.id", "query.evidence_id")
    .select([
      "query.id",
      "query.network_id as networkId",
      "query.trust_id as trustId",
      "trust.short_name as trust",
      "query.service_id as serviceId",
      "service.slug",
      "service.name as serviceName",
      "query.assessment_id as assessmentId",
      "assessment.closed_at as closedAt",
      "assessment.edition_id as editionId",
      "query.criterion_code as criterion",
      "query.evidence_id as evidenceId",
      "evidence.title as evidenceTitle",
      "first.words",
      "query.state",
      "query.by_guest",
      "query.version",
      "query.asked_at as askedAt",
      "query.asked_by as askedBy",
      "asker.name as askedByName",
      "query.changed_at as changedAt",
    ])
    .where("query.network_id", "=", scope.networkId)
    .$if(!allTrusts, (all) =>
      all.where((or) =>
        or.or([
          or("query.trust_id", "in", trusts),
          or.and([
            or("query.assessment_id", "in", assessments),
            or("query.asked_by", "=", scope.actor?.personId ?? ""),
          ]),
        ]),
      ),
    )
    .orderBy("query.asked_at")
    .orderBy("query.id");
}

type Row = Awaited<ReturnType<ReturnType<typeof queriesInSight>["executeTakeFirstOrThrow"]>>;

function toRecord({ by_guest, closedAt, words, ...row }: Row): QueryRecord {
  return { ...row, words: words ?? "", byGuest: by_guest === 1, isClosed: closedAt !== null };
}

/** One query that this person may see; `undefined` otherwise, as if it did not exist. */
export async function getQuery(scope: Scope, id: string): Promise<QueryRecord | undefined> {
  const row = await queriesInSight(scope).where("query.id", "=", id).executeTakeFirst();
  return row && toRecord(row);
}

/** The queries within sight about a service; of every service where none is named. */
export async function listQueries(scope: Scope, service: ServiceRow | null): Promise<readonly QueryRecord[]> {
  const all = queriesInSight(scope);
  const rows = await (service === null ? all : all.where("query.service_id", "=", service.id)).execute();
  return rows.map(toRecord);
}

/** The queries within sight that are not accepted yet. */
export async function listWaitingQueries(scope: Scope): Promise<readonly QueryRecord[]> {
  const rows = await queriesInSight(scope).where("query.state", "!=", "accepted").execute();
  return rows.map(toRecord);
}

/** The queries within sight about one answer. */
export async function listAnswerQueries(
  scope: Scope,
  assessment: Assessment,
  criterion: string,
): Promise<readonly QueryRecord[]> {
  const rows = await queriesInSight(scope)
    .where("query.assessment_id", "=", assessment.id)
    .where("query.criterion_code", "=", criterion)
    .execute();
  return rows.map(toRecord);
}

/** How many open queries within sight each criterion of an assessment has, by code; criteria without one are left out. */
export async function countOpenQueriesByCriterion(
  scope: Scope,
  assessment: Assessment,
): Promise<ReadonlyMap<string, number>> {
  const rows = await queriesInSight(scope)
    .clearSelect()
    .clearOrderBy()
    .select(["query.criterion_code as code", scope.db.fn.countAll<number>().as("n")])
    .where("query.assessment_id", "=", assessment.id)
    .where("query.state", "=", "open")
    .groupBy("query.criterion_code")
    .execute();
  return new Map(rows.flatMap(({ code, n }) => (code === null ? [] : [[code, n] as const])));
}

/** The queries within sight about one item of evidence. */
export async function listEvidenceQueries(scope: Scope, evidence: Evidence): Promise<readonly QueryRecord[]> {
  const rows = await queriesInSight(scope).where("query.evidence_id", "=", evidence.id).execute();
  return rows.map(toRecord);
}

/** What a permission about this query is asked of. */
export function querySubject({ networkId, trustId, assessmentId }: QueryRecord): Subject {
  return { networkId, trustId, assessmentId };
}

/** What the person of the scope may do with it as it stands. The portal itself does nothing with one. */
export function actsOnQuery(scope: Scope, query: QueryRecord): QueryActs {
  if (scope.actor === null) return { mayAnswer: false, mayAccept: false, mayAskFurther: false };
  return queryActs(scope.actor, querySubject(query), query);
}

export interface QueryPost {
  readonly id: string;
  readonly what: "asked" | "answered" | "asked-further" | "accepted";
  readonly words: string | null;
  readonly postedAt: string;
  readonly postedByName: string;
}

/** Everything that was posted on a query, oldest first. Nothing of one that is out of sight. */
export async function listQueryPosts(scope: Scope, query: QueryRecord): Promise<readonly QueryPost[]> {
  const isOwn = query.askedBy === scope.actor?.personId;
  if (!seesTrust(scope, query.trustId) && !isOwn) return [];
  return scope.db
    .selectFrom("query_post")
    .innerJoin("person", "person.id", "query_post.posted_by")
    .select([
      "query_post.id",
      "query_post.what",
      "query_post.words",
      "query_post.posted_at as postedAt",
      "person.name as postedByName",
    ])
    .where("query_post.query_id", "=", query.id)
    .orderBy("query_post.version")
    .execute();
}
