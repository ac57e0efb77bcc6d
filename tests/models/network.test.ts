import { describe, expect, it } from "vitest";
import { listCdcs, listFacts } from "../../app/models/facts.server";
import {
  findNetwork,
  getActivities,
  getNumberSetting,
  getService,
  listIcbs,
  listOwnServices,
  listServices,
} from "../../app/models/network.server";
import { listObjectives } from "../../app/models/plan.server";
import { anotherNetwork, must } from "../support/builders";
import { freshDatabase } from "../support/database";
import { cast, world, type Person } from "../support/world";

const everyone = Object.keys(cast) as Person[];

describe("services", () => {
  it("are named to everybody for summaries, in alphabetical order: there is no league", async () => {
    const made = await world();
    for (const person of everyone) {
      expect(
        (await listServices(made.scope(person))).map((each) => each.slug),
        person,
      ).toEqual(["north", "south"]);
    }
    expect(await listServices(made.scope("boardMember"), "no-such-icb")).toEqual([]);
    expect(await listServices(made.scope("boardMember"), "icb-test")).toHaveLength(2);
  });

  it("are opened only by their own people and the QI manager", async () => {
    const made = await world();
    const readers: string[] = [];
    for (const person of everyone)
      if ((await getService(made.scope(person), "north")) !== undefined) readers.push(person);
    expect(readers).toEqual(["northLead", "northContributor", "northViewer", "qiManager"]);
    expect(await getService(made.scope("qiManager"), "nowhere")).toBeUndefined();
  });

  it("that are one's own are those that one may open", async () => {
    const made = await world();
    const own = async (person: Person) => (await listOwnServices(made.scope(person))).map((each) => each.slug);
    expect(await own("southViewer")).toEqual(["south"]);
    expect(await own("qiManager")).toEqual(["north", "south"]);
    expect(await own("boardMember")).toEqual([]);
    expect(await own("assessor")).toEqual([]);
  });

  it("have activities that are known, known to be absent, or not known", async () => {
    const made = await world();
    made.database.raw.writer.exec(
      "insert into service_activity values ('service-north', 'mri', 1, 't'), ('service-north', 'cdc', 0, 't')",
    );
    expect(await getActivities(made.scope("northLead"), "service-north")).toEqual(
      new Map([
        ["mri", true],
        ["cdc", false],
      ]),
    );
    expect((await getActivities(made.scope("northLead"), "service-south")).size).toBe(0);
  });
});

describe("everything that is asked of a network", () => {
  it("holds nothing of another network in the same database", async () => {
    const made = await world();
    const other = await anotherNetwork(made.database);
    const scope = made.scope("qiManager");

    expect((await listServices(other)).map((each) => each.slug)).toEqual(["other"]);
    expect((await listServices(scope)).map((each) => each.slug)).toEqual(["north", "south"]);
    expect(await listServices(scope, "icb-other")).toEqual([]);
    expect(await getService(scope, "other")).toBeUndefined();
    expect((await listIcbs(scope)).map((each) => each.id)).toEqual(["icb-test"]);
    expect((await getActivities(other, "service-other")).get("mri")).toBe(true);
    expect((await getActivities(scope, "service-other")).size).toBe(0);
    expect(await getNumberSetting(other, "quiet-days", 30)).toBe(77);
    expect(await getNumberSetting(scope, "quiet-days", 30)).toBe(30);
    expect((await listFacts(other)).map((each) => each.id)).toEqual(["fact-other"]);
    expect(await listFacts(scope)).toEqual([]);
    expect((await listCdcs(other)).map((each) => each.id)).toEqual(["site-other"]);
    expect(await listCdcs(scope)).toEqual([]);
    expect((await listObjectives(other)).map((each) => each.id)).toEqual(["objective-other"]);
    expect(await listObjectives(scope)).toEqual([]);
  });
});

describe("settings", () => {
  it.each([
    ["45", 45],
    ["0", 0],
    ["not a number", 30],
    ["Infinity", 30],
  ])("set to %s read as %s", async (value, expected) => {
    const made = await world();
    made.database.raw.writer.prepare("insert into setting values ('network-test', 'quiet-days', ?)").run(value);
    expect(await getNumberSetting(made.scope("qiManager"), "quiet-days", 30)).toBe(expected);
  });
});

describe("facts, centres and objectives", () => {
  it("an opening date that nobody published is null, and hospitals are not in the list of centres", async () => {
    const made = await world();
    made.database.raw.writer.exec(
      "insert into site values ('s1', 'network-test', 'trust-north', 'B centre', 'cdc', null, 't'), ('s2', 'network-test', null, 'A centre', 'cdc', '2023-04-01', 't'), ('s3', 'network-test', null, 'Hospital', 'hospital', null, 't')",
    );
    expect(
      (await listCdcs(made.scope("northViewer"))).map((each) => [each.name, each.openedOn, each.trustShortName]),
    ).toEqual([
      ["A centre", "2023-04-01", null],
      ["B centre", null, "NORTH"],
    ]);
  });

  it("the network's facts come before those of its trusts", async () => {
    const made = await world();
    made.database.raw.writer.exec(
      "insert into fact values ('f1', 'network-test', 'trust-north', 'sites', '3', null, null, 's', '2024', null), ('f2', 'network-test', null, 'sites', '40', null, null, 's', '2024', null)",
    );
    expect((await listFacts(made.scope("northViewer"))).map((each) => each.id)).toEqual(["f2", "f1"]);
  });

  it("objectives come in the plan's order", async () => {
    const made = await world();
    made.database.raw.writer.exec(
      `insert into plan values ('p', 'network-test', 'Plan', 't');
       insert into objective values ('o1', 'p', 2, 'Second year', null, null, '2026-03-31', null, 't', 1);
       insert into objective values ('o2', 'p', 1, 'First, second', null, null, '2025-03-31', null, 't', 2);
       insert into objective values ('o3', 'p', 1, 'First, first', 'stage-3', 10, '2025-03-31', null, 't', 1);`,
    );
    expect((await listObjectives(made.scope("northViewer"))).map((each) => each.id)).toEqual(["o3", "o2", "o1"]);
  });
});

describe("the network itself", () => {
  it("is the first that was made, or nothing before facts are loaded", async () => {
    const made = await world();
    expect(must(await findNetwork(made.database))).toEqual({
      id: "network-test",
      name: "Test Imaging Network",
      shortName: "TIN",
    });
    expect(await findNetwork(await freshDatabase())).toBeUndefined();
  });
});
