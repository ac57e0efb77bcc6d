// A mock assessment under way: a peer of another trust is invited until its last day, and has judged a part.
import { addDays } from "../../app/domain/dates";
import { inventedMock } from "./awards-facts";
import { assessmentIdOf, leadId } from "./people";
import type { DemonstrationWork } from "./work";

export async function loadMock({ tx, today }: DemonstrationWork): Promise<void> {
  const { id, title, peerTrust, startedDays, endsDays, lowerEvery, verdicts } = inventedMock;
  const assessmentId = assessmentIdOf("UHNM");
  const startedOn = addDays(today, startedDays);
  const endsOn = addDays(today, endsDays);
  const peer = leadId(peerTrust);
  await tx.db
    .insertInto("role_held")
    .values({
      id: "role-peer-uhnm",
      person_id: peer,
      role: "peer-reviewer",
      network_id: null,
      trust_id: null,
      group_id: null,
      assessment_id: assessmentId,
      from_on: startedOn,
      to_on: endsOn,
      created_at: `${startedOn}T09:00:00.000Z`,
      stands_for_id: null,
      organisation: null,
    })
    .execute();
  await tx.db
    .insertInto("mock_assessment")
    .values({
      id,
      assessment_id: assessmentId,
      title,
      ends_on: endsOn,
      started_at: `${startedOn}T09:00:00.000Z`,
      started_by: leadId("UHNM"),
      closed_at: null,
      closed_by: null,
    })
    .execute();
  const answers = await tx.db
    .selectFrom("answer")
    .select(["criterion_code", "value"])
    .where("assessment_id", "=", assessmentId)
    .where("value", "in", ["complete", "commenced", "not-started"])
    .orderBy("criterion_code")
    .limit(verdicts)
    .execute();
  for (const [index, { criterion_code, value }] of answers.entries()) {
    const isLower = value === "complete" && index % lowerEvery === 0;
    const at = `${addDays(today, startedDays + 2 + Math.floor(index / 12))}T14:${String(index % 60).padStart(2, "0")}:00.000Z`;
    const verdict = {
      value: isLower ? "commenced" : (value ?? "not-started"),
      note: isLower ? "Shown for one modality only. I saw nothing for the others." : null,
    };
    await tx.db
      .insertInto("mock_verdict")
      .values({ mock_id: id, criterion_code, ...verdict, version: 1, changed_at: at, changed_by: peer })
      .execute();
    await tx.db
      .insertInto("mock_verdict_change")
      .values({
        id: `mock-verdict-uhnm-${index + 1}`,
        mock_id: id,
        criterion_code,
        version: 1,
        ...verdict,
        recorded_at: at,
        recorded_by: peer,
      })
      .execute();
  }
}
