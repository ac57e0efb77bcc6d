// Rows of the invented stage declarations. Each was recorded by the service's lead when it was declared.
import type { Insertable } from "kysely";
import type { Schema } from "../../db/schema";
import { addDays, addMonths, type Instant, type IsoDate } from "../../app/domain/dates";
import { serviceId } from "../load-facts.server";
import { workdayBefore } from "./clock";
import { idsFrom } from "./ids";
import { leadId } from "./people";
import { chanceOf } from "./random";
import type { ServiceShape } from "./shapes";

const notes: Readonly<Record<number, string>> = {
  1: "Business case for quality staff is with the division.",
  2: "Gap analysis begun with the modality leads.",
  3: "Every section has been gone through once; gaps have owners.",
  4: "Project plan agreed by the executive lead.",
  5: "Confirmed at the yearly review of the quality system.",
};

/** Declarations older than the portal's first month were recorded in that month. */
export function stageRows(
  shapes: readonly ServiceShape[],
  today: IsoDate,
): readonly Insertable<Schema["stage_declaration"]>[] {
  const newId = idsFrom(chanceOf("ids of stages"));
  const firstRecordedOn = workdayBefore(addMonths(today, -19));
  return shapes.flatMap(({ trust, stages }) => {
    const chance = chanceOf(`stages of ${trust}`);
    return stages.map(({ stage, monthsAgo }, index) => {
      const declaredOn = workdayBefore(addDays(addMonths(today, -monthsAgo), -chance.whole(0, 8)));
      const recordedOn = declaredOn < firstRecordedOn ? firstRecordedOn : declaredOn;
      const recordedAt = `${recordedOn}T10:0${index}:00.000Z` as Instant;
      return {
        id: newId(recordedAt),
        service_id: serviceId(trust),
        stage,
        declared_on: declaredOn,
        note: notes[stage] ?? null,
        on_behalf: 0 as const,
        recorded_at: recordedAt,
        recorded_by: leadId(trust),
      };
    });
  });
}
