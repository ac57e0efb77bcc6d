// Every query stays inside the scope it was given. The grid below says who gets anything at all from each query that takes
// an id, a code or a name from outside; a model function that is in neither list fails the test.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { getAssessment, listAssessments, startAssessment } from "../../app/models/assessments.server";
import { detachEvidence, listAttachments, listSupports } from "../../app/models/attachments.server";
import { getEdition, getTemplate } from "../../app/models/editions.server";
import { getEvidence, listEvidence } from "../../app/models/evidence.server";
import { countCriteriaAcross } from "../../app/models/criteria-across.server";
import { getVersion } from "../../app/models/evidence-files.server";
import { listSpeaking } from "../../app/models/gap-analysis.server";
import { getSubmission } from "../../app/models/maturity.server";
import { listChangesSince, listOwnedAnswers } from "../../app/models/my-work.server";
import { getActivities, getService, listServices } from "../../app/models/network.server";
import { listOwners } from "../../app/models/people.server";
import {
  actingPerson,
  makeScope,
  permissionFor,
  seesAssessment,
  seesTrust,
  sightOf,
  systemScope,
  type Scope,
} from "../../app/models/scope.server";
import { transaction } from "../../app/models/transaction.server";
import { maturityTemplates } from "../../app/standards/registry";
import {
  aFile,
  anEvidence,
  anotherNetwork,
  answered,
  assessmentOf,
  attached,
  evidenceNow,
  must,
} from "../support/builders";
import { scopeProofs } from "../support/scope/proofs";
import { cast, day, testEditions, world, type Person, type World } from "../support/world";

/** Functions whose proof stands in a test of their own area. */
const proved = scopeProofs.flatMap(({ given, provedIn }) => [...Object.keys(given), ...Object.keys(provedIn)]);

const everyone = Object.keys(cast) as Person[];
const north = ["northLead", "northContributor", "northViewer"] as const;
const south = ["southLead", "southViewer"] as const;
const networkPeople = ["boardMember", "patientVolunteer", "administrator"] as const;

interface Asked {
  readonly query: string;
  /** Everybody who gets anything. Nobody else may. */
  readonly answers: readonly Person[];
  readonly ask: (scope: Scope, made: Prepared) => Promise<unknown>;
}

/** What is in the world that the grid asks about. */
interface Prepared {
  readonly world: World;
  readonly kept: string;
  readonly shared: string;
  readonly networks: string;
}

async function prepared(): Promise<Prepared> {
  const made = await world();
  await anotherNetwork(made.database);
  await answered(made, "northLead", "north", "1.1.1", { ownerId: "northLead" });
  const kept = await anEvidence(made, "northLead", { title: "Kept" }, { file: aFile() });
  const shared = await anEvidence(made, "northLead", { title: "Shared", visibility: "network" }, { file: aFile() });
  const networks = await anEvidence(made, "qiManager", { title: "Network's", trustId: null, visibility: "network" });
  await attached(made, "northLead", shared, "north", "1.1.1");
  made.database.raw.writer.exec("insert into service_activity values ('service-north', 'mri', 1, 't')");
  return { world: made, kept: kept.id, shared: shared.id, networks: networks.id };
}

const long = "2000-01-01T00:00:00.000Z";

