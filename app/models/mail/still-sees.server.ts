// Whether a person may see, today, what a notice is about. Asked just before it is mailed; what is not known is not seen.
import { can } from "../../domain/permissions";
import { getFinding } from "../findings/findings.server";
import { getQuery } from "../queries/queries.server";
import { getReport } from "../files/reports.server";
import { seesAssessment, seesGroup, seesTrust, type GroupPlace, type Scope } from "../scope.server";

type Sees = (reader: Scope, id: string) => Promise<boolean>;

/** Guests of one assessment or group, and nobody else, have no round-up: it is the network's. */
export function getsRoundUp(reader: Scope): boolean {
  const { actor, networkId } = reader;
  if (actor === null) return false;
  const ownRoles = actor.roles.filter(({ role }) => role !== "group-guest");
  return can({ ...actor, roles: ownRoles }, "groups.browse", { networkId });
}

const rules: Readonly<Record<string, Sees>> = {
  thread: (reader, id) => ofGroup(reader, "thread", id),
  meeting: (reader, id) => ofGroup(reader, "meeting", id),
  document: (reader, id) => ofGroup(reader, "document", id),
  survey: (reader, id) => ofGroup(reader, "survey", id),
  "work-item": (reader, id) => ofGroup(reader, "work_item", id),
  group: async (reader, id) => {
    const group = await reader.db
      .selectFrom("group")
      .select(["id", "access"])
      .where("network_id", "=", reader.networkId)
      .where("id", "=", id)
      .executeTakeFirst();
    return group !== undefined && seesGroup(reader, group);
  },
  action: async (reader, id) => {
    const row = await reader.db
      .selectFrom("action")
      .leftJoin("group", "group.id", "action.group_id")
      .select(["action.trust_id", "group.id", "group.access"])
      .where("action.network_id", "=", reader.networkId)
      .where("action.id", "=", id)
      .executeTakeFirst();
    if (row === undefined) return false;
    const group = groupOf(row);
    return group === null ? seesTrust(reader, row.trust_id) : seesGroup(reader, group);
  },
  evidence: async (reader, id) => {
    const row = await reader.db
      .selectFrom("evidence")
      .select(["trust_id", "visibility", "held", "created_by"])
      .where("network_id", "=", reader.networkId)
      .where("id", "=", id)
      .executeTakeFirst();
    if (row === undefined) return false;
    if (row.held === 1) return mayReleaseOr(reader, row.created_by);
    return seesTrust(reader, row.trust_id) || (row.visibility === "network" && reader.sight.shared);
  },
  "contact-request": async (reader, id) => {
    const row = await reader.db
      .selectFrom("contact_request")
      .innerJoin("share_offer", "share_offer.id", "contact_request.offer_id")
      .select(["contact_request.trust_id as asking", "share_offer.trust_id as offering"])
      .where("contact_request.network_id", "=", reader.networkId)
      .where("contact_request.id", "=", id)
      .executeTakeFirst();
    return row !== undefined && (seesTrust(reader, row.asking) || seesTrust(reader, row.offering));
  },
  query: async (reader, id) => (await getQuery(reader, id)) !== undefined,
  finding: async (reader, id) => (await getFinding(reader, id)) !== undefined,
  assessment: async (reader, id) => {
    const row = await reader.db
      .selectFrom("assessment")
      .leftJoin("service", "service.id", "assessment.service_id")
      .select("service.trust_id")
      .where("assessment.network_id", "=", reader.networkId)
      .where("assessment.id", "=", id)
      .executeTakeFirst();
    return row !== undefined && seesAssessment(reader, id, row.trust_id);
  },
  "held-file": async (reader, id) => {
    const row = await reader.db
      .selectFrom("file_hold")
      .select("uploaded_by")
      .where("network_id", "=", reader.networkId)
      .where("id", "=", id)
      .executeTakeFirst();
    return row !== undefined && mayReleaseOr(reader, row.uploaded_by);
  },
  "file-report": async (reader, id) => (await getReport(reader, id)) !== undefined,
  "round-up": async (reader, id) => {
    const row = await reader.db
      .selectFrom("round_up")
      .select("state")
      .where("network_id", "=", reader.networkId)
      .where("id", "=", id)
      .executeTakeFirst();
    return row?.state === "sent" && getsRoundUp(reader);
  },
};

/** `reader` is the scope of `findReader`: the person's own sight. */
export async function stillSees(
  reader: Scope,
  subject: { readonly kind: string; readonly id: string },
): Promise<boolean> {
  const rule = Object.hasOwn(rules, subject.kind) ? rules[subject.kind] : undefined;
  return rule !== undefined && rule(reader, subject.id);
}

function mayReleaseOr(reader: Scope, uploadedBy: string): boolean {
  const { actor, networkId } = reader;
  return actor !== null && (actor.personId === uploadedBy || can(actor, "held-file.release", { networkId }));
}

async function ofGroup(
  reader: Scope,
  table: "thread" | "meeting" | "document" | "survey" | "work_item",
  id: string,
): Promise<boolean> {
  const row = await reader.db
    .selectFrom(table)
    .innerJoin("group", "group.id", `${table}.group_id`)
    .select(["group.id", "group.access"])
    .where(`${table}.network_id`, "=", reader.networkId)
    .where(`${table}.id`, "=", id)
    .executeTakeFirst();
  return row !== undefined && seesGroup(reader, row);
}

function groupOf(row: { id: string | null; access: GroupPlace["access"] | null }): GroupPlace | null {
  return row.id === null || row.access === null ? null : { id: row.id, access: row.access };
}
