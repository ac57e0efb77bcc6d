// What people did with UHNM's evidence library: systems behind links, looks at links, a request for a newer version, words of versions.
import { addDays } from "../../app/domain/dates";
import { workdayBefore } from "./clock";
import type { DemonstrationWork } from "./work";

const trust = "trust-uhnm";
const lead = "person-lead-uhnm";
const contributor = "person-contributor-uhnm";
const systems = ["Policy library", "Quality management system", "Incident reporting system"] as const;

export async function loadLibrary({ tx, today }: DemonstrationWork): Promise<void> {
  const at = (days: number) => `${workdayBefore(addDays(today, -days))}T11:20:00.000Z`;
  const links = await tx.db
    .selectFrom("evidence")
    .select("id")
    .where("trust_id", "=", trust)
    .where("form", "=", "link")
    .where("document_id", "is", null)
    .where("withdrawn", "=", 0)
    .orderBy("title")
    .orderBy("id")
    .execute();
  for (const [index, { id }] of links.entries()) {
    const system_name = systems[index % systems.length] ?? systems[0];
    await tx.db.updateTable("evidence").set({ system_name }).where("id", "=", id).execute();
    // Every third link was looked at lately, every third long ago, and the others not since they were added.
    if (index % 3 === 2) continue;
    const check = { evidence_id: id, on_behalf: 0 as const, checked_by: contributor };
    await tx.db
      .insertInto("link_check")
      .values({ ...check, id: `link-check-uhnm-${index + 1}`, checked_at: at(index % 3 === 0 ? 12 : 240) })
      .execute();
  }
  await tx.db
    .updateTable("evidence_version")
    .set({ what_changed: "Reviewed by its owner. The period, the names of the roles and the contact details are new" })
    .where("number", ">", 1)
    .where("evidence_id", "in", (of) => of.selectFrom("evidence").select("id").where("trust_id", "=", trust))
    .execute();
  const aged = await tx.db
    .selectFrom("evidence")
    .select("id")
    .where("trust_id", "=", trust)
    .where("form", "=", "file")
    .where("withdrawn", "=", 0)
    .where("held", "=", 0)
    .where("owner_id", "=", contributor)
    .where("review_on", "<", today)
    .orderBy("review_on")
    .orderBy("id")
    .executeTakeFirst();
  if (aged === undefined) return;
  await tx.db
    .insertInto("replacement_request")
    .values({
      id: "replacement-request-uhnm",
      evidence_id: aged.id,
      words: "Its review date has passed, and the next visit will ask for it. Please upload the reviewed version.",
      due_on: addDays(today, 14),
      state: "open",
      on_behalf: 0,
      asked_at: at(5),
      asked_by: lead,
      settled_at: null,
      settled_by: null,
    })
    .execute();
}
