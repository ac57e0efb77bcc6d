// Who may do what, as one table that the door, the pages and the tests all read. Deny by default; unknown input denies.

export const roles = [
  "network-admin",
  "qi-manager",
  "board-member",
  "patient-volunteer",
  "quality-lead",
  "contributor",
  "viewer",
  "chair",
  "deputy-chair",
  "member",
  "assessor",
  "peer-reviewer",
  "group-guest",
] as const;
export type Role = (typeof roles)[number];

export type PlaceKind = "network" | "trust" | "group" | "assessment";

/** A role is held in one place: a network role reaches every trust of its network, any other only its own place. */
export interface RoleHeld {
  readonly role: Role;
  readonly place: PlaceKind;
  readonly placeId: string;
}

export interface Actor {
  readonly personId: string;
  readonly roles: readonly RoleHeld[];
}

/** What a permission is asked about. Leave out what does not apply; a trust's thing always names its trust and network. */
export interface Subject {
  readonly networkId: string;
  readonly trustId?: string | null;
  readonly assessmentId?: string | null;
  /** A group's thing names its group, and whether that group is open to the network. */
  readonly groupId?: string | null;
  readonly isOpenGroup?: boolean;
  /** The owner of an answer, for those who may change only what they own. */
  readonly ownerId?: string | null;
}

/** `contributor-of-own` grants only where the subject is owned by the person who asks. */
export type Grant = Role | "contributor-of-own";

interface Rule {
  /** `trust`: about one trust's things. `group`: about one group's. `network`: about the network's own. `self`: about the person who asks. */
  readonly about: "trust" | "group" | "network" | "self";
  readonly to: readonly Grant[];
  /** Whoever holds one of these is not let through by a role in a group: their own column says no. */
  readonly notByGroupFor?: readonly Role[];
  /** Of a group's things: roles of the network that reach every group. Any other role held outside of a group reaches open ones. */
  readonly inEveryGroup?: readonly Role[];
}

const trustRoles = ["quality-lead", "contributor", "viewer"] as const;
const groupRoles = ["chair", "deputy-chair", "member"] as const;
const networkRoles = ["qi-manager", "board-member", "patient-volunteer", "network-admin"] as const;