const grid: readonly Asked[] = [
  {
    query: "getAssessment of Northfield",
    answers: [...north, "qiManager", "assessor"],
    ask: (scope) => getAssessment(scope, "north", "assessment-north"),
  },
  {
    query: "getAssessment of Southmere",
    answers: [...south, "qiManager"],
    ask: (scope) => getAssessment(scope, "south", "assessment-south"),
  },
  {
    query: "getAssessment of the network",
    answers: ["qiManager", ...networkPeople],
    ask: (scope) => getAssessment(scope, "network", "assessment-network"),
  },
  {
    query: "getAssessment of another network",
    answers: [],
    ask: (scope) => getAssessment(scope, "other", "assessment-other"),
  },
  {
    query: "listAssessments of Northfield",
    answers: [...north, "qiManager", "assessor"],
    ask: (scope) => listAssessments(scope, "service-north"),
  },
  {
    query: "listAssessments of the network",
    answers: ["qiManager", ...networkPeople],
    ask: (scope) => listAssessments(scope, null),
  },
  { query: "listAssessments of another network", answers: [], ask: (scope) => listAssessments(scope, "service-other") },
  {
    query: "getEvidence kept to Northfield",
    answers: [...north, "qiManager"],
    ask: (scope, { kept }) => getEvidence(scope, kept),
  },
  {
    query: "getEvidence shared by Northfield",
    answers: [...north, ...south, "qiManager", "assessor", "sigChair"],
    ask: (scope, { shared }) => getEvidence(scope, shared),
  },
  {
    query: "getEvidence of the network",
    answers: ["qiManager", ...networkPeople],
    ask: (scope, { networks }) => getEvidence(scope, networks),
  },
  { query: "getEvidence of another network", answers: [], ask: (scope) => getEvidence(scope, "evidence-other") },
  {
    query: "listEvidence of Northfield",
    answers: [...north, "qiManager"],
    ask: (scope) => listEvidence(scope, { trustId: "trust-north" }, true),
  },
  {
    query: "listEvidence of the network",
    answers: ["qiManager", ...networkPeople],
    ask: (scope) => listEvidence(scope, { trustId: null }, true),
  },
  {
    query: "listEvidence of another network",
    answers: [],
    ask: (scope) => listEvidence(scope, { trustId: "trust-other" }, true),
  },
  {
    query: "listSupports of a shared item",
    answers: [...north, "qiManager", "assessor"],
    ask: async (scope, { shared, world: made }) => listSupports(scope, await evidenceNow(made, shared)),
  },
  {
    query: "listOwners of Northfield",
    answers: [...north, "qiManager"],
    ask: (scope) => listOwners(scope, "trust-north"),
  },
  { query: "getService Northfield", answers: [...north, "qiManager"], ask: (scope) => getService(scope, "north") },
  { query: "getService of another network", answers: [], ask: (scope) => getService(scope, "other") },
  { query: "listServices of an ICB", answers: everyone, ask: (scope) => listServices(scope, "icb-test") },
  { query: "listServices of another network's ICB", answers: [], ask: (scope) => listServices(scope, "icb-other") },
  { query: "getActivities of Northfield", answers: everyone, ask: (scope) => getActivities(scope, "service-north") },
  { query: "getActivities of another network", answers: [], ask: (scope) => getActivities(scope, "service-other") },
  {
    query: "listOwnedAnswers of Northfield's lead",
    answers: [...north, "qiManager", "assessor"],
    ask: (scope) => listOwnedAnswers(scope, "northLead"),
  },
  {
    query: "listOwnedAnswers of a person of another network",
    answers: [],
    ask: (scope) => listOwnedAnswers(scope, "otherLead"),
  },
  {
    query: "listChangesSince of Northfield",
    answers: [...north, "qiManager", "assessor"],
    ask: (scope) => listChangesSince(scope, ["assessment-north", "assessment-other"], long, "nobody", 10),
  },
  { query: "getSubmission of another network", answers: [], ask: (scope) => getSubmission(scope, "submission-other") },
  {
    query: "listSpeaking",
    answers: everyone,
    ask: (scope) => listSpeaking(scope, testEditions.service, day("2026-05-14")),
  },
  {
    query: "countCriteriaAcross of another network's edition",
    answers: [],
    ask: (scope) => countCriteriaAcross(scope, "no-such-edition", []),
  },
  { query: "getEdition", answers: everyone, ask: (scope) => getEdition(scope, testEditions.service) },
  { query: "getTemplate", answers: everyone, ask: (scope) => getTemplate(scope, must(maturityTemplates[0]).id) },
];

/**
 * Functions that take what the caller has found within sight, and so have no id of their own to go astray with.
 * Each has its own "none of another …" test in the file named after its model.
 */
