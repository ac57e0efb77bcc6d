// The access grid: each route, each kind of person, as a page and as a data request, read and written, against tests/support/access-table.ts;
// and in every answer, the words that were planted in what its reader may not see.
import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  accessTable,
  frameRoute,
  people,
  serverRoutes,
  type AccessRow,
  type Person,
  type SubjectName,
} from "../support/access-table";
import { accessAreas, idsOfAreas } from "../support/access/areas";
import type { CompleteForm, Values } from "../support/access/area";
import { post, send, signIn, upload, type Answer, type Part, type Sending } from "../support/attack-client";
import {
  builtRoutes,
  canariesIn,
  changedTables,
  fill,
  idsOf,
  networkIds,
  patternOf,
  pictureOf,
  plantCanaries,
  type BuiltRoute,
} from "../support/attack-data";
import { root, startAttackPortal, type AttackPortal } from "../support/attack-portal";

const draftId = "draft-of-the-attack-tests";
const disabledEmail = "disabled@uhnm.example";

const emails: Readonly<Partial<Record<Person, string>>> = {
  other: "lead@geh.example",
  viewer: "viewer@uhnm.example",
  contrib: "contributor@uhnm.example",
  lead: "lead@uhnm.example",
  qi: "qi.manager@wmin.example",
  board: "board@wmin.example",
  patient: "volunteer@wmin.example",
  admin: "admin@wmin.example",
  assessor: "assessor@external.example",
  chair: "mri.chair@wmin.example",
  guest: "partner@children.example",
  disabled: disabledEmail,
};

/** Whose planted words each person may read. People of a trust read what others share with the network; guests read their assessment. */
const mayRead: Readonly<Record<Person, (whose: string) => boolean>> = {
  visitor: () => false,
  other: (whose) => whose === "GEH" || whose.startsWith("shared-"),
  viewer: ofUhnm,
  contrib: ofUhnm,
  lead: ofUhnm,
  chair: ofUhnm,
  qi: () => true,
  board: (whose) => whose === "network",
  patient: (whose) => whose === "network",
  admin: (whose) => whose === "network",
  assessor: (whose) => whose === "UHNM" || whose === "shared-UHNM",
  guest: () => false,
  disabled: () => false,
};

function ofUhnm(whose: string): boolean {
  return whose === "UHNM" || whose.startsWith("shared-");
}

let portal: AttackPortal;
let routes: Readonly<Record<string, BuiltRoute>>;
let ids: Readonly<Record<SubjectName, Values>>;
const cookies = new Map<Person, string>();

beforeAll(async () => {
  routes = await builtRoutes();
  portal = await startAttackPortal({
    prepare(database) {
      plantCanaries(database);
      for (const area of accessAreas) area.prepare?.(database);
      database.exec(`
        insert into matrix_submission (id, network_id, template_id, title, made_for, kind, version, created_at)
          select '${draftId}', network_id, template_id, 'Draft', '2026-01-31', 'portal', 1, created_at
          from matrix_submission limit 1;
        insert into person (id, network_id, email, name, password_hash, password_changed_at, created_at)
          select 'person-disabled', network_id, '${disabledEmail}', 'Disabled', password_hash, password_changed_at, created_at
          from person where id = 'person-lead-uhnm';
        insert into role_held (id, person_id, role, trust_id, from_on, created_at)
          select 'role-disabled', 'person-disabled', role, trust_id, from_on, created_at
          from role_held where person_id = 'person-lead-uhnm' and trust_id is not null;
      `);
    },
  });
  const uhnm = idsOf(portal, "UHNM");
  portal.write(
    "update answer set owner_id = 'person-lead-uhnm' where assessment_id = ? and criterion_code = ?",
    uhnm.assessment,
    uhnm.criterion,
  );
  const [own] = portal.read<{ criterion: string }>(
    "select criterion_code as criterion from answer where assessment_id = ? and owner_id = 'person-contributor-uhnm'",
    uhnm.assessment,
  );
  const submission = portal.read<{ id: string }>("select id from matrix_submission where kind = 'published'")[0]?.id;
  const shared = { edition: "qsi-2021-working", submission: submission ?? "" };
  const standardSection = { ...shared, ...uhnm };
  ids = {
    uhnm: standardSection,
    shared: { ...shared, ...idsOf(portal, "UHNM", "network") },
    network: { ...shared, ...networkIds(portal) },
    own: { ...standardSection, criterion: own?.criterion ?? "" },
    draft: { ...standardSection, submission: draftId },
    ...Object.fromEntries(
      Object.entries(idsOfAreas(portal)).map(([subject, own]) => [subject, { ...standardSection, ...own }]),
    ),
  };
  for (const person of people) await signInAgain(person);
}, 120_000);

