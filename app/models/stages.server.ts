// Stages that services declare about themselves, dated, never computed.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../domain/dates";
import { audit } from "./audit.server";
import type { ServiceRow } from "./network.server";
import { actingPerson, type Scope } from "./scope.server";
import type { Outcome } from "./transaction.server";

export interface StageDeclaration {
  readonly id: string;
  readonly serviceId: string;
  readonly stage: number;
  readonly declaredOn: IsoDate;
  readonly recordedAt: string;
}

/** Every declaration of the network's services, oldest first. A stage is a summary: notes are not in it. */
export async function listDeclarations(scope: Scope): Promise<readonly StageDeclaration[]> {
  return scope.db
    .selectFrom("stage_declaration")
    .innerJoin("service", "service.id", "stage_declaration.service_id")
    .select([
      "stage_declaration.id",
      "stage_declaration.service_id as serviceId",
      "stage_declaration.stage",
      "stage_declaration.declared_on as declaredOn",
      "stage_declaration.recorded_at as recordedAt",
    ])
    .where("service.network_id", "=", scope.networkId)
    .orderBy("stage_declaration.declared_on")
    .orderBy("stage_declaration.recorded_at")
    .$castTo<StageDeclaration>()
    .execute();
}

export interface OwnDeclaration extends StageDeclaration {
  readonly note: string | null;
  readonly onBehalf: boolean;
  readonly recordedByName: string;
}

/** The declarations of one service that the caller found within sight, newest first, with notes and who recorded them. */
export async function listServiceDeclarations(scope: Scope, service: ServiceRow): Promise<readonly OwnDeclaration[]> {
  const rows = await scope.db
    .selectFrom("stage_declaration")
    .innerJoin("person", "person.id", "stage_declaration.recorded_by")
    .select([
      "stage_declaration.id",
      "stage_declaration.service_id as serviceId",
      "stage_declaration.stage",
      "stage_declaration.declared_on as declaredOn",
      "stage_declaration.recorded_at as recordedAt",
      "stage_declaration.note",
      "stage_declaration.on_behalf",
      "person.name as recordedByName",
    ])
    .where("stage_declaration.service_id", "=", service.id)
    .orderBy("stage_declaration.declared_on", "desc")
    .orderBy("stage_declaration.recorded_at", "desc")
    .$castTo<Omit<OwnDeclaration, "onBehalf"> & { readonly on_behalf: number }>()
    .execute();
  return rows.map(({ on_behalf, ...row }) => ({ ...row, onBehalf: on_behalf === 1 }));
}

/** Records what a service declares. A stage may go down as well as up; the history keeps both. */
export async function declareStage(
  tx: Scope,
  service: ServiceRow,
  declaration: { readonly stage: number; readonly declaredOn: IsoDate; readonly note: string | null },
  onBehalf: boolean,
): Promise<Outcome<{ readonly id: string }, never>> {
  const id = uuidv7();
  await tx.db
    .insertInto("stage_declaration")
    .values({
      id,
      service_id: service.id,
      stage: declaration.stage,
      declared_on: declaration.declaredOn,
      note: declaration.note,
      on_behalf: onBehalf ? 1 : 0,
      recorded_at: tx.at,
      recorded_by: actingPerson(tx),
    })
    .execute();
  await audit(tx, {
    did: "stage.declared",
    kind: "service",
    id: service.id,
    trustId: service.trustId,
    detail: { stage: declaration.stage, declaredOn: declaration.declaredOn, onBehalf },
  });
  return { ok: true, id };
}
