// People, not ids: a small network with two trusts, whose people have names, for tests of models and routes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { pino } from "pino";
import { uuidv7 } from "uuidv7";
import { onTestFinished } from "vitest";
import type { Database } from "../../db/connection.server";
import type { Instant, IsoDate } from "../../app/domain/dates";
import { londonDate } from "../../app/domain/london";
import type { Actor, Permission, PlaceKind, Role } from "../../app/domain/permissions";
import { openBlobStore, type BlobStore } from "../../app/files/blob-store.server";
import { openPackDesk } from "../../app/files/pack/pack-desk.server";
import { sessionCookieName } from "../../app/http/cookies.server";
import type { Portal } from "../../app/http/portal.server";
import { makeScope, sightOf, systemScope, type Scope } from "../../app/models/scope.server";
import { indexWhatIsDue } from "../../app/models/search/at-start.server";
import { startSession } from "../../app/models/session.server";
import { transaction } from "../../app/models/transaction.server";
import { databaseFrom, freshDatabase, testMoment } from "./database";
import { sharedSpreadsheets } from "./spreadsheets";
import { sharedReader } from "./text-reader";

/** Who is in every world. Each is named for the trust and role, so that a test reads as a sentence. */
export const cast = {
  northLead: { role: "quality-lead", place: "trust", at: "trust-north" },
  northContributor: { role: "contributor", place: "trust", at: "trust-north" },
  northViewer: { role: "viewer", place: "trust", at: "trust-north" },
  southLead: { role: "quality-lead", place: "trust", at: "trust-south" },
  southViewer: { role: "viewer", place: "trust", at: "trust-south" },
  qiManager: { role: "qi-manager", place: "network", at: "network-test" },
  boardMember: { role: "board-member", place: "network", at: "network-test" },
  patientVolunteer: { role: "patient-volunteer", place: "network", at: "network-test" },
  administrator: { role: "network-admin", place: "network", at: "network-test" },
  sigChair: { role: "chair", place: "group", at: "group-mri" },
  assessor: { role: "assessor", place: "assessment", at: "assessment-north" },
} as const satisfies Record<string, { role: Role; place: PlaceKind; at: string }>;

export type Person = keyof typeof cast;

export interface World {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly networkId: string;
  /** What the world's clock says; set it to move time. */
  now: Instant;
  /** A scope as the door would give it. */
  scope(person: Person, ...permissions: Permission[]): Scope;
  system(): Scope;
  /** The arguments of a loader or action, with a session for the person (or none). */
  args(
    person: Person | null,
    url: string,
    params?: Record<string, string>,
    form?: Record<string, string>,
  ): Promise<{
    request: Request;
    context: AppLoadContext;
    params: Record<string, string>;
  }>;
  context(): AppLoadContext;
}

export const testEditions = { service: "qsi-2021-working", network: "qsin-2022-working" } as const;

/** A network with two trusts and an open assessment each ("assessment-north", "assessment-south"), and the network's own ("assessment-network"). */
export async function world(): Promise<World> {
  const database = await populatedDatabase();
  const blobs = await openBlobStore(path.join(temporaryFolder(), "blobs"));
  const made: World = {
    database,
    blobs,
    networkId: "network-test",
    now: testMoment as Instant,
    scope(person, ...permissions) {
      const actor = actorOf(person);
      const at = made.now;
      return makeScope({
        database,
        actor,
        permissions,
        networkId: made.networkId,
        sight: sightOf(actor, made.networkId),
        at,
        today: londonDate(at),
      });
    },
    system: () => systemScope(database, "test", made.networkId, made.now, londonDate(made.now)),
    async args(person, url, params = {}, form) {
      const headers = new Headers();
      if (person !== null) headers.set("Cookie", `${sessionCookieName}=${await signIn(made, person)}`);
      const body = form === undefined ? undefined : new URLSearchParams(form);
      const method = form === undefined ? "GET" : "POST";
      const request = new Request(new URL(url, "http://127.0.0.1:3000"), { method, headers, body });
      return { request, context: made.context(), params };
    },
    context: () => ({
      portal: portalOf(made),
      request: {
        id: "test",
        nonce: "test",
        isData: false,
        clientAddress: "127.0.0.1",
        markup: new Map(),
        shortForms: [],
        drained: async () => {},
      },
    }),
  };
  return made;
}

/** For the files of one world; gone when its test is over. One that is made outside of a test stays until the system clears it. */
function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-world-"));
  try {
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  } catch {
    return folder;
  }
  return folder;
}

