// Queries on answers and evidence: how they stand, and who may do what with one. The service answers; the asker's side accepts.
import { can, type Actor, type Subject } from "../permissions";

/** Source: product definition, "Nouns": query. */
export const queryStates = [
  { value: "open", label: "Open" },
  { value: "answered", label: "Answered" },
  { value: "accepted", label: "Accepted" },
] as const;
export type QueryState = (typeof queryStates)[number]["value"];

/** What a person may do with a query as it stands. */
export interface QueryActs {
  readonly mayAnswer: boolean;
  readonly mayAccept: boolean;
  readonly mayAskFurther: boolean;
}

export interface QueryStanding {
  readonly state: QueryState;
  readonly askedBy: string;
  /** The assessment that it was asked in is closed. One about evidence of the trust alone is about none. */
  readonly isClosed: boolean;
}

/** Whether the person is of the side that answers, or of the side that asked: its asker while they may ask, and the QI manager. */
export function querySide(actor: Actor, subject: Subject, askedBy: string) {
  const seesAll = can(actor, "trusts-queries.view", { networkId: subject.networkId });
  return {
    answers: can(actor, "query.answer", subject),
    asks: can(actor, "query.ask", subject) && (seesAll || askedBy === actor.personId),
  };
}

/**
 * The service answers an open query; the asker's side accepts the answer or asks further. In a closed assessment nothing new is asked,
 * but what was asked before is still answered and accepted, so that no question is left without an end: neither changes an answer.
 */
export function queryActs(actor: Actor, subject: Subject, { state, askedBy, isClosed }: QueryStanding): QueryActs {
  const { answers, asks } = querySide(actor, subject, askedBy);
  return {
    mayAnswer: answers && state === "open",
    mayAccept: asks && state === "answered",
    mayAskFurther: asks && state === "answered" && !isClosed,
  };
}

/** What a list is narrowed to; empty leaves all in. */
export interface QueryFilter {
  readonly state: string;
  readonly by: string;
  /** The code of a section: of the edition that the assessment asked about is made against. */
  readonly section: string;
}

interface Listed {
  readonly state: QueryState;
  readonly byGuest: boolean;
  readonly askedBy: string;
  /** `null` for one about evidence alone. */
  readonly section: string | null;
}

/** The queries that a filter leaves. `by=me` needs to know who asks. */
export function filterQueries<Kind extends Listed>(
  queries: readonly Kind[],
  { state, by, section }: QueryFilter,
  personId: string | null,
): readonly Kind[] {
  return queries.filter(
    (query) =>
      (state === "" || (state === "waiting" ? query.state !== "accepted" : query.state === state)) &&
      (by === "" || (by === "me" ? query.askedBy === personId : (by === "guests") === query.byGuest)) &&
      (section === "" || query.section === section),
  );
}

/** Those that wait for an answer, then for acceptance, then the accepted; the longest waiting first. */
export function inOrderOfWaiting<Kind extends Pick<Listed, "state"> & { readonly changedAt: string }>(
  queries: readonly Kind[],
): readonly Kind[] {
  const rank = { open: 0, answered: 1, accepted: 2 } as const;
  return queries.toSorted((a, b) => rank[a.state] - rank[b.state] || a.changedAt.localeCompare(b.changedAt));
}
