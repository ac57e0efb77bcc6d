// Positions of trusts on the demonstration's published documents, and who has read them. Call it when the documents are there.
import { addDays, type Instant, type IsoDate } from "../../app/domain/dates";
import { londonDate } from "../../app/domain/london";
import { plainPositions, variedDocument, variedPositions } from "./adoption-positions";
import { idsFrom } from "./ids";
import { leadId } from "./people";
import { chanceOf } from "./random";
import type { DemonstrationWork } from "./work";

export async function loadAdoption({ tx, today }: DemonstrationWork): Promise<void> {
  const newId = idsFrom(chanceOf("ids of adoption"));
  const trusts = await tx.db.selectFrom("trust").select(["id", "short_name as short"]).orderBy("short_name").execute();
  const versions = await tx.db
    .selectFrom("document_version")
    .innerJoin("document", "document.id", "document_version.document_id")
    .select([
      "document_version.id",
      "document_id as documentId",
      "document_version.state",
      "published_at as publishedAt",
      "asks_acknowledgement as asksAcknowledgement",
    ])
    .where("published_at", "is not", null)
    .where("document.kind", "not in", ["terms-of-reference", "template", "form"])
    .orderBy("document_id")
    .orderBy("published_at")
    .execute();
  const current = versions.filter(({ state }) => state === "published" || state === "under-review");
  for (const { id, documentId, publishedAt, asksAcknowledgement } of current) {
    const before = versions.findLast((each) => each.documentId === documentId && each.id !== id);
    const positions = documentId === variedDocument ? variedPositions : plainPositions;
    for (const [index, trust] of trusts.entries()) {
      const stated = positions[trust.short];
      const about = stated?.isOlder === true ? before : { id, publishedAt };
      if (stated === undefined || about?.publishedAt == null) continue;
      const at = momentAfter(about.publishedAt as Instant, (index % 6) + 1, today);
      const by = { recorded_at: at, recorded_by: leadId(trust.short), on_behalf: 0 as const };
      const of = { document_id: documentId, version_id: about.id, trust_id: trust.id };
      const { position, difference = null, reason = null } = stated;
      await tx.db
        .insertInto("adoption")
        .values({ id: newId(at), ...of, position, difference, reason, file_id: null, number: 1, ...by })
        .execute();
      await tx.db
        .insertInto("document_event")
        .values({ id: newId(at), ...of, did: "adoption-recorded", detail: position, ...by })
        .execute();
      if (position !== "adopted" || asksAcknowledgement === 0) continue;
      await tx.db
        .insertInto("acknowledgement")
        .values({ version_id: about.id, person_id: leadId(trust.short), acknowledged_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}

/** Some days after a publication, but never after today's beginning nor before the publication itself. */
function momentAfter(publishedAt: Instant, days: number, today: IsoDate): Instant {
  const day = addDays(londonDate(publishedAt), days);
  const at = `${day < today ? day : addDays(today, -1)}T10:15:00.000Z`;
  return (at > publishedAt ? at : publishedAt) as Instant;
}