let template: Promise<Buffer> | undefined;

/** The same rows for every world, so they are written once and copied. */
async function populatedDatabase(): Promise<Database> {
  template ??= freshDatabase().then(async (database) => {
    await populate(database);
    await indexWhatIsDue(database, testMoment as Instant);
    return database.raw.writer.serialize();
  });
  return databaseFrom(await template);
}

function actorOf(person: Person): Actor {
  const { role, place, at } = cast[person];
  return { personId: person, roles: [{ role, place, placeId: at }] };
}

async function signIn(made: World, person: Person): Promise<string> {
  return transaction(made.system(), (tx) => startSession(tx, person));
}

function portalOf(made: World): Portal {
  return {
    config: {
      host: "127.0.0.1",
      port: 3000,
      dataDir: "./data",
      mode: "demonstration",
      baseUrl: "http://127.0.0.1:3000",
      sessionSecret: null,
      demoPassword: null,
      smtpUrl: null,
      mailFrom: null,
      uploadLimitBytes: 25 * 1024 * 1024,
    },
    database: made.database,
    blobs: made.blobs,
    fileTexts: sharedReader,
    spreadsheets: sharedSpreadsheets,
    packs: openPackDesk(),
    limits: { secondsToWait: async () => 0, failed: async () => {}, succeeded: async () => {} },
    log: pino({ level: "silent" }),
    networkId: made.networkId,
    networkName: "Test Imaging Network",
    isDemonstration: true,
    demonstration: null,
    cookieSecret: "only-for-tests-0123456789abcdef0123456789",
    now: () => made.now,
    leaveDemonstration: async () => {},
  };
}

async function populate({ writer }: Database): Promise<void> {
  const at = "2025-01-01T09:00:00.000Z";
  const network = "network-test";
  await writer
    .insertInto("network")
    .values({ id: network, name: "Test Imaging Network", short_name: "TIN", created_at: at })
    .execute();
  await writer.insertInto("icb").values({ id: "icb-test", network_id: network, name: "Test ICB" }).execute();
  await writer
    .insertInto("group")
    .values({
      id: "group-mri",
      network_id: network,
      parent_id: null,
      slug: "mri",
      name: "MRI special interest group",
      kind: "sig",
      purpose: "Test",
      chair_title: null,
      cadence: null,
      status: "active",
      source: "test",
    })
    .execute();
  for (const [short, name] of [
    ["north", "Northfield"],
    ["south", "Southmere"],
  ] as const) {
    await writer
      .insertInto("trust")
      .values({
        id: `trust-${short}`,
        network_id: network,
        icb_id: "icb-test",
        short_name: short.toUpperCase(),
        name,
        ods_code: short,
      })
      .execute();
    await writer
      .insertInto("service")
      .values({
        id: `service-${short}`,
        network_id: network,
        trust_id: `trust-${short}`,
        slug: short,
        name: `${name} imaging service`,
        created_at: at,
      })
      .execute();
  }
  for (const [id, held] of Object.entries(cast)) {
    await writer
      .insertInto("person")
      .values({
        id,
        network_id: network,
        email: `${id.toLowerCase()}@test.example`,
        name: id,
        password_hash: "none",
        password_changed_at: at,
        disabled_at: null,
        created_at: at,
        previous_sign_in_at: null,
        last_sign_in_at: null,
      })
      .execute();
    await writer
      .insertInto("role_held")
      .values({
        id: uuidv7(),
        person_id: id,
        role: held.role,
        network_id: held.place === "network" ? held.at : null,
        trust_id: held.place === "trust" ? held.at : null,
        group_id: held.place === "group" ? held.at : null,
        assessment_id: held.place === "assessment" ? held.at : null,
        from_on: "2025-01-01",
        to_on: null,
        created_at: at,
      })
      .execute();
  }
  for (const [id, service, edition, standard] of [
    ["assessment-north", "service-north", testEditions.service, "qsi"],
    ["assessment-south", "service-south", testEditions.service, "qsi"],
    ["assessment-network", null, testEditions.network, "qsin"],
  ] as const) {
    await writer
      .insertInto("assessment")
      .values({
        id,
        network_id: network,
        service_id: service,
        edition_id: edition,
        standard,
        title: "Assessment 2025",
        started_at: at,
        started_by: "qiManager",
        closed_at: null,
        closed_by: null,
      })
      .execute();
  }
}

export const day = (text: string) => text as IsoDate;
export const moment = (text: string) => text as Instant;
