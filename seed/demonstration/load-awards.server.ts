// Invented awards, visits and findings; snapshots of one assessment, and a mock assessment under way in it.
import { addDays, type IsoDate } from "../../app/domain/dates";
import { serviceId, trustId } from "../load-facts.server";
import { network } from "../facts/network";
import { inventedAwards, inventedFindings, inventedVisits, type InventedFinding } from "./awards-facts";
import { loadMock } from "./load-mock.server";
import { loadSnapshots } from "./load-snapshots.server";
import { assessmentIdOf, leadId } from "./people";
import type { DemonstrationWork } from "./work";

export async function loadAwards(work: DemonstrationWork): Promise<void> {
  for (const award of inventedAwards) await loadAward(work, award);
  for (const visit of inventedVisits) await loadVisit(work, visit);
  const [criterion] = await work.tx.db
    .selectFrom("answer")
    .select("criterion_code")
    .where("assessment_id", "=", assessmentIdOf("UHNM"))
    .where("value", "=", "complete")
    .orderBy("criterion_code")
    .limit(1)
    .execute();
  for (const finding of inventedFindings) await loadFinding(work, finding, criterion?.criterion_code ?? null);
  await loadSnapshots(work);
  await loadMock(work);
}

const momentOf = (day: IsoDate) => `${day}T10:20:00.000Z`;

async function loadAward({ tx, today }: DemonstrationWork, award: (typeof inventedAwards)[number]): Promise<void> {
  const appliedOn = addDays(today, award.appliedDays);
  const state = {
    scheme: award.scheme,
    scope: award.scope,
    edition_title: null,
    status: "applied" as const,
    applied_on: appliedOn,
    granted_on: null,
    next_review_on: null,
    expires_on: null,
    known_on: appliedOn,
    source: "Recorded by the service (demonstration)",
  };
  await tx.db
    .insertInto("award")
    .values({ id: award.id, service_id: serviceId(award.trust), ...state, version: 1 })
    .execute();
  await tx.db
    .insertInto("award_change")
    .values({
      id: `${award.id}-1`,
      award_id: award.id,
      version: 1,
      ...state,
      on_behalf: 0,
      recorded_at: momentOf(appliedOn),
      recorded_by: leadId(award.trust),
    })
    .execute();
}

async function loadVisit({ tx, today }: DemonstrationWork, visit: (typeof inventedVisits)[number]): Promise<void> {
  const startsOn = addDays(today, visit.startsDays);
  const recordedAt = momentOf(addDays(today, Math.min(visit.startsDays, 0) - 20));
  const state = {
    kind: visit.kind,
    starts_on: startsOn,
    ends_on: addDays(startsOn, visit.lasts - 1),
    state: visit.state,
    note: visit.note,
  };
  const by = leadId(visit.trust);
  await tx.db
    .insertInto("visit")
    .values({
      id: visit.id,
      award_id: visit.award,
      service_id: serviceId(visit.trust),
      ...state,
      version: 1,
      created_at: recordedAt,
      created_by: by,
      changed_at: recordedAt,
    })
    .execute();
  await tx.db
    .insertInto("visit_change")
    .values({
      id: `${visit.id}-1`,
      visit_id: visit.id,
      version: 1,
      ...state,
      on_behalf: 0,
      recorded_at: recordedAt,
      recorded_by: by,
    })
    .execute();
}

async function loadFinding(
  { tx, today }: DemonstrationWork,
  finding: InventedFinding,
  criterion: string | null,
): Promise<void> {
  const isAssessors = finding.from === "assessor";
  const raisedOn = addDays(today, finding.raisedDays);
  const raisedBy = isAssessors ? "person-assessor" : leadId("UHNM");
  const steps = stepsOf(finding, raisedBy);
  const last = steps.at(-1);
  const dueOn = finding.dueDays === null ? null : addDays(today, finding.dueDays);
  await tx.db
    .insertInto("finding")
    .values({
      id: finding.id,
      network_id: network.id,
      trust_id: trustId("UHNM"),
      service_id: serviceId("UHNM"),
      visit_id: isAssessors ? null : "visit-uhnm-last",
      assessment_id: isAssessors ? assessmentIdOf("UHNM") : null,
      criterion_code: isAssessors ? criterion : null,
      words: finding.words,
      grade: finding.grade,
      due_on: dueOn,
      state: finding.state,
      by_guest: isAssessors ? 1 : 0,
      response: finding.answered?.words ?? null,
      version: steps.length,
      raised_on: raisedOn,
      raised_at: momentOf(raisedOn),
      raised_by: raisedBy,
      changed_at: momentOf(addDays(today, last?.days ?? finding.raisedDays)),
    })
    .execute();
  for (const [index, { what, days, words, by }] of steps.entries()) {
    await tx.db
      .insertInto("finding_change")
      .values({
        id: `${finding.id}-${index + 1}`,
        finding_id: finding.id,
        version: index + 1,
        what,
        words,
        due_on: dueOn,
        on_behalf: 0,
        recorded_at: momentOf(addDays(today, days)),
        recorded_by: by,
      })
      .execute();
  }
}

/** The steps that led to how a finding stands, oldest first. */
function stepsOf({ raisedDays, words, answered, closedDays, acceptedDays }: InventedFinding, raisedBy: string) {
  const lead = leadId("UHNM");
  const raised = { what: "raised" as const, days: raisedDays, words, by: raisedBy };
  return [
    raised,
    ...(answered === null ? [] : [{ what: "answered" as const, ...answered, by: lead }]),
    ...(closedDays === null ? [] : [{ what: "closed" as const, days: closedDays, words: null, by: lead }]),
    ...(acceptedDays === null
      ? []
      : [{ what: "accepted" as const, days: acceptedDays, words: "The assessor's letter accepts it.", by: lead }]),
  ];
}
