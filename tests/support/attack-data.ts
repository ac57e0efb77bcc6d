// What an attack needs of the demonstration's data: ids of UHNM and of others, words planted where they must not be seen,
// and a picture of the database to compare with another.
import { createHash } from "node:crypto";
import path from "node:path";
import type { Database as SqliteHandle } from "better-sqlite3";
import { root, type AttackPortal } from "./attack-portal";

/** What each table of a database holds, as a hash. Of sessions all but the time they were last seen. */
export type Picture = ReadonlyMap<string, string>;

const taken = new WeakMap<SqliteHandle, { readonly version: unknown; readonly picture: Picture }>();

/** Looks at every table, unless nobody has written anything since the last look. */
export function pictureOf({ beside }: Pick<AttackPortal, "beside">): Picture {
  const version: unknown = beside.pragma("data_version", { simple: true });
  const last = taken.get(beside);
  if (last !== undefined && last.version === version) return last.picture;
  // the search index follows from the other tables, and is brought up to date by whoever writes next
  const tables = beside
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'search%' order by name",
    )
    .pluck()
    .all();
  const picture = new Map((tables as string[]).map((table) => [table, hashOf(beside, table)]));
  taken.set(beside, { version, picture });
  return picture;
}

function hashOf(database: SqliteHandle, table: string): string {
  const hash = createHash("sha256");
  let rows = 0;
  for (const row of database.prepare(`select * from "${table}" order by 1, 2`).iterate()) {
    const { seen_at: _, ...rest } = row as Record<string, unknown>;
    hash.update(JSON.stringify(rest));
    rows += 1;
  }
  return `${rows} rows ${hash.digest("hex").slice(0, 16)}`;
}

/** The tables of two pictures that differ. */
export function changedTables(before: Picture, after: Picture): string[] {
  return [...after].filter(([table, hash]) => before.get(table) !== hash).map(([table]) => table);
}

export interface BuiltRoute {
  readonly id: string;
  readonly parentId?: string;
  readonly path?: string;
  readonly module: {
    readonly default?: unknown;
    readonly loader?: unknown;
    readonly action?: unknown;
    readonly handle?: unknown;
  };
}

/** The routes of the build that the portal serves. */
export async function builtRoutes(): Promise<Readonly<Record<string, BuiltRoute>>> {
  const build = (await import(path.join(root, "build/server/index.js"))) as {
    readonly routes: Readonly<Record<string, BuiltRoute>>;
  };
  return build.routes;
}

/** The address of a route as the build says it, with its parents': `/services/:service/evidence`. */
export function patternOf(routes: Readonly<Record<string, BuiltRoute>>, id: string): string {
  const route = routes[id];
  if (route === undefined) throw new Error(`The build has no route ${id}.`);
  const above = route.parentId === undefined || route.parentId === "root" ? "" : patternOf(routes, route.parentId);
  return `${above === "/" ? "" : above}${route.path ? `/${route.path}` : above === "" ? "/" : ""}`;
}

/** Fills the parameters of a pattern. Throws where one has no value. */
export function fill(pattern: string, ids: Readonly<Record<string, string>>): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = ids[name];
    if (value === undefined) throw new Error(`Nothing is known to put in place of :${name} in ${pattern}.`);
    return encodeURIComponent(value);
  });
}

export interface Ids extends Readonly<Record<string, string>> {
  readonly service: string;
  readonly assessment: string;
  readonly criterion: string;
  readonly section: string;
  readonly evidence: string;
  /** The newest. */
  readonly version: string;
  readonly attachment: string;
}

/** One trust's service, assessment, a criterion with an answer, and an evidence file of its own that is attached there. */
export function idsOf(
  portal: Pick<AttackPortal, "read">,
  short: string,
  visibility: "trust" | "network" = "trust",
): Ids {
  const [row] = portal.read<{
    service: string;
    assessment: string;
    criterion: string;
    evidence: string;
    attachment: string;
    version: string;
  }>(
    `select service.slug as service, assessment.id as assessment, attachment.criterion_code as criterion,
       evidence.id as evidence, attachment.id as attachment,
       (select cast(max(number) as text) from evidence_version v where v.evidence_id = evidence.id) as version
     from trust
     join service on service.trust_id = trust.id
     join assessment on assessment.service_id = service.id and assessment.closed_at is null
     join evidence on evidence.trust_id = trust.id and evidence.form = 'file' and evidence.visibility = ?
       and evidence.withdrawn = 0
     join attachment on attachment.evidence_id = evidence.id and attachment.assessment_id = assessment.id
       and attachment.detached_at is null
     where trust.short_name = ?
     order by attachment.id limit 1`,
    visibility,
    short,
  );
  if (row === undefined) throw new Error(`The demonstration has no ${visibility} evidence file attached at ${short}.`);
  return { ...row, section: row.criterion.split(".")[0] ?? "" };
}

