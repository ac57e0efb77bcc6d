// The scope: who asks, for which permission, of what they may see, on which database handle. No model works without one.
import type { Kysely } from "kysely";
import type { Database } from "../../db/connection.server";
import type { Schema } from "../../db/schema";
import type { Instant, IsoDate } from "../domain/dates";
import { can, type Actor, type Permission, type Subject } from "../domain/permissions";

declare const scopeBrand: unique symbol;

/** What a person may read in detail. `allTrusts` is the network's own view; guests see single assessments. */
export interface Sight {
  readonly allTrusts: boolean;
  readonly trusts: readonly string[];
  readonly assessments: readonly string[];
  /** The network's own answers and evidence. */
  readonly network: boolean;
  /** What any trust shares with the network. */
  readonly shared: boolean;
  /** Groups of which one is a member or a guest, open or not. */
  readonly groups: readonly string[];
  /** Every open group. */
  readonly openGroups: boolean;
  readonly allGroups: boolean;
}

export interface Scope {
  readonly [scopeBrand]: true;
  /** The read connection, or the open transaction inside `transaction()`. */
  readonly db: Kysely<Schema>;
  readonly database: Database;
  /** `null` for the portal itself: sign-in, start-up and scheduled work. */
  readonly actor: Actor | null;
  /** What the door was asked for. The first that applies to a subject is the one that is used. */
  readonly permissions: readonly Permission[];
  readonly networkId: string;
  readonly sight: Sight;
  /** The moment of the request and its day in London; nothing below reads a clock. */
  readonly at: Instant;
  readonly today: IsoDate;
  /** Rows older than this transaction are invisible to it; set while one is open. */
  readonly inTransaction: boolean;
}

export type ScopeParts = Omit<Scope, typeof scopeBrand | "db" | "inTransaction">;

/** Only `authorize()`, `systemScope()` and the test helper call this: the check and the scope are one act. */
export function makeScope(parts: ScopeParts): Scope {
  return { ...parts, db: parts.database.reader, inTransaction: false } as Scope;
}

/** The same scope on another handle: the transaction's, or a read transaction's. */
export function onHandle(scope: Scope, db: Kysely<Schema>, inTransaction: boolean): Scope {
  return { ...scope, db, inTransaction };
}

const everyGroup = { groups: [], openGroups: true, allGroups: true } as const;

/** The portal's own scope, with its reason in words. Sees everything; writes as nobody. */
export function systemScope(database: Database, reason: string, networkId: string, at: Instant, today: IsoDate): Scope {
  if (reason.trim() === "") throw new Error("A system scope needs its reason in words.");
  const sight: Sight = { allTrusts: true, trusts: [], assessments: [], network: true, shared: true, ...everyGroup };
  return makeScope({ database, actor: null, permissions: [], networkId, sight, at, today });
}

/** What the roles let a person read in detail. Summaries are not detail: they are asked for by `summary.view`. */
export function sightOf(actor: Actor, networkId: string): Sight {
  const own = actor.roles.filter((held) => held.place === "trust").map((held) => held.placeId);
  const guestOf = actor.roles.filter((held) => held.place === "assessment").map((held) => held.placeId);
  return {
    allTrusts: actor.roles.some((held) => held.role === "qi-manager" && held.placeId === networkId),
    trusts: [...new Set(own)],
    assessments: [...new Set(guestOf)],
    network: can(actor, "network-assessment.read", { networkId }),
    shared: can(actor, "shared-evidence.read", { networkId }),
    ...groupSightOf(actor, networkId),
  };
}

/** The same rules as for one group, asked of an open group and of a closed one that nobody is a member of. */
function groupSightOf(actor: Actor, networkId: string): Pick<Sight, "groups" | "openGroups" | "allGroups"> {
  const own = actor.roles.filter((held) => held.place === "group").map((held) => held.placeId);
  return {
    groups: [...new Set(own)],
    openGroups: can(actor, "group.read", { networkId, groupId: "", isOpenGroup: true }),
    allGroups: can(actor, "group.read", { networkId, groupId: "", isOpenGroup: false }),
  };
}

/** The permission of the scope that covers this subject, or `undefined` where the thing may be seen but not done. */
export function permissionFor(scope: Scope, subject: Subject): Permission | undefined {
  const actor = scope.actor;
  if (actor === null) return undefined;
  return scope.permissions.find((permission) => can(actor, permission, subject));
}

/** The person who acts. Throws where the portal itself acts: such a write needs a person. */
export function actingPerson(scope: Scope): string {
  if (scope.actor === null) throw new Error("This change is made by a person, and the scope has none.");
  return scope.actor.personId;
}

/** When to date a change that follows another: a clock that was set back must not put the later change before the earlier. */
export function laterOf(at: Instant, previous: string | null): string {
  return previous !== null && previous > at ? previous : at;
}

/** Whether the detail of a trust (`null`: of the network itself) may be read here. */
export function seesTrust(scope: Scope, trustId: string | null): boolean {
  if (trustId === null) return scope.sight.network;
  return scope.sight.allTrusts || scope.sight.trusts.includes(trustId);
}

/** Whether the detail of an assessment may be read here: as one of its trust's or the network's, or as the guest of this one. */
export function seesAssessment(scope: Scope, assessmentId: string, trustId: string | null): boolean {
  return seesTrust(scope, trustId) || (trustId !== null && scope.sight.assessments.includes(assessmentId));
}

/** A group as far as seeing and doing depend on it. */
export interface GroupPlace {
  readonly id: string;
  readonly access: "open" | "members-only";
}

/** Whether what belongs to a group (meetings, threads, drafts, surveys) may be read here. */
export function seesGroup(scope: Scope, group: GroupPlace): boolean {
  const { allGroups, openGroups, groups } = scope.sight;
  return allGroups || groups.includes(group.id) || (openGroups && group.access === "open");
}

/** What a permission about this group's things is asked about. */
export function groupSubject(scope: Scope, group: GroupPlace): Subject {
  return { networkId: scope.networkId, groupId: group.id, isOpenGroup: group.access === "open" };
}