const givenWhatWasFound: Readonly<Record<string, string>> = {
  listAnswers: "an assessment that was found",
  getAnswer: "an assessment that was found; the code is looked up inside it",
  recordAnswer: "an assessment that was found; the door permitted the change",
  listAnswerHistory: "an assessment that was found; the code is looked up inside it",
  isOpen: "an assessment that was found",
  startAssessment: "a service that was found; the door permitted the start",
  closeAssessment: "an assessment that was found",
  listAttachments: "an assessment that was found; the code is looked up inside it",
  attachEvidence: "an item and an assessment that were found; that they belong together is asked again",
  detachEvidence: "an assessment that was found; the attachment is looked up inside it",
  audit: "writes what was done, reads nothing",
  auditEach: "as audit",
  listVersions: "an item that was found",
  getVersion: "an item that was found; the number is looked up inside it",
  listNewestVersions: "ids of a list that was read within sight",
  isFileKnown: "says yes or no to a hash, for the sweep",
  addEvidence: "a trust that the door permitted",
  updateEvidence: "an item that was found",
  addEvidenceVersion: "an item that was found",
  recordEvidenceChange: "an item that was found",
  withdrawEvidence: "an item that was found",
  readRecorded: "ids of listSpeaking, for summaries whoever's they are; or of an assessment that was found",
  listPublishedGapAnalyses: "a standard; published figures are no secret, and are this network's only",
  listSubmissions: "a flag",
  startSubmission: "a template that is in use",
  recordItemLevels: "a submission that was found",
  submitSubmission: "a submission that was found",
  getNumberSetting: "a name that the code knows",
  getPasswordHash: "the person who is signed in",
  updatePassword: "the person who is signed in",
  createNetworkPerson: "a new person; only a command calls it",
  onHandle: "makes the same scope on another handle",
  permissionFor: "asks the rules, reads no row",
  seesTrust: "asks the scope, reads no row",
  seesAssessment: "asks the scope, reads no row",
  startSession: "the person whose password was right",
  endSession: "the id that the browser sent",
  endSessions: "the person who is signed in",
  listServiceDeclarations: "a service that was found",
  declareStage: "a service that was found",
  addSupportingEvidence: "a trust that the door permitted; that item and assessment belong together is asked again",
  listEvidenceHistory: "an item that was found",
  wasSubmitted: "the person who is signed in",
  onceForWords: "runs a change",
  listLatestChanges: "assessments that were found",
  listAttachmentEvents: "an assessment that was found; the code is looked up inside it",
  listPlannedAsAt: "an assessment that was found",
  transaction: "runs a change",
  reading: "runs reads",
  once: "runs a change",
};

describe("who gets anything from a query", () => {
  it.each(grid)("$query", async ({ ask, answers }) => {
    const made = await prepared();
    const got: Person[] = [];
    for (const person of everyone) if (!isNothing(await ask(made.world.scope(person), made))) got.push(person);
    expect(got).toEqual(everyone.filter((person) => answers.includes(person)));
  });

  it("is asked of every model function that takes something from outside", () => {
    const named = new Set([
      ...grid.map((each) => each.query.split(" ")[0]),
      ...Object.keys(givenWhatWasFound),
      ...proved,
    ]);
    const missing = scopedFunctions().filter((name) => !named.has(name));
    expect(
      missing,
      "Add each to the grid (who gets anything?), or say what it is given that was found within sight.",
    ).toEqual([]);
  });

  it("is asked in the file that says so", () => {
    const faults = scopeProofs.flatMap(({ provedIn }) =>
      Object.entries(provedIn)
        .filter(([name, file]) => !readFileSync(file, "utf8").includes(`${name}(`))
        .map(([name, file]) => `${file} does not ask ${name}`),
    );
    expect(faults).toEqual([]);
  });

  it("names no function that is gone", () => {
    const there = new Set(scopedFunctions());
    expect(
      [
        ...new Set([
          ...grid.map((each) => each.query.split(" ")[0] ?? ""),
          ...Object.keys(givenWhatWasFound),
          ...proved,
        ]),
      ].filter((name) => !there.has(name)),
    ).toEqual([]);
  });

  it("a hostile id is an id that nobody has", async () => {
    const made = await prepared();
    const scope = made.world.scope("qiManager");
    for (const id of ["' or '1'='1", "assessment-north'--", "%", "\u0000", "x".repeat(10_000), "🩻"]) {
      expect(await getAssessment(scope, "north", id)).toBeUndefined();
      expect(await getEvidence(scope, id)).toBeUndefined();
      expect(await getService(scope, id)).toBeUndefined();
      expect(await getSubmission(scope, id)).toBeUndefined();
      expect(await getEdition(scope, id)).toBeUndefined();
      expect(await listOwners(scope, id)).toEqual([]);
    }
  });
});

describe("looking something up inside what was found", () => {
  it("finds nothing that belongs to the neighbour's", async () => {
    const { world: made, kept, shared } = await prepared();
    const southern = await assessmentOf(made, "south");
    const scope = made.scope("southLead");
    const [attachment] = await listAttachments(made.scope("northLead"), await assessmentOf(made, "north"));
    expect(await listAttachments(scope, southern, ["1.1.1"])).toEqual([]);
    expect(await transaction(scope, (tx) => detachEvidence(tx, southern, must(attachment).id))).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect((await getVersion(made.scope("northLead"), await evidenceNow(made, kept), 1))?.evidenceId).toBe(kept);
    expect((await getVersion(made.scope("northLead"), await evidenceNow(made, shared), 1))?.evidenceId).toBe(shared);
  });
});

