// Leaves the demonstration for good: a new database of facts and one administrator takes its place, and the old one is kept aside.
import { linkSync, renameSync } from "node:fs";
import path from "node:path";
import { systemScope } from "../app/models/scope.server";
import type { Database } from "../db/connection.server";
import { syncFolder } from "../app/files/sync.server";
import type { Instant } from "../app/domain/dates";
import { londonDate } from "../app/domain/london";
import { hashPassword } from "../app/models/password.server";
import { findNetwork } from "../app/models/network.server";
import { createNetworkPerson } from "../app/models/people.server";
import { transaction } from "../app/models/transaction.server";
import { editions, maturityTemplates } from "../app/standards/registry";
import { openBlobStore } from "../app/files/blob-store.server";
import { createDatabase } from "./create-database";
import { blobsName, databaseName } from "./folder-names";
import type { OpenFolder } from "./open-portal";

/**
 * Builds the new database first, then swaps by rename, so that a fault leaves one of the two whole.
 * `afterwards` ends the process: the next start opens the new database.
 */
export async function leaveDemonstrationIn(
  folder: Pick<OpenFolder, "folder" | "database">,
  email: string,
  password: string,
  now: () => Instant,
  afterwards: () => Promise<void>,
): Promise<void> {
  const at = now();
  const file = path.join(folder.folder, databaseName);
  const fresh = path.join(folder.folder, "after-demonstration.sqlite");
  await createDatabase(fresh, {
    at,
    shipped: { editions, templates: maturityTemplates },
    blobs: await openBlobStore(path.join(folder.folder, blobsName)),
    demoPassword: null,
    finish: (database) => addFirstAdministrator(database, email, "Network administrator", password, at),
  });
  folder.database.raw.writer.pragma("wal_checkpoint(TRUNCATE)");
  // Nothing more is written to the old one: what it left in portal.sqlite-wal would be read into the new one after a crash.
  folder.database.raw.writer.pragma("query_only = ON");
  const aside = path.join(
    folder.folder,
    `demonstration-${at.slice(0, 10)}-${at.slice(11, 19).replaceAll(":", "")}.sqlite`,
  );
  linkSync(file, aside);
  renameSync(fresh, file); // in one step: there is a whole database under this name at every moment
  await syncFolder(folder.folder);
  await afterwards();
}

/** The first administrator of a database of facts. Throws where the address is taken. */
export async function addFirstAdministrator(
  database: Database,
  email: string,
  name: string,
  password: string,
  at: Instant,
): Promise<void> {
  const network = await findNetwork(database);
  if (network === undefined) throw new Error("The database holds no network.");
  const scope = systemScope(database, "add the first administrator", network.id, at, londonDate(at));
  const passwordHash = await hashPassword(password);
  const result = await transaction(scope, (tx) =>
    createNetworkPerson(tx, { email, name, passwordHash, role: "network-admin" }),
  );
  if (!result.ok) throw new Error(`${email} has an account already.`);
}
