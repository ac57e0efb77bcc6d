// The rules of findings: when one is late, who may do what, and the order of the lists.
import { describe, expect, it } from "vitest";
import { toIsoDate } from "../../../app/domain/dates";
import {
  filterFindings,
  findingActs,
  inOrderOfUrgency,
  isOverdue,
  type FindingState,
} from "../../../app/domain/findings/findings";
import type { Actor, PlaceKind, Role } from "../../../app/domain/permissions";

const today = toIsoDate("2026-05-14");
const subject = { networkId: "n", trustId: "t", assessmentId: "a" };
const as = (role: Role, place: PlaceKind, placeId: string): Actor => ({
  personId: "p",
  roles: [{ role, place, placeId }],
});
const lead = as("quality-lead", "trust", "t");
const assessor = as("assessor", "assessment", "a");
const otherAssessor = as("assessor", "assessment", "b");
const qiManager = as("qi-manager", "network", "n");
const viewer = as("viewer", "trust", "t");

describe("overdue", () => {
  it.each([
    ["open", "2026-05-13", true],
    ["open", "2026-05-14", false],
    ["answered", "2026-05-13", true],
    ["closed", "2026-05-13", false],
    ["accepted", "2026-05-13", false],
  ] as const)("%s and due %s: %s", (state, due, expected) => {
    expect(isOverdue({ state, dueOn: toIsoDate(due) }, today)).toBe(expected);
  });

  it("is nothing without a due date", () => {
    expect(isOverdue({ state: "open", dueOn: null }, today)).toBe(false);
  });
});

describe("what each side may do", () => {
  const acts = (actor: Actor, state: FindingState, byGuest: boolean) =>
    Object.entries(findingActs(actor, subject, { state, byGuest }))
      .filter(([, may]) => may)
      .map(([act]) => act);

  it.each([
    ["the lead, open", lead, "open", true, ["mayAnswer"]],
    ["the lead, answered", lead, "answered", true, ["mayAnswer", "mayClose"]],
    ["the lead, closed, of a guest", lead, "closed", true, []],
    ["the lead, closed, of a report", lead, "closed", false, ["mayChange", "mayRecheck"]],
    ["the assessor, open", assessor, "open", true, ["mayChange"]],
    ["the assessor, closed", assessor, "closed", true, ["mayChange", "mayRecheck"]],
    ["the assessor, accepted", assessor, "accepted", true, []],
    ["the QI manager, closed", qiManager, "closed", true, ["mayChange", "mayRecheck"]],
    ["another assessment's assessor", otherAssessor, "closed", true, []],
    ["a viewer", viewer, "open", false, []],
  ] as const)("%s", (_who, actor, state, byGuest, expected) => {
    expect(acts(actor, state, byGuest)).toEqual(expected);
  });
});

describe("a list", () => {
  const finding = (id: string, state: FindingState, dueOn: string | null) => ({
    id,
    state,
    grade: "minor" as const,
    visitId: null,
    dueOn: dueOn === null ? null : toIsoDate(dueOn),
    raisedOn: toIsoDate("2026-01-01"),
  });
  const findings = [
    finding("done", "accepted", "2026-01-01"),
    finding("waits", "closed", "2026-02-01"),
    finding("undated", "open", null),
    finding("later", "open", "2026-06-01"),
    finding("late", "answered", "2026-05-01"),
  ];

  it("begins with what is due first and ends with what is over", () => {
    expect(inOrderOfUrgency(findings).map(({ id }) => id)).toEqual(["late", "later", "undated", "waits", "done"]);
  });

  it("of what is still to close leaves out what waits to be checked", () => {
    const left = filterFindings(findings, { state: "to-do", grade: "", visit: "" }, today).map(({ id }) => id);
    expect(left).toEqual(["undated", "later", "late"]);
  });
});
