// The process: reads its settings, opens the data folder, serves, and stops cleanly. Faults at start are one plain line each.
import { createServer } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { installGlobals } from "@remix-run/node";
import SqliteDatabase from "better-sqlite3";
import { pino } from "pino";
import { UnusableDatabase } from "../db/connection.server";
import type { Instant } from "../app/domain/dates";
import { openSpreadsheets } from "../app/files/spreadsheet/spreadsheets.server";
import { openTextReader } from "../app/files/text/text-reader.server";
import { openVirusScanner } from "../app/files/virus-scanner.server";
import { readConfig, type Config } from "../app/http/config.server";
import type { Portal } from "../app/http/portal.server";
import { startNight } from "../app/jobs/night.server";
import type { Clock } from "../app/jobs/clock.server";
import { openPackDesk } from "../app/files/pack/pack-desk.server";
import { createSignInLimits } from "../app/http/sign-in-limits.server";
import { findNetwork } from "../app/models/network.server";
import { demonstrationPeople } from "../seed/demonstration/people";
import { createApp } from "./app";
import { openDatabaseProof } from "./database-proof";
import { databaseName } from "./folder-names";
import { startJobs } from "./jobs";
import { leaveDemonstrationIn } from "./leave-demonstration";
import { nightWorkOf } from "./night";
import { openFolder, type OpenFolder } from "./open-portal";
import { plainFault } from "./plain-fault";
import { stopperOf } from "./stop-serving";
import { sweepUploads } from "./sweep";
import { printWelcome } from "./welcome";

installGlobals();

const now = () => new Date().toISOString() as Instant;
const stopWithin = 10_000;
/** The first requests go before the look through the database. */
const firstProofAfter = 2_000;

async function main(): Promise<void> {
  const settings = readConfig(process.env);
  if (!settings.ok) return fail(settings.faults);
  const { config } = settings;
  // SIGXFSZ would end the process where a file-size limit is reached; ignored, the write fails and is answered.
  process.on("SIGXFSZ", () => {});
  const folder = await openFolder(config, now);
  const log = pino({ level: process.env.LOG_LEVEL ?? (config.mode === "production" ? "info" : "warn"), base: null });
  process.on("unhandledRejection", (reason) => log.error({ err: reason }, "unhandled rejection"));
  await serve(config, folder, log);
}

async function serve(config: Config, folder: OpenFolder, log: Portal["log"]): Promise<void> {
  const network = await findNetwork(folder.database);
  if (network === undefined)
    throw new UnusableDatabase("The database holds no network. Start with an empty data folder.");
  const limitsFile = new SqliteDatabase(path.join(folder.folder, "sign-in-limits.sqlite"));
  limitsFile.pragma("journal_mode = WAL");
  const fileTexts = openTextReader(path.join(import.meta.dirname ?? ".", "text-worker.mjs"));
  const portal: Portal = {
    config,
    database: folder.database,
    blobs: folder.blobs,
    fileTexts,
    spreadsheets: openSpreadsheets(path.join(import.meta.dirname ?? ".", "spreadsheet-worker.mjs")),
    ...(config.clamd == null ? {} : { scanner: openVirusScanner(config.clamd) }),
    limits: createSignInLimits(limitsFile),
    packs: openPackDesk(),
    log,
    networkId: network.id,
    networkName: network.name,
    isDemonstration: folder.isDemonstration,
    demonstration:
      folder.demoPassword === null
        ? null
        : { password: folder.demoPassword, people: demonstrationPeople.filter((each) => each.shown) },
    cookieSecret: folder.cookieSecret,
    now,
    leaveDemonstration: (email, password) =>
      // Not waited for: stopping waits for the answer that says so.
      leaveDemonstrationIn(folder, email, password, now, async () => void stop("left the demonstration")),
  };
  const proofWorker = path.join(import.meta.dirname ?? ".", "proof-worker.mjs");
  const proof = openDatabaseProof(path.join(folder.folder, databaseName), proofWorker, log);
  let stopping = false;
  const buildFolder = path.resolve(import.meta.dirname ?? ".", "..");
  const build = (await import(pathToFileURL(path.join(buildFolder, "server/index.js")).href)) as ServerBuild;
  const app = createApp({
    portal,
    build,
    clientFolder: path.join(buildFolder, "client"),
    isStopping: () => stopping,
    databaseState: proof.state,
  });
  const server = createServer(
    { requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 },
    app,
  );
  server.maxRequestsPerSocket = 1000;

  const stopServing = stopperOf(server, stopWithin);
  let jobs: Clock | null = null;

  async function stop(reason: string): Promise<void> {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, "stopping");
    await Promise.all([stopServing(), jobs?.stop(stopWithin)]);
    limitsFile.close();
    await folder.close();
    process.exit(0);
  }
  process.on("SIGTERM", () => void stop("SIGTERM"));
  process.on("SIGINT", () => void stop("SIGINT"));

  server.on("error", async (error: NodeJS.ErrnoException) => {
    await folder.close();
    fail([error.code === "EADDRINUSE" ? `Port ${config.port} is in use. Set PORT to another.` : error.message]);
  });
  const startedAt = Date.now();
  server.listen(config.port, config.host, () => {
    printWelcome(config, folder);
    setTimeout(() => void proof.prove(), firstProofAfter).unref();
    jobs = startJobs(portal);
    if (jobs !== null) startNight(nightWorkOf(portal, folder.folder, proof));
    sweepUploads(folder, startedAt, log).catch((error: unknown) => log.error({ err: error }, "uploads were not swept"));
  });
}

function fail(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`The portal did not start: ${line}\n`);
  process.exit(1);
}

main().catch((error: unknown) => {
  fail([plainFault(error) ?? String((error as Error).stack ?? error)]);
});