afterAll(async () => portal?.stop());

/** The disabled person signs in while that is still allowed. */
async function signInAgain(person: Person): Promise<void> {
  const email = emails[person];
  if (email === undefined) return;
  const setDisabled = (at: string | null) =>
    portal.write("update person set disabled_at = ? where id = 'person-disabled'", at);
  if (person === "disabled") setDisabled(null);
  cookies.set(person, await signIn(portal, email));
  if (person === "disabled") setDisabled(new Date().toISOString());
}

const sending = (person: Person): Sending => ({ cookie: cookies.get(person) ?? null });

function addressOf({ route, subject }: AccessRow): string {
  return fill(patternOf(routes, route), ids[subject] ?? {});
}

const asData = (address: string, route: string) => `${address}?_data=${encodeURIComponent(route)}`;

/** What a cell of the table means for a page, and what for a data request. */
function statusFor(cell: string, as: "page" | "form" | "data"): number {
  if (cell === "in") return as === "page" ? 302 : 401;
  if (as === "data" && (cell === "302" || cell === "303")) return 204;
  return Number(cell);
}

/** A form that would be accepted from somebody who may send it. */
function completeForm(row: AccessRow): CompleteForm {
  const own = ids[row.subject] ?? {};
  for (const area of accessAreas) {
    const form = area.forms(portal, own)[row.route.replace("routes/", "")];
    if (form !== undefined) return form;
  }
  const { assessment = "", criterion = "", evidence = "" } = own;
  const details = { title: "Attack", kind: "policy", visibility: "trust" };
  const attached = { evidence, assessment, criteria: criterion };
  const answerVersion = portal.read<{ version: number }>(
    "select version from answer where assessment_id = ? and criterion_code = ?",
    assessment,
    criterion,
  )[0]?.version;
  const evidenceVersion = portal.read<{ version: number }>("select version from evidence where id = ?", evidence)[0]
    ?.version;
  const answer = { version: String(answerVersion ?? 0), status: "commenced", note: "attack" };
  const file: Part = { name: "file", file: "attack.txt", value: "Plain words of an attack.\n" };
  const asParts = (fields: Values): Part[] => Object.entries(fields).map(([name, value]) => ({ name, value }));
  const forms: Readonly<Record<string, CompleteForm>> = {
    "account.password": { fields: { present: "x", password: "mountain river candle", again: "mountain river candle" } },
    "account.sessions": { fields: {} },
    "admin.leave-demonstration": {
      fields: { email: "a@b.example", password: "mountain river candle", confirm: "yes" },
    },
    "network.maturity.new": {
      fields: { title: "Attack", "madeFor-day": "1", "madeFor-month": "2", "madeFor-year": "2026" },
    },
    "network.maturity.$submission.items": { fields: { version: "1" } },
    "network.maturity.$submission.submission": { fields: { version: "1" } },
    "services.$service.assessments._index": { fields: { edition: "qsi-2021-working", title: "Attack" } },
    "services.$service.assessments.$assessment.closing": { fields: { confirm: "yes" } },
    "services.$service.assessments.$assessment.criteria.$criterion.answer": { fields: answer },
    "services.$service.assessments.$assessment.criteria.$criterion.rating": { fields: answer },
    "services.$service.assessments.$assessment.criteria.$criterion.attachments": { fields: { evidence } },
    "services.$service.assessments.$assessment.criteria.$criterion.attachments.$attachment.detachment": { fields: {} },
    "services.$service.evidence.new-file": { parts: [...asParts({ ...details, noPatientData: "yes" }), file] },
    "services.$service.evidence.new-link": { fields: { ...details, address: "https://attack.example/" } },
    "services.$service.stage": { fields: { stage: "1", note: "attack" } },
    "evidence.$evidence.attachments": { fields: attached },
    "evidence.$evidence.change": { fields: { ...details, version: String(evidenceVersion) } },
    "evidence.$evidence.new-version": {
      parts: [...asParts({ version: String(evidenceVersion), whatChanged: "attack", noPatientData: "yes" }), file],
    },
    "evidence.$evidence.withdrawal": { fields: { version: String(evidenceVersion), reason: "attack" } },
  };
  const form = forms[row.route.replace("routes/", "")];
  if (form === undefined) throw new Error(`Say in completeForm() what ${row.route} would accept.`);
  return form;
}

async function sendComplete(row: AccessRow, address: string, person: Person): Promise<Answer> {
  const { fields = {}, parts } = completeForm(row);
  if (parts !== undefined) return upload(portal, address, parts, sending(person));
  return post(portal, address, fields, sending(person));
}

