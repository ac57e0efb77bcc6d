// What the loaders of the demonstration's shared work get: the transaction, and files that were kept before it began.
import type { IsoDate } from "../../app/domain/dates";
import type { Scope } from "../../app/models/scope.server";
import type { KeptFile } from "./rows.server";

export interface DemonstrationWork {
  readonly tx: Scope;
  readonly today: IsoDate;
  /** Files of `shared-files.ts`, by the name that they have there. */
  readonly files: ReadonlyMap<string, KeptFile>;
}