/** The network's own assessment, and an evidence file of its own that is attached there. */
export function networkIds(portal: Pick<AttackPortal, "read">): Ids {
  const [row] = portal.read<{ assessment: string; criterion: string; evidence: string; attachment: string }>(
    `select assessment.id as assessment, attachment.criterion_code as criterion, evidence.id as evidence, attachment.id as attachment
     from assessment
     join attachment on attachment.assessment_id = assessment.id and attachment.detached_at is null
     join evidence on evidence.id = attachment.evidence_id and evidence.form = 'file' and evidence.withdrawn = 0
     where assessment.service_id is null and assessment.closed_at is null
     order by attachment.id limit 1`,
  );
  if (row === undefined) throw new Error("The demonstration has no evidence file of the network's own.");
  return { ...row, service: "network", section: row.criterion.split(".")[0] ?? "", version: "1" };
}

/**
 * Plants words in every trust's rows, and in the network's own, that name whose they are. `canary-UHNM-…` is UHNM's alone,
 * `canary-shared-UHNM-…` is of evidence that UHNM shares with the other trusts, `canary-network-…` is the network's.
 */
export function plantCanaries(database: SqliteHandle): void {
  const ofAssessment = (id: string) =>
    `(select 'canary-' || coalesce(t.short_name, 'network') from assessment a left join service s on s.id = a.service_id
      left join trust t on t.id = s.trust_id where a.id = ${id})`;
  const ofEvidence = (id: string) =>
    `(select 'canary-' || case when e.trust_id is null then 'network' when e.visibility = 'network' then 'shared-' || t.short_name
      else t.short_name end from evidence e left join trust t on t.id = e.trust_id where e.id = ${id})`;
  const ofService =
    "(select 'canary-' || t.short_name from service s join trust t on t.id = s.trust_id where s.id = service_id)";
  const ownsThings = "r.trust_id is not null and r.role in ('quality-lead', 'contributor')";
  const ofPerson = `(select 'canary-' || t.short_name from role_held r join trust t on t.id = r.trust_id
      where r.person_id = person.id and ${ownsThings})`;
  const statements = [
    `update answer set note = ${ofAssessment("assessment_id")} || '-note ' || coalesce(note, '')`,
    `update answer set reason = ${ofAssessment("assessment_id")} || '-reason' where reason is not null`,
    `update answer_change set note = ${ofAssessment("assessment_id")} || '-old-note ' || coalesce(note, '')`,
    `update answer_change set reason = ${ofAssessment("assessment_id")} || '-old-reason' where reason is not null`,
    `update assessment set title = ${ofAssessment("assessment.id")} || '-assessment'`,
    `update evidence set title = ${ofEvidence("evidence.id")} || '-title ' || title`,
    `update evidence set address = 'https://' || ${ofEvidence("evidence.id")} || '-address.example/' where address is not null`,
    `update evidence set withdrawn_reason = ${ofEvidence("evidence.id")} || '-withdrawn' where withdrawn_reason is not null`,
    `update evidence_change set title = ${ofEvidence("evidence_id")} || '-old-title', note = ${ofEvidence("evidence_id")} || '-change-note'`,
    `update evidence_version set file_name = ${ofEvidence("evidence_id")} || '-file ' || file_name`,
    `update stage_declaration set note = ${ofService} || '-stage-note'`,
    `update person set name = ${ofPerson} || '-person' where id in (select r.person_id from role_held r where ${ownsThings})`,
  ];
  for (const statement of statements) database.exec(statement);
}

/** Whose planted words a text holds: "UHNM", "shared-GEH", "network". */
export function canariesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/canary-((?:shared-)?[A-Za-z]+)-/gi)].map(([, whose = ""]) => whose));
}
