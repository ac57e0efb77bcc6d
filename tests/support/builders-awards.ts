// Builders of awards, visits, findings and guests for tests.
import type { AwardState } from "../../app/domain/awards/awards";
import type { VisitDetails } from "../../app/models/awards/visits.server";
import { addAward } from "../../app/models/awards/awards.server";
import { addVisit } from "../../app/models/awards/visits.server";
import { raiseFinding, type NewFinding } from "../../app/models/findings/finding-raising.server";
import { getFinding, type Finding } from "../../app/models/findings/findings.server";
import { transaction } from "../../app/models/transaction.server";
import { must, serviceOf, type Trust } from "./builders";
import { day, type Person, type World } from "./world";

export const anAward = (traits: Partial<AwardState> = {}): AwardState => ({
  scheme: "UKAS accreditation",
  scope: "Whole service",
  editionTitle: null,
  status: "granted",
  appliedOn: null,
  grantedOn: day("2025-03-01"),
  nextReviewOn: null,
  expiresOn: null,
  knownOn: day("2025-03-01"),
  source: "Certificate",
  ...traits,
});

export const aVisit = (traits: Partial<VisitDetails> = {}): VisitDetails => ({
  kind: "surveillance",
  startsOn: day("2026-09-01"),
  endsOn: day("2026-09-02"),
  state: "planned",
  note: null,
  ...traits,
});

/** An award of a service, recorded by its lead; gives its id. */
export async function awarded(made: World, of: Trust, traits: Partial<AwardState> = {}): Promise<string> {
  const scope = made.scope(of === "north" ? "northLead" : "southLead", "award.change");
  const service = await serviceOf(made, of);
  const result = await transaction(scope, (tx) => addAward(tx, service, anAward(traits), false));
  if (!result.ok) throw new Error("An award is always taken.");
  return result.id;
}

/** A visit under an award; gives its id. */
export async function visited(
  made: World,
  of: Trust,
  awardId: string,
  traits: Partial<VisitDetails> = {},
): Promise<string> {
  const scope = made.scope(of === "north" ? "northLead" : "southLead", "award.change");
  const service = await serviceOf(made, of);
  const result = await transaction(scope, (tx) => addVisit(tx, service, awardId, aVisit(traits), false));
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

export const aFinding = (traits: Partial<NewFinding> = {}): NewFinding => ({
  visitId: null,
  assessmentId: "assessment-north",
  criterion: "1.1.1",
  words: "No record of the last check",
  grade: "minor",
  raisedOn: day("2026-05-01"),
  dueOn: day("2026-06-01"),
  ...traits,
});

/** A finding about North, raised by its assessor unless somebody else is named; gives its id. */
export async function found(made: World, traits: Partial<NewFinding> = {}, by: Person = "assessor"): Promise<string> {
  const scope = made.scope(by, "finding.raise", "finding.record");
  const service = await serviceOf(made, "north");
  const act = { byGuest: by === "assessor", onBehalf: false };
  const result = await transaction(scope, (tx) =>
    raiseFinding(tx, service, aFinding(traits), act, (id) => `/findings/${id}`),
  );
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

/** A finding as it stands now. */
export async function findingNow(made: World, id: string): Promise<Finding> {
  return must(await getFinding(made.system(), id));
}

/** Makes a person of the cast a guest of North's assessment as well, from today until a day. */
export function invited(made: World, person: Person, role: "assessor" | "peer-reviewer", until = "2026-06-30"): void {
  made.database.raw.writer
    .prepare(
      `insert into role_held (id, person_id, role, assessment_id, from_on, to_on, created_at)
       values (?, ?, ?, 'assessment-north', '2026-05-01', ?, '2026-05-01T09:00:00.000Z')`,
    )
    .run(`role-${person}-${role}`, person, role, until);
}