const uploads = new Set([
  "services.$service.evidence.new-file",
  "evidence.$evidence.new-version",
  ...accessAreas.flatMap((area) => area.uploads),
]);

/** The route of an upload reads nothing but multipart forms. */
async function sendUnfinished(row: AccessRow, address: string, person: Person): Promise<Answer> {
  const route = row.route.replace("routes/", "");
  for (const area of accessAreas) area.reset?.(portal, route, ids[row.subject] ?? {});
  const isUpload = uploads.has(route);
  if (isUpload) return upload(portal, address, [{ name: "title", value: "" }], sending(person));
  if (row.route.endsWith(".detachment")) {
    portal.write(
      "update attachment set detached_at = null, detached_by = null where id = ?",
      address.split("/").at(-2),
    );
  }
  return post(portal, address, {}, sending(person));
}

/** The planted words in an answer that its reader may not see. */
function seenWrongly(answer: Answer, person: Person, row?: AccessRow): string[] {
  const route = row?.route.replace("routes/", "") ?? "";
  const namesShown = accessAreas.some((area) => area.namesShown?.includes(route));
  const text = namesShown ? answer.text.replaceAll(/canary-\w+-person/gi, "") : answer.text;
  return [...canariesIn(text)].filter((whose) => !mayRead[person](whose));
}

const isRefusal = (cell: string) => ["in", "401", "403", "404"].includes(cell);

describe("the access table", () => {
  const isServed = ({ module }: BuiltRoute) => module.default !== undefined || module.loader !== undefined;

  it("names every route of the build that is a page, a file or a form, and none that is not there", () => {
    const built = Object.values(routes)
      .filter(({ id }) => id !== frameRoute)
      .flatMap((route) => [
        ...(isServed(route) ? [`${route.id} is read`] : []),
        ...(route.module.action === undefined ? [] : [`${route.id} takes a form`]),
      ]);
    const named = accessTable.map(({ route, kind }) => `${route} ${kind === "form" ? "takes a form" : "is read"}`);
    expect([...new Set(named)].sort()).toEqual(built.sort());
  });

  it("and the build have a route for every file of app/routes", () => {
    const files = readdirSync(path.join(root, "app/routes")).filter((name) => /\.tsx?$/.test(name));
    const built = Object.keys(routes).filter((id) => id !== frameRoute);
    expect(built.sort()).toEqual(files.map((name) => `routes/${name.replace(/\.tsx?$/, "")}`).sort());
  });
});

describe.each(serverRoutes)("the server's own $address", ({ address, status }) => {
  it.each(people)("answers %s", async (person) => {
    const answer = await send(portal, address, sending(person));
    expect(answer.status).toBe(status);
    expect(seenWrongly(answer, person)).toEqual([]);
  });
});

describe("the frame around every page", () => {
  it.each(people)("as data tells %s nothing but what their own pages show", async (person) => {
    const answer = await send(portal, asData("/help", frameRoute), sending(person));
    expect(answer.status).toBe(200);
    expect(seenWrongly(answer, person)).toEqual([]);
    const isStranger = person === "visitor" || person === "disabled";
    expect(JSON.parse(answer.text)).toMatchObject(isStranger ? { person: null, menu: [] } : {});
    expect(Object.keys(JSON.parse(answer.text) as object).sort()).toEqual(
      ["formKey", "isDemonstration", "menu", "networkName", "notice", "person", "search", "unread"].sort(),
    );
  });
});

const named = (row: AccessRow) => [`${row.route.replace("routes/", "")}, ${row.subject}`, row] as const;

describe("reading", () => {
  it.each(accessTable.filter(({ kind }) => kind !== "form").map(named))(
    "%s: everybody gets what the table says",
    async (_, row) => {
      const address = addressOf(row);
      // HEAD takes the way of GET and leaves the body out: one person for each row asks for it, each in turn.
      const asksForHead = people[accessTable.indexOf(row) % people.length];
      const got: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      await Promise.all(
        people.map(async (person) => {
          const cell = row.cells[person];
          const page = await send(portal, address, sending(person));
          wanted[person] = `${statusFor(cell, "page")}`;
          got[person] = `${page.status}`;
          if (person === asksForHead) {
            const head = await send(portal, address, { ...sending(person), method: "HEAD" });
            wanted[`${person}, HEAD`] = wanted[person];
            got[`${person}, HEAD`] = `${head.status}`;
          }
          if (cell === "in") {
            wanted[`${person}, led to`] = "/sign-in";
            got[`${person}, led to`] = String(page.headers.location).split("?")[0] ?? "";
          }
          const leaks = seenWrongly(page, person, row);
          if (routes[row.route]?.module.loader !== undefined) {
            const data = await send(portal, asData(address, row.route), sending(person));
            wanted[`${person}, data`] = `${statusFor(cell, "data")}`;
            got[`${person}, data`] = `${data.status}`;
            leaks.push(...seenWrongly(data, person, row));
          }
          if (leaks.length > 0) got[`${person}, must not read`] = leaks.join(" ");
        }),
      );
      expect(got).toEqual(wanted);
    },
  );
});

