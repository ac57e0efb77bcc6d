// Whether enough members and trusts are there, against a group's terms of reference.

/** How many members and how many different trusts a meeting needs; `null` where the terms ask for none. */
export interface QuorumTerms {
  readonly members: number | null;
  readonly trusts: number | null;
}

export interface Present {
  readonly isMember: boolean;
  readonly trustId: string | null;
}

export type Quorum =
  | { readonly state: "no terms" }
  | {
      readonly state: "quorate" | "not quorate";
      readonly members: number;
      readonly trusts: number;
      readonly missingMembers: number;
      readonly missingTrusts: number;
    };

/** Members count as people. A trust counts once, whoever speaks for it: a member, or someone who stands in. Guests count for neither. */
export function countQuorum(terms: QuorumTerms, present: readonly Present[]): Quorum {
  if (terms.members === null && terms.trusts === null) return { state: "no terms" };
  const members = present.filter(({ isMember }) => isMember).length;
  const trusts = new Set(present.flatMap(({ isMember, trustId }) => (isMember && trustId !== null ? [trustId] : [])))
    .size;
  const missingMembers = Math.max(0, (terms.members ?? 0) - members);
  const missingTrusts = Math.max(0, (terms.trusts ?? 0) - trusts);
  const state = missingMembers + missingTrusts === 0 ? "quorate" : "not quorate";
  return { state, members, trusts, missingMembers, missingTrusts };
}

/** @example "Quorate: 12 members, 11 trusts" or "Not quorate: 2 more trusts needed" */
export function quorumWords(quorum: Quorum): string {
  if (quorum.state === "no terms") return "The terms of reference say nothing about a quorum";
  if (quorum.state === "quorate")
    return `Quorate: ${counted(quorum.members, "member")}, ${counted(quorum.trusts, "trust")}`;
  const needed = [
    [quorum.missingMembers, "member"],
    [quorum.missingTrusts, "trust"],
  ] as const;
  const words = needed.filter(([count]) => count > 0).map(([count, of]) => counted(count, of).replace(" ", " more "));
  return `Not quorate: ${words.join(" and ")} needed`;
}

function counted(count: number, of: string): string {
  return `${count} ${of}${count === 1 ? "" : "s"}`;
}
