// What is found, by whom: one canary word in each place where words are kept, and everybody who must not find it.
import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import { matchAll } from "../../app/domain/search/query";
import type { EntryKind } from "../../app/models/search/entries.server";
import { countEntries, findAmongMany, findByCode, findEntries } from "../../app/models/search/find.server";
import { transaction } from "../../app/models/transaction.server";
import { readSearchPage } from "../../app/reports/search/page.server";
import { readSearchResults } from "../../app/reports/search/search.server";
import { anEvidence } from "../support/builders";
import { cast, world, type Person, type World } from "../support/world";

const everyone = Object.keys(cast) as Person[];
const options = { kind: null, groupId: null, trustId: null, from: 0, limit: 20 };
const at = "2026-05-01T09:00:00.000Z";

/** Everybody who finds this word, by results and by counts alike. */
async function findersOf(made: World, word: string): Promise<Person[]> {
  const finders: Person[] = [];
  for (const person of everyone) {
    const asked = { ...options, match: matchAll([[word]]) };
    const found = await findEntries(made.scope(person), asked);
    const counts = await countEntries(made.scope(person), asked);
    const amongMany = await findAmongMany(made.scope(person), asked);
    expect(amongMany.map(({ id }) => id).sort(), person).toEqual(found.map(({ id }) => id).sort());
    expect(
      [...counts.values()].reduce((sum, count) => sum + count, 0),
      person,
    ).toBe(found.length);
    if (found.length > 0) finders.push(person);
  }
  return finders;
}

const search = (made: World, person: Person, typed: string, kind: EntryKind | null = null) =>
  readSearchResults(made.scope(person), { typed, kind, groupId: null, trustId: null, from: 0 });

/** Rows as any writer would leave them; the transaction's end indexes them. */
async function write(made: World, ...statements: readonly string[]): Promise<void> {
  await transaction(made.system(), async () => {
    for (const statement of statements) made.database.raw.writer.prepare(statement).run();
  });
}

const network = ["qiManager"] as const;
const openGroups: readonly Person[] = everyone.filter((person) => !["patientVolunteer", "assessor"].includes(person));

function groupRow(id: string, access: "open" | "members-only"): string {
  return `insert into "group" (id, network_id, slug, name, kind, purpose, status, source, access)
    values ('${id}', 'network-test', '${id}', 'The ${id}', 'sig', 'Purpose', 'active', 'test', '${access}')`;
}

function threadRows(id: string, group: string, words: string): readonly string[] {
  return [
    `insert into thread (id, network_id, group_id, title, version, posts, last_post_at, created_at, created_by)
     values ('${id}', 'network-test', '${group}', 'A question', 1, 1, '${at}', '${at}', 'sigChair')`,
    `insert into post (id, thread_id, number, body, version, created_at, created_by)
     values ('${uuidv7()}', '${id}', 1, '${words}', 1, '${at}', 'sigChair')`,
  ];
}

function documentRows(id: string, group: string, state: string, words: string): readonly string[] {
  return [
    `insert into document (id, network_id, group_id, kind, title, asks_acknowledgement, approvals_needed, version, created_at, created_by, changed_at)
     values ('${id}', 'network-test', '${group}', 'protocol', 'A protocol', 0, 1, 1, '${at}', 'sigChair', '${at}')`,
    `insert into document_version (id, document_id, major, minor, state, change_note, material, form, body, version, created_at, created_by, changed_at)
     values ('${id}-1', '${id}', 1, 0, '${state}', 'First', 1, 'text', '${words}', 1, '${at}', 'sigChair', '${at}')`,
  ];
}

