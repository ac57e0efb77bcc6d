// Editions that are brought in: received, read beside the pages, refused with every fault or ready, and published once for good.
import { uuidv7 } from "uuidv7";
import type { EditionDraft, ImportFault, ImportState, ReadEdition } from "../../domain/edition-import/draft";
import { editionOf, type PublishedHeader } from "../../domain/edition-import/publish";
import { can } from "../../domain/permissions";
import { audit } from "../audit.server";
import { storeImported } from "../editions.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";

export interface ImportRow {
  readonly id: string;
  readonly fileName: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly state: ImportState;
  readonly editionId: string | null;
}

export interface EditionImport extends ImportRow {
  /** Only while it is ready. */
  readonly draft: EditionDraft | null;
  readonly faults: readonly ImportFault[];
}

/** Reading has a limit of its own that is far below this. */
const stoppedAfterMs = 120_000;
const keptDays = 30;

/** Whoever may import editions sees all imports of the network. */
function maySee(scope: Scope): boolean {
  return scope.actor !== null && can(scope.actor, "edition.import", { networkId: scope.networkId });
}

/** Notes that a file has come, and drops what nobody published in a month. Published imports stay: they say who confirmed the licence. */
export async function startImport(tx: Scope, fileName: string): Promise<string> {
  const id = uuidv7();
  const oldest = new Date(Date.parse(tx.at) - keptDays * 86_400_000).toISOString();
  await tx.db.deleteFrom("edition_import").where("made_at", "<", oldest).where("state", "!=", "published").execute();
  await tx.db
    .insertInto("edition_import")
    .values({
      id,
      network_id: tx.networkId,
      made_at: tx.at,
      made_by: actingPerson(tx),
      file_name: fileName,
      state: "reading",
      read_at: null,
      draft: null,
      faults: null,
      edition_id: null,
      published_at: null,
      published_by: null,
    })
    .execute();
  await audit(tx, { did: "edition-import.started", kind: "edition-import", id });
  return id;
}

/** Keeps what was read. Nothing is kept where the import is not being read any more. */
export async function finishReading(tx: Scope, id: string, read: ReadEdition): Promise<void> {
  await tx.db
    .updateTable("edition_import")
    .set({
      state: read.ok ? "ready" : "refused",
      read_at: tx.at,
      draft: read.ok ? JSON.stringify(read.draft) : null,
      faults: read.ok ? null : JSON.stringify(read.faults),
    })
    .where("id", "=", id)
    .where("network_id", "=", tx.networkId)
    .where("state", "=", "reading")
    .execute();
}

/** The network's imports, the latest first; none for who may not import. */
export async function listEditionImports(scope: Scope): Promise<readonly ImportRow[]> {
  if (!maySee(scope)) return [];
  const rows = await importQuery(scope).orderBy("made_at", "desc").orderBy("edition_import.id").limit(50).execute();
  return rows.map((row) => ({ ...row, state: stateNow(scope, row) }));
}

/** One import, or `undefined` where there is none and for who may not import. */
export async function getEditionImport(scope: Scope, id: string): Promise<EditionImport | undefined> {
  if (!maySee(scope)) return undefined;
  const row = await importQuery(scope)
    .select(["draft", "faults"])
    .where("edition_import.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    ...row,
    state: stateNow(scope, row),
    draft: row.draft === null ? null : (JSON.parse(row.draft) as EditionDraft),
    faults: row.faults === null ? [] : (JSON.parse(row.faults) as ImportFault[]),
  };
}

/** Publishes a ready import as an edition that never changes, all of it or nothing. Who does it has confirmed the licence. */
export async function publishImport(
  tx: Scope,
  id: string,
  header: PublishedHeader,
): Promise<Outcome<{ readonly editionId: string }, "not-ready" | "id-taken">> {
  const found = await getEditionImport(tx, id);
  if (found?.draft == null || found.state !== "ready") return { ok: false, reason: "not-ready" };
  const edition = editionOf(found.draft, header);
  if (!(await storeImported(tx, edition))) return { ok: false, reason: "id-taken" };
  await tx.db
    .updateTable("edition_import")
    .set({
      state: "published",
      draft: null,
      edition_id: edition.id,
      published_at: tx.at,
      published_by: actingPerson(tx),
    })
    .where("id", "=", id)
    .execute();
  const detail = { edition: edition.id, staysHere: header.staysHere };
  await audit(tx, { did: "edition.published", kind: "edition-import", id, detail });
  return { ok: true, editionId: edition.id };
}

function importQuery(scope: Scope) {
  return scope.db
    .selectFrom("edition_import")
    .innerJoin("person", "person.id", "edition_import.made_by")
    .select([
      "edition_import.id",
      "file_name as fileName",
      "made_at as madeAt",
      "person.name as madeBy",
      "state",
      "edition_id as editionId",
    ])
    .where("edition_import.network_id", "=", scope.networkId);
}

function stateNow(
  scope: Scope,
  { state, madeAt }: { state: Exclude<ImportState, "stopped">; madeAt: string },
): ImportState {
  return state === "reading" && Date.parse(scope.at) - Date.parse(madeAt) > stoppedAfterMs ? "stopped" : state;
}