describe("what a person sees", () => {
  it("comes from where the roles are held", async () => {
    expect(sightOf({ personId: "p", roles: [] }, "network-test")).toEqual({
      allTrusts: false,
      trusts: [],
      assessments: [],
      network: false,
      shared: false,
      groups: [],
      openGroups: false,
      allGroups: false,
    });
    const both = {
      personId: "p",
      roles: [
        { role: "viewer", place: "trust", placeId: "trust-north" },
        { role: "contributor", place: "trust", placeId: "trust-north" },
        { role: "quality-lead", place: "trust", placeId: "trust-south" },
        { role: "assessor", place: "assessment", placeId: "a" },
        { role: "member", place: "group", placeId: "group-mri" },
      ],
    } as const;
    expect(sightOf(both, "network-test")).toEqual({
      allTrusts: false,
      trusts: ["trust-north", "trust-south"],
      assessments: ["a"],
      network: false,
      shared: true,
      groups: ["group-mri"],
      openGroups: true,
      allGroups: false,
    });
  });

  it("a QI manager of another network sees no trust here", () => {
    const stranger = {
      personId: "p",
      roles: [{ role: "qi-manager", place: "network", placeId: "network-other" }],
    } as const;
    expect(sightOf(stranger, "network-test")).toMatchObject({ allTrusts: false, network: false, shared: false });
  });

  it("being a guest of an assessment shows neither its trust nor the network's own", async () => {
    const scope = (await world()).scope("assessor");
    expect(seesAssessment(scope, "assessment-north", "trust-north")).toBe(true);
    expect(seesAssessment(scope, "assessment-south", "trust-south")).toBe(false);
    expect(seesTrust(scope, "trust-north")).toBe(false);
    expect(seesTrust(scope, null)).toBe(false);
    // A guest's list that named the network's own would still not open it.
    expect(seesAssessment(scope, "assessment-north", null)).toBe(false);
  });
});

describe("a scope", () => {
  it("gives the first of its permissions that covers the subject", async () => {
    const made = await world();
    const subject = { networkId: "network-test", trustId: "trust-north" };
    const named = ["answer.change", "answer.change-on-behalf"] as const;
    expect(permissionFor(made.scope("northLead", ...named), subject)).toBe("answer.change");
    expect(permissionFor(made.scope("qiManager", ...named), subject)).toBe("answer.change-on-behalf");
    expect(permissionFor(made.scope("southLead", ...named), subject)).toBeUndefined();
    expect(permissionFor(made.scope("northLead"), subject)).toBeUndefined();
  });

  it("of the portal itself has no permission to lend, and writes as nobody where a person is needed", async () => {
    const made = await world();
    expect(permissionFor(made.system(), { networkId: "network-test" })).toBeUndefined();
    expect(() => actingPerson(made.system())).toThrow(/made by a person/);
    await expect(
      transaction(made.system(), (tx) =>
        startAssessment(tx, {
          serviceId: null,
          trustId: null,
          editionId: testEditions.service,
          standard: "another",
          title: "x",
        }),
      ),
    ).rejects.toThrow(/made by a person/);
  });

  it("of the portal itself needs its reason in words", async () => {
    const made = await world();
    const { at, today } = made.system();
    expect(() => systemScope(made.database, " ", "network-test", at, today)).toThrow(/reason/);
  });

  it("reads on the read connection until a transaction is open", async () => {
    const made = await world();
    const scope = made.scope("northLead");
    expect(scope.db).toBe(made.database.reader);
    expect(scope.inTransaction).toBe(false);
    const { database, actor, permissions, networkId, sight, at, today } = scope;
    expect(makeScope({ database, actor, permissions, networkId, sight, at, today }).db).toBe(made.database.reader);
  });
});

function isNothing(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  if (Array.isArray(answer)) return answer.length === 0;
  return answer instanceof Map && answer.size === 0;
}

/** Exported functions of app/models whose first parameter is a Scope and that take something besides. */
function scopedFunctions(): string[] {
  const folder = path.resolve("app/models");
  return sourceFilesOf(folder).flatMap((file) => {
    const source = ts.createSourceFile(
      file,
      readFileSync(path.join(folder, file), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    return source.statements.filter(ts.isFunctionDeclaration).flatMap((each) => {
      const isExported = each.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) === true;
      const takesScope = each.parameters[0]?.type?.getText() === "Scope" && each.parameters.length > 1;
      return isExported && takesScope && each.name !== undefined ? [each.name.text] : [];
    });
  });
}

function sourceFilesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
}