const forms = accessTable.filter(({ kind }) => kind === "form");
/** These end the session that sends them. */
const endSessions = /\/(sign-out|account\.sessions|sign-in)$/;

describe("writing", () => {
  it.each(forms.map(named))(
    "%s: a complete form from those who may not send it is refused, and changes nothing",
    async (_, row) => {
      const address = addressOf(row);
      const before = pictureOf(portal);
      const got: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      for (const person of people) {
        const cell = row.cells[person];
        if (!isRefusal(cell)) continue;
        for (const [as, to] of [["form", address] as const, ["data", asData(address, row.route)] as const]) {
          const answer = await sendComplete(row, to, person);
          wanted[`${person}, ${as}`] = `${statusFor(cell, as)}`;
          got[`${person}, ${as}`] = `${answer.status}`;
          const leaks = seenWrongly(answer, person, row);
          if (leaks.length > 0) got[`${person}, must not read`] = leaks.join(" ");
        }
      }
      expect(got).toEqual(wanted);
      expect(changedTables(before, pictureOf(portal))).toEqual([]);
    },
  );

  it.each(forms.filter(({ route }) => !endSessions.test(route)).map(named))(
    "%s: an unfinished form from those who may send it is let through",
    async (_, row) => {
      const address = addressOf(row);
      const got: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      for (const person of people) {
        const cell = row.cells[person];
        if (isRefusal(cell)) continue;
        for (const [as, to] of [["form", address] as const, ["data", asData(address, row.route)] as const]) {
          const answer = await sendUnfinished(row, to, person);
          wanted[`${person}, ${as}`] = `${statusFor(cell, as)}`;
          got[`${person}, ${as}`] = `${answer.status}`;
          const leaks = seenWrongly(answer, person, row);
          if (leaks.length > 0) got[`${person}, must not read`] = leaks.join(" ");
        }
      }
      expect(got).toEqual(wanted);
    },
  );

  it("PUT, PATCH and DELETE are refused everywhere, and change nothing", async () => {
    const before = pictureOf(portal);
    const wrong: string[] = [];
    const senders = ["visitor", "lead", "qi"] as const;
    for (const [index, row] of accessTable.entries()) {
      const address = addressOf(row);
      const { fields = {} } = row.kind === "form" && !endSessions.test(row.route) ? completeForm(row) : {};
      for (const [turn, method] of ["PUT", "PATCH", "DELETE"].entries()) {
        // The method is refused before anybody is asked who they are: each row meets each method, its senders take turns.
        const person = senders[(index + turn) % senders.length]!;
        for (const to of [address, asData(address, row.route)]) {
          const answer = await post(portal, to, fields, { ...sending(person), method });
          if (![403, 404, 405].includes(answer.status)) wrong.push(`${method} ${to} by ${person}: ${answer.status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(changedTables(before, pictureOf(portal))).toEqual([]);
  });

  it("a form sent to what only reads is refused, and is no fault", async () => {
    const before = pictureOf(portal);
    const wrong: string[] = [];
    for (const row of accessTable.filter(({ route }) => routes[route]?.module.action === undefined)) {
      for (const person of ["visitor", "lead", "qi"] as const) {
        for (const to of [addressOf(row), asData(addressOf(row), row.route)]) {
          const answer = await post(portal, to, { note: "attack" }, sending(person));
          if (![401, 403, 404, 405].includes(answer.status)) wrong.push(`${to} by ${person}: ${answer.status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(changedTables(before, pictureOf(portal))).toEqual([]);
  });

  // Last: each of these signs its sender out, or in again.
  it.each(forms.filter(({ route }) => endSessions.test(route)).map(named))(
    "%s: is let through as the table says",
    async (_, row) => {
      const got: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      for (const person of people) {
        const cell = row.cells[person];
        if (isRefusal(cell)) continue;
        const answer = await post(portal, addressOf(row), {}, sending(person));
        wanted[person] = `${statusFor(cell, "form")}`;
        got[person] = `${answer.status}`;
        if (!row.route.endsWith("sign-in")) await signInAgain(person);
      }
      expect(got).toEqual(wanted);
    },
  );
});