describe("who finds what", () => {
  it("evidence: its trust and the QI manager; where it is shared, everyone who may read what is shared", async () => {
    const made = await world();
    await anEvidence(made, "northLead", { title: "Owncanary audit" });
    await anEvidence(made, "northLead", { title: "Sharedcanary audit", visibility: "network" });
    expect(await findersOf(made, "owncanary")).toEqual(["northLead", "northContributor", "northViewer", "qiManager"]);
    expect(await findersOf(made, "sharedcanary")).toEqual([
      "northLead",
      "northContributor",
      "northViewer",
      "southLead",
      "southViewer",
      "qiManager",
      "sigChair",
    ]);
  });

  it("held evidence: the one who added it and the QI manager; withdrawn evidence is shared no longer", async () => {
    const made = await world();
    const { id: held } = await anEvidence(made, "northContributor", {
      title: "Heldcanary audit",
      visibility: "network",
    });
    const { id: gone } = await anEvidence(made, "northLead", { title: "Gonecanary audit", visibility: "network" });
    await write(made, `update evidence set held = 1 where id = '${held}'`);
    await write(made, `update evidence set withdrawn = 1, withdrawn_reason = 'old' where id = '${gone}'`);
    expect(await findersOf(made, "heldcanary")).toEqual(["northContributor", "qiManager"]);
    expect(await findersOf(made, "gonecanary")).toEqual(["northLead", "northContributor", "northViewer", "qiManager"]);
  });

  it("a thread of an open group: all who read open groups; of a members-only group: its members", async () => {
    const made = await world();
    await write(
      made,
      groupRow("closed", "members-only"),
      ...threadRows("t-open", "group-mri", "opencanary"),
      ...threadRows("t-closed", "closed", "closedcanary"),
      `insert into role_held (id, person_id, role, group_id, from_on, created_at)
       values ('r', 'boardMember', 'member', 'closed', '2025-01-01', '${at}')`,
    );
    expect(await findersOf(made, "opencanary")).toEqual(openGroups);
    expect(await findersOf(made, "closedcanary")).toEqual([...network]);
  });

  it("a draft: those who take part in its group; a version in consultation: all who see the group", async () => {
    const made = await world();
    await write(made, ...documentRows("d-draft", "group-mri", "draft", "draftcanary"));
    await write(made, ...documentRows("d-asked", "group-mri", "consultation", "askedcanary"));
    expect(await findersOf(made, "draftcanary")).toEqual(["qiManager", "sigChair"]);
    expect(await findersOf(made, "askedcanary")).toEqual(openGroups);
  });

  it("a withdrawn document: nobody; a post that was taken away: nobody", async () => {
    const made = await world();
    await write(made, ...documentRows("d-gone", "group-mri", "withdrawn", "gonecanary"));
    await write(made, ...threadRows("t", "group-mri", "removedcanary"));
    expect(await findersOf(made, "removedcanary")).toEqual(openGroups);
    await write(made, `update post set removed_at = '${at}', removed_by = 'sigChair', removed_reason = 'x'`);
    expect(await findersOf(made, "gonecanary")).toEqual([]);
    expect(await findersOf(made, "removedcanary")).toEqual([]);
  });

  it("a person: their own trust, those who see their group, and the QI manager; nobody once disabled", async () => {
    const made = await world();
    await write(made, "update person set name = 'Namecanary' where id = 'northViewer'");
    expect(await findersOf(made, "namecanary")).toEqual(["northLead", "northContributor", "northViewer", "qiManager"]);
    await write(made, "update person set name = 'Chaircanary' where id = 'sigChair'");
    expect(await findersOf(made, "chaircanary")).toEqual(openGroups);
    await write(made, `update person set disabled_at = '${at}' where id = 'sigChair'`);
    expect(await findersOf(made, "chaircanary")).toEqual([]);
  });

  it("another network's things: nobody of this one, not even its QI manager", async () => {
    const made = await world();
    await write(
      made,
      `insert into network (id, name, short_name, created_at) values ('elsewhere', 'Elsewhere', 'E', '${at}')`,
      `insert into "group" (id, network_id, slug, name, kind, purpose, status, source)
       values ('g-else', 'elsewhere', 'else', 'Elsecanary', 'sig', 'Purpose', 'active', 'test')`,
    );
    expect(await findersOf(made, "elsecanary")).toEqual([]);
  });
});

