// Queries: who does what as they stand, what a filter leaves, and which comes first.
import { describe, expect, it } from "vitest";
import type { Actor, Role } from "../../../app/domain/permissions";
import { filterQueries, inOrderOfWaiting, queryActs, type QueryState } from "../../../app/domain/queries/queries";

const subject = { networkId: "network", trustId: "north", assessmentId: "assessment" };

function person(personId: string, role: Role, place: "trust" | "network" | "assessment", placeId: string): Actor {
  return { personId, roles: [{ role, place, placeId }] };
}

const lead = person("lead", "quality-lead", "trust", "north");
const contributor = person("contributor", "contributor", "trust", "north");
const viewer = person("viewer", "viewer", "trust", "north");
const neighbour = person("neighbour", "quality-lead", "trust", "south");
const manager = person("manager", "qi-manager", "network", "network");
const assessor = person("assessor", "assessor", "assessment", "assessment");

const none = { mayAnswer: false, mayAccept: false, mayAskFurther: false };
const asking = { mayAnswer: false, mayAccept: true, mayAskFurther: true };
const answering = { ...none, mayAnswer: true };

const acts = (actor: Actor, state: QueryState, askedBy: string, isClosed = false) =>
  queryActs(actor, subject, { state, askedBy, isClosed });

describe("what a person may do with a query", () => {
  it.each([
    ["the lead", lead, answering, none, none],
    ["a contributor", contributor, answering, none, none],
    ["a viewer", viewer, none, none, none],
    ["the lead of another trust", neighbour, none, none, none],
    ["the assessor who asked", assessor, none, asking, none],
    ["the QI manager", manager, none, asking, none],
  ])("as %s", (_, actor, open, answered, accepted) => {
    expect(acts(actor, "open", "assessor")).toEqual(open);
    expect(acts(actor, "answered", "assessor")).toEqual(answered);
    expect(acts(actor, "accepted", "assessor")).toEqual(accepted);
  });

  it("is nothing for an assessor about what somebody else asked", () => {
    expect(acts(assessor, "answered", "manager")).toEqual(none);
  });

  it("in a closed assessment is to answer and to accept, and not to ask further", () => {
    expect(acts(lead, "open", "manager", true)).toEqual(answering);
    expect(acts(manager, "answered", "manager", true)).toEqual({ ...none, mayAccept: true });
  });
});

const query = (
  id: string,
  state: QueryState,
  traits: { byGuest?: boolean; askedBy?: string; section?: string } = {},
) => ({
  id,
  state,
  byGuest: false,
  askedBy: "manager",
  section: null as string | null,
  changedAt: "2026-05-01T09:00:00.000Z",
  ...traits,
});

describe("a list of queries", () => {
  const all = [
    query("open", "open", { section: "1" }),
    query("answered", "answered", { section: "2" }),
    query("accepted", "accepted", { section: "1" }),
    query("of a guest", "open", { byGuest: true, askedBy: "assessor" }),
  ];
  const left = (filter: Partial<Parameters<typeof filterQueries>[1]>, personId: string | null = null) =>
    filterQueries(all, { state: "", by: "", section: "", ...filter }, personId).map(({ id }) => id);

  it.each([
    [{}, ["open", "answered", "accepted", "of a guest"]],
    [{ state: "waiting" }, ["open", "answered", "of a guest"]],
    [{ state: "accepted" }, ["accepted"]],
    [{ by: "guests" }, ["of a guest"]],
    [{ by: "network" }, ["open", "answered", "accepted"]],
    [{ section: "1" }, ["open", "accepted"]],
    [{ section: "1", state: "open" }, ["open"]],
    [{ section: "3" }, []],
  ])("narrowed by %j leaves %j", (filter, expected) => {
    expect(left(filter)).toEqual(expected);
  });

  it("narrowed to my own needs to know who I am", () => {
    expect(left({ by: "me" }, "assessor")).toEqual(["of a guest"]);
    expect(left({ by: "me" })).toEqual([]);
  });

  it("begins with what waits for an answer, the longest waiting first", () => {
    const late = { ...query("late", "open"), changedAt: "2026-05-03T09:00:00.000Z" };
    const early = { ...query("early", "open"), changedAt: "2026-05-02T09:00:00.000Z" };
    const given = [query("accepted", "accepted"), late, query("answered", "answered"), early];
    expect(inOrderOfWaiting(given).map(({ id }) => id)).toEqual(["early", "late", "answered", "accepted"]);
  });
});
