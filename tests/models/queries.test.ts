// Queries: who sees them, the posts from asked to accepted, and who hears of each.
import { describe, expect, it } from "vitest";
import { listAskedByQueries } from "../../app/reports/asked/queries.server";
import { acceptQuery, answerQuery, askFurther, askQuery } from "../../app/models/queries/query-changes.server";
import {
  countOpenQueriesByCriterion,
  getQuery,
  listAnswerQueries,
  listEvidenceQueries,
  listQueries,
  listQueryPosts,
  listWaitingQueries,
} from "../../app/models/queries/queries.server";
import { transaction, type Outcome } from "../../app/models/transaction.server";
import type { Scope } from "../../app/models/scope.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { aFile, anEvidence, assessmentOf, must, serviceOf } from "../support/builders";
import { world, type Person, type World } from "../support/world";

const at = (id: string) => `/queries/${id}`;
const scopeOf = (made: World, person: Person) => made.scope(person, "query.ask", "query.answer");

async function asked(made: World, by: Person): Promise<string> {
  const query = {
    trustId: "trust-north",
    serviceId: (await serviceOf(made, "north")).id,
    assessmentId: "assessment-north",
    criterion: "1.1.1",
    evidenceId: null,
    words: "Which rooms does this cover?",
    byGuest: by !== "qiManager",
  };
  const result = await transaction(scopeOf(made, by), (tx) => askQuery(tx, query, at));
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

const now = async (made: World, id: string) => must(await getQuery(made.system(), id));

async function act<Value>(made: World, person: Person, change: (tx: Scope) => Promise<Outcome<Value, string>>) {
  return transaction(scopeOf(made, person), change);
}

async function answered(made: World, by: Person): Promise<string> {
  const id = await asked(made, by);
  const query = await now(made, id);
  await act(made, "northLead", (tx) => answerQuery(tx, query, "All rooms", 1, at));
  return id;
}

const noticesOf = (made: World, person: Person) =>
  made.database.raw.writer
    .prepare("select title from notice where person_id = ? and kind = 'query' order by created_at, id")
    .pluck()
    .all(person) as string[];

const close = (made: World) =>
  made.database.raw.writer
    .prepare("update assessment set closed_at = '2026-05-01T09:00:00.000Z', closed_by = 'northLead' where id = ?")
    .run("assessment-north");

describe("a query", () => {
  it("keeps every post from asked over asked further to accepted, each in the audit log", async () => {
    const made = await world();
    const id = await expectAudit(made, [{ did: "query.asked", by: "qiManager", trustId: "trust-north" }], () =>
      asked(made, "qiManager"),
    );
    const query = await now(made, id);
    await expectAudit(made, [{ did: "query.answered", by: "northLead" }], () =>
      act(made, "northLead", (tx) => answerQuery(tx, query, "All rooms", 1, at)),
    );
    await act(made, "qiManager", (tx) => askFurther(tx, query, "And the new one?", 2, at));
    expect((await now(made, id)).state).toBe("open");
    await act(made, "northLead", (tx) => answerQuery(tx, query, "That one too", 3, at));
    await act(made, "qiManager", (tx) => acceptQuery(tx, query, 4, at));
    expect(await now(made, id)).toMatchObject({ state: "accepted", version: 5 });
    const posts = await listQueryPosts(scopeOf(made, "northViewer"), query);
    expect(posts.map(({ what }) => what)).toEqual(["asked", "answered", "asked-further", "answered", "accepted"]);
  });

  it("takes the first of two answers, and refuses the second without a trace", async () => {
    const made = await world();
    const id = await answered(made, "qiManager");
    const query = await now(made, id);
    const late = await expectNoAudit(made, () =>
      act(made, "northContributor", (tx) => answerQuery(tx, query, "Room 2 only", 1, at)),
    );
    expect(late).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect(await act(made, "northLead", (tx) => answerQuery(tx, query, "Again", 2, at))).toEqual({
      ok: false,
      reason: "wrong-state",
    });
  });

  it("tells the leads of a question and the asker of its answer, and asks each for the next step", async () => {
    const made = await world();
    const id = await asked(made, "qiManager");
    expect(noticesOf(made, "northLead")).toEqual(["A query was asked: Which rooms does this cover?"]);
    expect((await listAskedByQueries(scopeOf(made, "northLead"))).map(({ key }) => key)).toEqual([`query:${id}`]);
    expect(await listAskedByQueries(scopeOf(made, "qiManager"))).toEqual([]);
    const query = await now(made, id);
    await act(made, "northLead", (tx) => answerQuery(tx, query, "All rooms", 1, at));
    expect(noticesOf(made, "qiManager")).toEqual(["Your query was answered: Which rooms does this cover?"]);
    expect((await listAskedByQueries(scopeOf(made, "qiManager"))).map(({ key }) => key)).toEqual([`query:${id}`]);
    expect(await listAskedByQueries(scopeOf(made, "northLead"))).toEqual([]);
  });

  it("is not asked, nor asked further, in a closed assessment; what was answered before is still accepted", async () => {
    const made = await world();
    const id = await answered(made, "qiManager");
    close(made);
    await expect(asked(made, "qiManager")).rejects.toThrow("closed");
    const query = await now(made, id);
    expect(await act(made, "qiManager", (tx) => askFurther(tx, query, "More", 2, at))).toEqual({
      ok: false,
      reason: "closed",
    });
    expect(await act(made, "qiManager", (tx) => acceptQuery(tx, query, 2, at))).toMatchObject({ ok: true });
  });
});

describe("the sight of a query", () => {
  it("is that of its trust's people and the QI manager, and of no other trust's", async () => {
    const made = await world();
    const id = await asked(made, "qiManager");
    const query = await now(made, id);
    const service = await serviceOf(made, "north");
    const assessment = await assessmentOf(made, "north");
    for (const [person, seen] of [
      ["northViewer", 1],
      ["qiManager", 1],
      ["southLead", 0],
      ["boardMember", 0],
    ] as const) {
      const scope = scopeOf(made, person);
      expect((await getQuery(scope, id)) === undefined).toBe(seen === 0);
      expect(await listQueries(scope, service)).toHaveLength(seen);
      expect(await listQueries(scope, null)).toHaveLength(seen);
      expect(await listWaitingQueries(scope)).toHaveLength(seen);
      expect(await listAnswerQueries(scope, assessment, "1.1.1")).toHaveLength(seen);
      expect([...(await countOpenQueriesByCriterion(scope, assessment))]).toEqual(seen === 1 ? [["1.1.1", 1]] : []);
      expect(await listQueryPosts(scope, query)).toHaveLength(seen);
    }
  });

  it("is of a guest only for what they asked: neither the QI manager's nor another guest's", async () => {
    const made = await world();
    const ofManager = await asked(made, "qiManager");
    const ofAssessor = await asked(made, "assessor");
    const ofPeer = await asked(made, "southLead");
    const seenBy = async (person: Person) => (await listQueries(scopeOf(made, person), null)).map(({ id }) => id);
    expect(await seenBy("assessor")).toEqual([ofAssessor]);
    const assessment = await assessmentOf(made, "north");
    const count = async (person: Person) => countOpenQueriesByCriterion(scopeOf(made, person), assessment);
    expect([...(await count("assessor"))]).toEqual([["1.1.1", 1]]);
    expect([...(await count("northLead"))]).toEqual([["1.1.1", 3]]);
    expect(new Set(await seenBy("northLead"))).toEqual(new Set([ofManager, ofAssessor, ofPeer]));
  });
});

it("queries about an item of evidence are seen by its trust and the QI manager, and by no other guest", async () => {
  const made = await world();
  const item = await anEvidence(made, "northLead", { title: "Policy" }, { file: aFile() });
  const query = {
    trustId: "trust-north",
    serviceId: (await serviceOf(made, "north")).id,
    assessmentId: null,
    criterion: null,
    evidenceId: item.id,
    words: "Is this the newest?",
    byGuest: false,
  };
  await transaction(scopeOf(made, "qiManager"), (tx) => askQuery(tx, query, at));
  const seen = async (person: Person) => (await listEvidenceQueries(scopeOf(made, person), item)).length;
  for (const person of ["northLead", "northViewer", "qiManager"] as const) expect(await seen(person)).toBe(1);
  for (const person of ["southLead", "assessor", "boardMember", "administrator"] as const)
    expect([person, await seen(person)]).toEqual([person, 0]);
});