describe("what is found", () => {
  it("a criterion by its exact code stands first, for everyone", async () => {
    const made = await world();
    for (const person of everyone) {
      const { results } = await search(made, person, "1.1.1");
      expect(results[0]).toMatchObject({ kind: "criterion", code: "1.1.1" });
      expect((await findByCode(made.scope(person), "1.1.1")).length).toBeGreaterThan(0);
    }
  });

  it("other forms of a word, and words that begin with the last one", async () => {
    const made = await world();
    await anEvidence(made, "northLead", { title: "Resuscitation trolley checks" });
    for (const typed of ["resuscitation trolleys", "trolley check", "trolley resusc"])
      expect((await search(made, "northLead", typed, "evidence")).total, typed).toBe(1);
  });

  it("what was probably meant, where what was typed is nowhere; and it says so", async () => {
    const made = await world();
    await anEvidence(made, "northLead", { title: "Gadolinium stock record" });
    const found = await search(made, "northLead", "gadolinum stock");
    expect(found.results[0]?.title).toBe("Gadolinium stock record");
    expect(found.instead).toBe("gadolinium stock");
  });

  it("no guess comes from what the asker may not see", async () => {
    const made = await world();
    await anEvidence(made, "northLead", { title: "Zephyrcanary record" });
    const found = await search(made, "southLead", "zephyrcanery");
    expect(found).toMatchObject({ total: 0, instead: null, results: [] });
    expect(JSON.stringify(await readSearchPage(made.scope("southLead"), pageOf("zephyrcanery")))).not.toContain(
      "canary",
    );
  });

  it("quotes the words around what was found", async () => {
    const made = await world();
    await write(made, ...threadRows("t", "group-mri", "We all check the **helium** level on Mondays"));
    const page = await readSearchPage(made.scope("sigChair"), pageOf("helium"));
    expect(page.results[0]?.snippet).toContainEqual({ words: "helium", found: true });
  });

  it("is the new words after a change, and the old ones no longer", async () => {
    const made = await world();
    const { id } = await anEvidence(made, "northLead", { title: "Beforecanary" });
    await write(made, `update evidence set title = 'Aftercanary' where id = '${id}'`);
    expect(await findersOf(made, "beforecanary")).toEqual([]);
    expect(await findersOf(made, "aftercanary")).toContain("northLead");
  });

  it("is not indexed by a change that was refused", async () => {
    const made = await world();
    await transaction(made.system(), async () => {
      made.database.raw.writer.prepare("update person set name = 'Refusedcanary' where id = 'sigChair'").run();
      return { ok: false, reason: "refused" } as const;
    });
    expect(await findersOf(made, "refusedcanary")).toEqual([]);
  });
});

const pageOf = (typed: string) => ({ typed, kind: null, group: null, trust: null, from: 0 });

describe("among many", () => {
  it("those with the words in their title come first, then texts, newest first; pages follow each other without a gap", async () => {
    const made = await world();
    const add = (title: string) => anEvidence(made, "northLead", { title });
    await add("Helium level");
    await write(made, ...threadRows("t-1", "group-mri", "helium once"));
    await add("Another helium level");
    await write(made, ...threadRows("t-2", "group-mri", "helium twice"));
    const scope = made.scope("northLead");
    const all = await findAmongMany(scope, { ...options, match: matchAll([["helium"]]) });
    expect(all.map(({ kind }) => kind)).toEqual(["evidence", "evidence", "thread", "thread"]);
    expect(all[2]?.words).toBe("helium twice");
    const pages = [];
    for (const from of [0, 1, 2, 3])
      pages.push(...(await findAmongMany(scope, { ...options, match: matchAll([["helium"]]), from, limit: 1 })));
    expect(pages.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });
});

describe("hostile searches", () => {
  it("a search of 100,000 letters is cut, and answered", async () => {
    const made = await world();
    expect((await readSearchPage(made.scope("northLead"), pageOf("x".repeat(100_000)))).results).toEqual([]);
  });

  it.each(['"', "*", "NEAR(", "-", "title:", "a OR", "AND", "'; drop table person", "\u0000", "{}", "^"])(
    "%j is words, or nothing",
    async (typed) => {
      const made = await world();
      const page = await readSearchPage(made.scope("northLead"), pageOf(typed));
      expect(page.results.length).toBeGreaterThanOrEqual(0);
    },
  );
});