/** Source: the portal's product definition, "People and what they may do". */
export const permissions = {
  "own-work.view": { about: "self", to: roles },
  "account.change": { about: "self", to: roles },
  "standards.browse": { about: "self", to: roles },
  "search.ask": { about: "self", to: roles },

  "service.view": { about: "trust", to: [...trustRoles, "qi-manager"] },
  "assessment.read": { about: "trust", to: [...trustRoles, "qi-manager", "assessor", "peer-reviewer"] },
  "assessment.start": { about: "trust", to: ["quality-lead"] },
  "assessment.start-on-behalf": { about: "trust", to: ["qi-manager"] },
  "answer.change": { about: "trust", to: ["quality-lead", "contributor-of-own"] },
  "answer.change-on-behalf": { about: "trust", to: ["qi-manager"] },
  "evidence.read": { about: "trust", to: [...trustRoles, "qi-manager", "assessor", "peer-reviewer"] },
  "shared-evidence.read": {
    about: "network",
    to: [...trustRoles, "qi-manager", ...groupRoles],
    notByGroupFor: ["board-member", "patient-volunteer", "network-admin"],
  },
  "evidence.add": { about: "trust", to: ["quality-lead", "contributor"] },
  "evidence.add-on-behalf": { about: "trust", to: ["qi-manager"] },
  "stage.declare": { about: "trust", to: ["quality-lead"] },
  "stage.declare-on-behalf": { about: "trust", to: ["qi-manager"] },

  "summary.view": { about: "network", to: [...trustRoles, ...networkRoles, ...groupRoles] },
  "assessment.pack": { about: "trust", to: ["quality-lead", "qi-manager"] },
  "network-assessment.pack": { about: "network", to: ["qi-manager"] },
  "trusts-by-criteria.view": { about: "network", to: ["qi-manager"] },
  "network-assessment.read": { about: "network", to: networkRoles },
  "network-assessment.start": { about: "network", to: ["qi-manager"] },
  "network-answer.change": { about: "network", to: ["qi-manager"] },
  "network-evidence.read": { about: "network", to: networkRoles },
  "network-evidence.add": { about: "network", to: ["qi-manager"] },
  "matrix.change": { about: "network", to: ["qi-manager"] },

  "groups.browse": { about: "network", to: [...trustRoles, ...networkRoles, ...groupRoles, "group-guest"] },
  "group.read": {
    about: "group",
    to: [...trustRoles, "qi-manager", "board-member", "network-admin", ...groupRoles, "group-guest"],
    inEveryGroup: ["qi-manager"],
  },
  "group.post": { about: "group", to: ["qi-manager", ...groupRoles, "group-guest"], inEveryGroup: ["qi-manager"] },
  "group.run": { about: "group", to: ["qi-manager", "chair", "deputy-chair"], inEveryGroup: ["qi-manager"] },
  "group.arrange": { about: "network", to: ["qi-manager", "network-admin"] },
  "group-members.change": {
    about: "group",
    to: ["qi-manager", "network-admin", "chair", "deputy-chair"],
    inEveryGroup: ["qi-manager", "network-admin"],
  },
  "document.respond": { about: "trust", to: ["quality-lead"] },
  "document.respond-on-behalf": { about: "trust", to: ["qi-manager"] },
  "adoption.record": { about: "trust", to: ["quality-lead"] },
  "adoption.record-on-behalf": { about: "trust", to: ["qi-manager"] },
  "survey.answer": { about: "trust", to: ["quality-lead", "contributor"] },
  "survey.answer-on-behalf": { about: "trust", to: ["qi-manager"] },
  // Consent to share is the trust's own: nobody gives it on behalf of a trust.
  "sharing.offer": { about: "trust", to: ["quality-lead"] },
  "sharing.use": { about: "trust", to: ["quality-lead"] },
  "award.change": { about: "trust", to: ["quality-lead"] },
  "award.change-on-behalf": { about: "trust", to: ["qi-manager"] },
  "action.change": { about: "trust", to: ["quality-lead", "contributor-of-own"] },
  "action.change-on-behalf": { about: "trust", to: ["qi-manager"] },
  "barrier.change": { about: "trust", to: ["quality-lead"] },
  "barrier.change-on-behalf": { about: "trust", to: ["qi-manager"] },
  "trusts-by-barriers.view": { about: "network", to: ["qi-manager"] },
  "query.ask": { about: "trust", to: ["qi-manager", "assessor", "peer-reviewer"] },
  "query.answer": { about: "trust", to: ["quality-lead", "contributor"] },
  "trusts-queries.view": { about: "network", to: ["qi-manager"] },
  "finding.raise": { about: "trust", to: ["assessor", "peer-reviewer"] },
  "finding.record": { about: "trust", to: ["quality-lead"] },
  "finding.record-on-behalf": { about: "trust", to: ["qi-manager"] },
  "snapshot.take": { about: "trust", to: ["quality-lead"] },
  "snapshot.take-on-behalf": { about: "trust", to: ["qi-manager"] },
  "network-snapshot.take": { about: "network", to: ["qi-manager"] },
  "guest.invite": { about: "trust", to: ["quality-lead"] },
  "guest.invite-on-behalf": { about: "trust", to: ["qi-manager"] },
  "mock.arrange": { about: "trust", to: ["quality-lead"] },
  "mock.arrange-on-behalf": { about: "trust", to: ["qi-manager"] },
  "mock.judge": { about: "trust", to: ["peer-reviewer"] },
  "held-file.release": { about: "network", to: ["qi-manager"] },
  "file.report": { about: "self", to: roles },
  "file.purge": { about: "network", to: ["qi-manager", "network-admin"] },
  "file-checks.view": { about: "trust", to: [...trustRoles, "qi-manager", "network-admin"] },
  "file-checks.change": { about: "trust", to: ["quality-lead", "network-admin"] },
  "file-allowance.change": { about: "trust", to: ["network-admin"] },
  "edition.import": { about: "network", to: ["network-admin"] },
  "crosswalk.edit": { about: "network", to: ["qi-manager", "network-admin"] },
  "round-up.send": { about: "network", to: ["qi-manager", "network-admin"] },
  "outbox.read": { about: "network", to: ["network-admin"] },
  "demonstration.leave": { about: "network", to: ["network-admin"] },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

/**
 * May this actor do this? Without a subject: does the actor hold it anywhere at all (to show a menu, to pass the door)?
 * With a subject: does the actor hold it there? A viewer at one trust who is quality lead at another may change only the other's answers.
 */
export function can(actor: Actor, permission: Permission, subject?: Subject): boolean {
  if (!Object.hasOwn(permissions, permission)) return false;
  const rule: Rule = permissions[permission];
  return actor.roles.some((held) => rule.to.some((grant) => grants(actor, rule, grant, held, subject)));
}

function grants(actor: Actor, rule: Rule, grant: Grant, held: RoleHeld, subject: Subject | undefined): boolean {
  const ofOwn = grant === "contributor-of-own";
  if (held.role !== (ofOwn ? "contributor" : grant)) return false;
  if (held.place === "group" && actor.roles.some(({ role }) => (rule.notByGroupFor ?? []).includes(role))) return false;
  if (subject === undefined) return true;
  if (rule.about === "self") return true;
  if (ofOwn && subject.ownerId !== actor.personId) return false;
  return reaches(rule, held, subject);
}

/** Whether the place where a role is held covers the subject. */
function reaches(rule: Rule, held: RoleHeld, subject: Subject): boolean {
  if (rule.about === "group") return reachesGroup(rule, held, subject);
  const isTrustThing = typeof subject.trustId === "string";
  if (rule.about === "trust" && !isTrustThing) return false;
  if (rule.about === "network" && isTrustThing) return false;
  switch (held.place) {
    case "network":
      return held.placeId === subject.networkId;
    case "trust":
      return rule.about === "network" || held.placeId === subject.trustId;
    case "assessment":
      return held.placeId === subject.assessmentId;
    case "group":
      return rule.about === "network";
  }
}

/** Members reach their own group; others reach open groups, and those named for it every group. Guests of an assessment reach none. */
function reachesGroup(rule: Rule, held: RoleHeld, subject: Subject): boolean {
  if (typeof subject.groupId !== "string") return false;
  if (held.place === "group") return held.placeId === subject.groupId;
  if (held.place === "assessment") return false;
  if (held.place === "network" && held.placeId !== subject.networkId) return false;
  return subject.isOpenGroup === true || (rule.inEveryGroup ?? []).includes(held.role);
}
