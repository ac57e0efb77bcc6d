// What trusts and people were asked for by a day: positions, answers, acknowledgements; and meetings. Read by the portal, for its reminders.
import { addDays, type Instant, type IsoDate } from "../../domain/dates";
import { groupedBy } from "../../domain/documents/adoption-rows";
import { endOfLondonDay, londonDate } from "../../domain/london";
import type { DatedThing } from "../../domain/mail/reminder-words";
import type { Scope } from "../scope.server";
import type { RolesToday } from "./people-to-remind.server";
import { readToRead } from "./to-read.server";

const dayOf = (at: string) => londonDate(at as Instant);

/** Open consultations: the leads of trusts that were asked and have no position yet. */
export async function listDatedConsultations(system: Scope, roles: RolesToday): Promise<readonly DatedThing[]> {
  if (system.actor !== null) return [];
  const rows = await system.db
    .selectFrom("consultation")
    .innerJoin("document_version", "document_version.id", "consultation.version_id")
    .innerJoin("document", "document.id", "document_version.document_id")
    .innerJoin("consultation_trust", "consultation_trust.consultation_id", "consultation.id")
    .leftJoin("consultation_position", (on) =>
      on
        .onRef("consultation_position.consultation_id", "=", "consultation.id")
        .onRef("consultation_position.trust_id", "=", "consultation_trust.trust_id"),
    )
    .select([
      "consultation.id",
      "document.id as documentId",
      "document.title",
      "consultation.closes_on",
      "consultation.opened_at",
      "consultation_trust.trust_id",
    ])
    .where("document.network_id", "=", system.networkId)
    .where("consultation.closed_at", "is", null)
    .where("consultation.closes_on", ">=", system.today)
    .where("consultation_position.trust_id", "is", null)
    .orderBy("consultation.id")
    .execute();
  return rows.map((row) => ({
    of: "consultation",
    id: row.id,
    subject: { kind: "document", id: row.documentId },
    title: row.title,
    dueOn: row.closes_on as IsoDate,
    since: dayOf(row.opened_at),
    personIds: roles.leadsOf(row.trust_id),
  }));
}

/** Open surveys that close on a day: the leads of trusts of which an answer is not final. */
export async function listDatedSurveys(system: Scope, roles: RolesToday): Promise<readonly DatedThing[]> {
  if (system.actor !== null) return [];
  const surveys = await system.db
    .selectFrom("survey")
    .select(["id", "title", "asks", "closes_on", "opened_at"])
    .where("network_id", "=", system.networkId)
    .where("state", "=", "open")
    .where("closes_on", ">=", system.today)
    .orderBy("id")
    .execute();
  const things: DatedThing[] = [];
  for (const survey of surveys) {
    for (const trustId of await trustsNotFinal(system, survey)) {
      things.push({
        of: "survey",
        id: survey.id,
        subject: { kind: "survey", id: survey.id },
        title: survey.title,
        dueOn: survey.closes_on as IsoDate,
        since: survey.opened_at === null ? null : dayOf(survey.opened_at),
        personIds: roles.leadsOf(trustId),
      });
    }
  }
  return things;
}

async function trustsNotFinal(
  system: Scope,
  survey: { id: string; asks: "trust" | "service" },
): Promise<readonly string[]> {
  const final = await system.db
    .selectFrom("survey_response")
    .select(["trust_id", "service_id"])
    .where("survey_id", "=", survey.id)
    .where("state", "=", "final")
    .execute();
  if (survey.asks === "trust") {
    const trusts = await system.db
      .selectFrom("trust")
      .select("id")
      .where("network_id", "=", system.networkId)
      .execute();
    const answered = new Set(final.map((row) => row.trust_id));
    return trusts.map(({ id }) => id).filter((id) => !answered.has(id));
  }
  const services = await system.db
    .selectFrom("service")
    .select(["id", "trust_id"])
    .where("network_id", "=", system.networkId)
    .execute();
  const answered = new Set(final.map((row) => row.service_id));
  return [...new Set(services.filter(({ id }) => !answered.has(id)).map((service) => service.trust_id))];
}

/** Meetings of the next seven days: everybody of the group. */
export async function listDatedMeetings(system: Scope, roles: RolesToday): Promise<readonly DatedThing[]> {
  if (system.actor !== null) return [];
  const rows = await system.db
    .selectFrom("meeting")
    .select(["id", "title", "group_id", "starts_at", "created_at"])
    .select((of) =>
      of
        .selectFrom("meeting_change")
        .select((change) => change.fn.max("recorded_at").as("at"))
        .whereRef("meeting_change.meeting_id", "=", "meeting.id")
        .where("meeting_change.what", "=", "moved")
        .as("movedAt"),
    )
    .where("network_id", "=", system.networkId)
    .where("state", "=", "planned")
    .where("starts_at", ">=", endOfLondonDay(addDays(system.today, -1)))
    .where("starts_at", "<", endOfLondonDay(addDays(system.today, 7)))
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    of: "meeting",
    id: row.id,
    subject: { kind: "meeting", id: row.id },
    title: row.title,
    dueOn: dayOf(row.starts_at),
    since: dayOf(row.movedAt ?? row.created_at),
    personIds: roles.peopleOf(row.group_id),
  }));
}

/**
 * People who were asked to read what is to be read of a document, and have not said that they did: counted from the day they were
 * asked. A version after it that changes nothing material asks nobody again, and reading that one counts too.
 */
export async function listWaitingAcknowledgements(system: Scope, roles: RolesToday): Promise<readonly DatedThing[]> {
  if (system.actor !== null) return [];
  const asked = await system.db
    .selectFrom("notice")
    .select(({ fn }) => [
      "notice.person_id as personId",
      "notice.subject_id as documentId",
      fn.max("notice.created_at").as("askedAt"),
    ])
    .where("notice.network_id", "=", system.networkId)
    .where("notice.kind", "=", "acknowledgement")
    .where("notice.once_key", "not like", "reminder:%")
    .where("notice.subject_kind", "=", "document")
    .groupBy(["notice.subject_id", "notice.person_id"])
    .orderBy("notice.subject_id")
    .execute();
  const things: DatedThing[] = [];
  for (const [documentId, people] of groupedBy(asked, (each) => each.documentId)) {
    const reading = await readToRead(system, documentId);
    if (reading === undefined) continue;
    const { title, toRead, readBy } = reading;
    const waiting = people.filter(
      ({ personId, askedAt }) => askedAt >= toRead.publishedAt && !readBy.has(personId) && roles.isHere(personId),
    );
    things.push(
      ...waiting.map(({ personId, askedAt }) => ({
        of: "acknowledgement" as const,
        id: toRead.id,
        subject: { kind: "document" as const, id: documentId },
        title,
        dueOn: dayOf(askedAt),
        since: null,
        personIds: [personId],
      })),
    );
  }
  return things;
}
