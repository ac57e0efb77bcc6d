// The permissions once more, written out by hand from "People and what they may do", so that somebody who does not program can
// check them: one line for each permission, one column for each role.
//
//   yes   where the role is held: a trust role at its own trust, a guest at that one assessment, a network role everywhere
//   own   only answers that the person owns
//   .     no
import { describe, expect, it } from "vitest";
import {
  can,
  permissions,
  roles,
  type Actor,
  type Permission,
  type PlaceKind,
  type Role,
  type Subject,
} from "../../app/domain/permissions";

const table = `
permission                | quality-lead | contributor | viewer | qi-manager | board-member | patient-volunteer | network-admin | chair | deputy-chair | member | assessor | peer-reviewer | group-guest
--------------------------|--------------|-------------|--------|------------|--------------|-------------------|---------------|-------|--------------|--------|----------|---------------|------------
own-work.view             | yes          | yes         | yes    | yes        | yes          | yes               | yes           | yes   | yes          | yes    | yes      | yes           | yes
account.change            | yes          | yes         | yes    | yes        | yes          | yes               | yes           | yes   | yes          | yes    | yes      | yes           | yes
standards.browse          | yes          | yes         | yes    | yes        | yes          | yes               | yes           | yes   | yes          | yes    | yes      | yes           | yes
search.ask                | yes          | yes         | yes    | yes        | yes          | yes               | yes           | yes   | yes          | yes    | yes      | yes           | yes
service.view              | yes          | yes         | yes    | yes        | .            | .                 | .             | .     | .            | .      | .        | .             | .
assessment.read           | yes          | yes         | yes    | yes        | .            | .                 | .             | .     | .            | .      | yes      | yes           | .
assessment.start          | yes          | .           | .      | .          | .            | .                 | .             | .     | .            | .      | .        | .             | .
assessment.start-on-behalf| .            | .           | .      | yes        | .            | .                 | .             | .     | .            | .      | .        | .             | .
answer.change             | yes          | own         | .      | .          | .            | .                 | .             | .     | .            | .      | .        | .             | .
answer.change-on-behalf   | .            | .           | .      | yes        | .            | .                 | .             | .     | .            | .      | .        | .             | .
evidence.read             | yes          | yes         | yes    | yes        | .            | .                 | .             | .     | .            | .      | yes      | yes           | .
shared-evidence.read      | yes          | yes         | yes    | yes        | .            | .                 | .             | yes   | yes          | yes    | .        | .             | .
evidence.add              | yes          | yes         | .      | .          | .            | .                 | .             | .     | .            | .      | .        | .             | .
evidence.add-on-behalf    | .            | .           | .      | yes        | .            | .                 | .             | .     | .            | .      | .        | .             | .
stage.declare             | yes          | .           | .      | .          | .            | .                 | .             | .     | .            | .      | .        | .             | .
stage.declare-on-behalf   | .            | .           | .      | yes        | .            | .                 | .             | .     | .            | .      | .        | .             | .
summary.view              | yes          | yes         | yes    | yes        | yes          | yes               | yes           | yes   | yes          | yes    | .        | .             | .
trusts-by-criteria.view   | .            | .           | .      | yes        | .            | .                 | .             | .     | .            | .      | .        | .             | .
network-assessment.read   | .            | .           | .      | yes        | yes          | yes               | yes           | .     | .            | .      | .        | .             | .
network-assessment.start  | .            | .           | .      | yes        | .            | .                 | .             | .     | .            | .      | .        | .             | .
network-answer.change     | .            | .           | .      | yes        | .            | .                 | .             | .     | .            | .      | .        | .             | .
network-evidence.read     | .            | .           | .      | yes        | yes          | yes               | yes           | .     | .            | .      | .        | .             | .
network-evidence.add      | .            | .           | .      | yes        | .            | .                 | .             | .     | .            | .      | .        | .             | .
matrix.change             | .            | .           | .      | yes        | .            | .                 | .             | .     | .            | .      | .        | .             | .
groups.browse             | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | . | . | yes
group.read                | yes | yes | yes | yes | yes | . | yes | yes | yes | yes | . | . | yes
group.post                | . | . | . | yes | . | . | . | yes | yes | yes | . | . | yes
group.run                 | . | . | . | yes | . | . | . | yes | yes | . | . | . | .
group.arrange             | . | . | . | yes | . | . | yes | . | . | . | . | . | .
group-members.change      | . | . | . | yes | . | . | yes | yes | yes | . | . | . | .
document.respond          | yes | . | . | . | . | . | . | . | . | . | . | . | .
document.respond-on-behalf| . | . | . | yes | . | . | . | . | . | . | . | . | .
adoption.record           | yes | . | . | . | . | . | . | . | . | . | . | . | .
adoption.record-on-behalf | . | . | . | yes | . | . | . | . | . | . | . | . | .
survey.answer             | yes | yes | . | . | . | . | . | . | . | . | . | . | .
survey.answer-on-behalf   | . | . | . | yes | . | . | . | . | . | . | . | . | .
assessment.pack           | yes | . | . | yes | . | . | . | . | . | . | . | . | .
network-assessment.pack   | . | . | . | yes | . | . | . | . | . | . | . | . | .
sharing.offer             | yes | . | . | . | . | . | . | . | . | . | . | . | .
sharing.use               | yes | . | . | . | . | . | . | . | . | . | . | . | .
award.change              | yes | . | . | . | . | . | . | . | . | . | . | . | .
award.change-on-behalf    | . | . | . | yes | . | . | . | . | . | . | . | . | .
query.ask                 | . | . | . | yes | . | . | . | . | . | . | yes | yes | .
query.answer              | yes | yes | . | . | . | . | . | . | . | . | . | . | .
trusts-queries.view       | . | . | . | yes | . | . | . | . | . | . | . | . | .
finding.raise             | . | . | . | . | . | . | . | . | . | . | yes | yes | .
finding.record            | yes | . | . | . | . | . | . | . | . | . | . | . | .
action.change             | yes | own | . | . | . | . | . | . | . | . | . | . | .
action.change-on-behalf   | . | . | . | yes | . | . | . | . | . | . | . | . | .
barrier.change            | yes | . | . | . | . | . | . | . | . | . | . | . | .
barrier.change-on-behalf  | . | . | . | yes | . | . | . | . | . | . | . | . | .
trusts-by-barriers.view   | . | . | . | yes | . | . | . | . | . | . | . | . | .
finding.record-on-behalf  | . | . | . | yes | . | . | . | . | . | . | . | . | .
snapshot.take             | yes | . | . | . | . | . | . | . | . | . | . | . | .
snapshot.take-on-behalf   | . | . | . | yes | . | . | . | . | . | . | . | . | .
network-snapshot.take     | . | . | . | yes | . | . | . | . | . | . | . | . | .
guest.invite              | yes | . | . | . | . | . | . | . | . | . | . | . | .
guest.invite-on-behalf    | . | . | . | yes | . | . | . | . | . | . | . | . | .
mock.arrange              | yes | . | . | . | . | . | . | . | . | . | . | . | .
mock.arrange-on-behalf    | . | . | . | yes | . | . | . | . | . | . | . | . | .
mock.judge                | . | . | . | . | . | . | . | . | . | . | . | yes | .
held-file.release         | . | . | . | yes | . | . | . | . | . | . | . | . | .
file.report               | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
file.purge                | . | . | . | yes | . | . | yes | . | . | . | . | . | .
file-checks.view          | yes | yes | yes | yes | . | . | yes | . | . | . | . | . | .
file-checks.change        | yes | . | . | . | . | . | yes | . | . | . | . | . | .
file-allowance.change     | . | . | . | . | . | . | yes | . | . | . | . | . | .
edition.import            | . | . | . | . | . | . | yes | . | . | . | . | . | .
crosswalk.edit            | . | . | . | yes | . | . | yes | . | . | . | . | . | .
round-up.send             | . | . | . | yes | . | . | yes | . | . | . | . | . | .
outbox.read               | . | . | . | . | . | . | yes | . | . | . | . | . | .
demonstration.leave       | .            | .           | .      | .          | .            | .                 | yes           | .     | .            | .      | .        | .             | .
`;

type Cell = "yes" | "own" | ".";

const [header = [], ...lines] = table
  .trim()
  .split("\n")
  .filter((line) => !line.startsWith("-"))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const columns = header.slice(1) as Role[];
const grid = lines.map(([permission, ...cells]) => ({ permission: permission as Permission, cells: cells as Cell[] }));
const everyCell = grid.flatMap(({ permission, cells }) =>
  columns.map((role, index) => ({ permission, role, cell: cells[index] ?? "." })),
);

const placeOf: Readonly<Record<Role, PlaceKind>> = {
  "network-admin": "network",
  "qi-manager": "network",
  "board-member": "network",
  "patient-volunteer": "network",
  "quality-lead": "trust",
  contributor: "trust",
  viewer: "trust",
  chair: "group",
  "deputy-chair": "group",
  member: "group",
  assessor: "assessment",
  "peer-reviewer": "assessment",
  "group-guest": "group",
};

const ids: Readonly<Record<PlaceKind, string>> = { network: "N", trust: "T", group: "G", assessment: "A" };

/** A person, p, with one role where such roles are held. */
function holding(role: Role, placeId: string = ids[placeOf[role]]): Actor {
  return { personId: "p", roles: [{ role, place: placeOf[role], placeId }] };
}

/** A thing that the permission is about, in the place where the roles above are held. */
function thingOf(permission: Permission, ownerId: string | null = null): Subject {
  const { about } = permissions[permission];
  if (about === "group") return { networkId: "N", groupId: "G", isOpenGroup: true };
  return { networkId: "N", trustId: about === "network" ? null : "T", assessmentId: "A", ownerId };
}

describe("the table of permissions", () => {
  it("is written here for every permission and every role", () => {
    expect(grid.map((row) => row.permission).sort()).toEqual(Object.keys(permissions).sort());
    expect([...columns].sort()).toEqual([...roles].sort());
    for (const row of grid) {
      expect(row.cells, row.permission).toHaveLength(columns.length);
      for (const cell of row.cells) expect(["yes", "own", "."], row.permission).toContain(cell);
    }
  });

  it.each(everyCell)("$permission by a $role: $cell", ({ permission, role, cell }) => {
    const actor = holding(role);
    expect(can(actor, permission), "anywhere at all").toBe(cell !== ".");
    expect(can(actor, permission, thingOf(permission, "p")), "what they own").toBe(cell !== ".");
    expect(can(actor, permission, thingOf(permission, "somebody-else")), "what somebody else owns").toBe(
      cell === "yes",
    );
    expect(can(actor, permission, thingOf(permission)), "what nobody owns").toBe(cell === "yes");
  });
});

describe("where a role reaches", () => {
  const aboutTrusts = everyCell.filter(
    ({ permission, cell }) => permissions[permission].about === "trust" && cell !== ".",
  );
  const aboutNetwork = everyCell.filter(
    ({ permission, cell }) => permissions[permission].about === "network" && cell !== ".",
  );

  it.each(aboutTrusts.filter(({ role }) => placeOf[role] !== "network"))(
    "$permission by a $role stays with their own",
    ({ permission, role }) => {
      const elsewhere: Subject = { networkId: "N", trustId: "T2", assessmentId: "A2", ownerId: "p" };
      expect(can(holding(role), permission, elsewhere)).toBe(false);
    },
  );

  it.each(aboutTrusts.filter(({ role }) => placeOf[role] === "network"))(
    "$permission by a $role reaches every trust of the network, and no other network's",
    ({ permission, role }) => {
      expect(can(holding(role), permission, { networkId: "N", trustId: "T2" })).toBe(true);
      expect(can(holding(role), permission, { networkId: "N2", trustId: "T2" })).toBe(false);
    },
  );

  it.each(aboutTrusts)("$permission by a $role is not about the network's own things", ({ permission, role }) => {
    expect(can(holding(role), permission, { networkId: "N", trustId: null, assessmentId: "A", ownerId: "p" })).toBe(
      false,
    );
    expect(can(holding(role), permission, { networkId: "N", assessmentId: "A", ownerId: "p" })).toBe(false);
  });

  it.each(aboutNetwork)("$permission by a $role is not about a trust's things", ({ permission, role }) => {
    expect(can(holding(role), permission, { networkId: "N", trustId: "T" })).toBe(false);
  });

  it.each(aboutNetwork.filter(({ role }) => placeOf[role] === "network"))(
    "$permission by a $role of another network does not count here",
    ({ permission, role }) => {
      expect(can(holding(role, "N2"), permission, { networkId: "N" })).toBe(false);
    },
  );
});

describe("somebody who holds several roles", () => {
  const both: Actor = {
    personId: "p",
    roles: [
      { role: "viewer", place: "trust", placeId: "north" },
      { role: "quality-lead", place: "trust", placeId: "south" },
    ],
  };
  const of = (trustId: string, ownerId: string | null = null): Subject => ({ networkId: "N", trustId, ownerId });

  it("a viewer at one trust who leads another changes only the other's answers", () => {
    expect(can(both, "answer.change")).toBe(true);
    expect(can(both, "answer.change", of("south"))).toBe(true);
    expect(can(both, "answer.change", of("north"))).toBe(false);
    expect(can(both, "answer.change", of("north", "p"))).toBe(false);
    expect(can(both, "assessment.read", of("north"))).toBe(true);
  });

  it("a contributor at one trust owns nothing at another, though an answer there names them", () => {
    const contributor = holding("contributor", "north");
    expect(can(contributor, "answer.change", of("north", "p"))).toBe(true);
    expect(can(contributor, "answer.change", of("south", "p"))).toBe(false);
  });

  it("a contributor who also leads the trust may change what they do not own", () => {
    const also: Actor = {
      personId: "p",
      roles: [...holding("contributor", "north").roles, ...holding("quality-lead", "north").roles],
    };
    expect(can(also, "answer.change", of("north", "somebody-else"))).toBe(true);
  });

  it("the assessor of one service who leads another sees both, and changes only their own", () => {
    const guest: Actor = {
      personId: "p",
      roles: [...holding("assessor", "assessment-north").roles, ...holding("quality-lead", "south").roles],
    };
    const north: Subject = { networkId: "N", trustId: "north", assessmentId: "assessment-north" };
    expect(can(guest, "assessment.read", north)).toBe(true);
    expect(can(guest, "answer.change", north)).toBe(false);
    expect(can(guest, "answer.change", of("south"))).toBe(true);
  });
});

describe("a group that is members-only", () => {
  const closed: Subject = { networkId: "N", groupId: "G", isOpenGroup: false };
  const aboutGroups = everyCell.filter(
    ({ permission, cell }) => permissions[permission].about === "group" && cell !== ".",
  );
  const reachEvery: readonly string[] = [
    "group.read by a qi-manager",
    "group.post by a qi-manager",
    "group.run by a qi-manager",
    "group-members.change by a qi-manager",
    "group-members.change by a network-admin",
  ];

  it.each(aboutGroups.filter(({ role }) => placeOf[role] !== "group"))(
    "$permission by a $role from outside of the group",
    ({ permission, role }) => {
      expect(can(holding(role), permission, closed)).toBe(reachEvery.includes(`${permission} by a ${role}`));
    },
  );

  it.each(aboutGroups.filter(({ role }) => placeOf[role] === "group"))(
    "$permission by a $role is for this group and no other, open or not",
    ({ permission, role }) => {
      expect(can(holding(role), permission, closed)).toBe(true);
      expect(can(holding(role, "G2"), permission, closed)).toBe(false);
      expect(can(holding(role, "G2"), permission, { ...closed, isOpenGroup: true })).toBe(false);
    },
  );

  it("is not reached from another network, nor by what does not say which group", () => {
    expect(can(holding("qi-manager", "N2"), "group.read", closed)).toBe(false);
    expect(can(holding("qi-manager"), "group.read", { networkId: "N" })).toBe(false);
    expect(can(holding("chair"), "group.run", { networkId: "N", groupId: null })).toBe(false);
  });

  it.each(["assessor", "peer-reviewer"] as const)("nor is any group by a guest of an assessment: %s", (role) => {
    for (const { permission } of aboutGroups) {
      for (const isOpenGroup of [true, false])
        expect(can(holding(role), permission, { ...closed, isOpenGroup, assessmentId: "A" }), permission).toBe(false);
    }
  });
});

describe("what is not known", () => {
  const all: Actor = {
    personId: "p",
    roles: roles.map((role) => ({ role, place: placeOf[role], placeId: ids[placeOf[role]] })),
  };

  it("a permission that is not in the table is denied to everybody", () => {
    for (const unknown of ["", "answer.chnage", "answer", "*", "ANSWER.CHANGE"]) {
      expect(can(all, unknown as Permission), unknown).toBe(false);
      expect(can(all, unknown as Permission, { networkId: "N", trustId: "T" }), unknown).toBe(false);
    }
  });

  it.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
    "nor is one that every object has: %s",
    (name) => {
      expect(can(all, name as Permission)).toBe(false);
    },
  );

  it("a role that is not in the table grants nothing", () => {
    const stranger: Actor = { personId: "p", roles: [{ role: "super-admin" as Role, place: "network", placeId: "N" }] };
    for (const permission of Object.keys(permissions) as Permission[])
      expect(can(stranger, permission), permission).toBe(false);
  });

  it("nobody without roles may do anything", () => {
    for (const permission of Object.keys(permissions) as Permission[])
      expect(can({ personId: "p", roles: [] }, permission), permission).toBe(false);
  });

  it("a role held in a place of the wrong kind does not reach", () => {
    const odd: Actor = { personId: "p", roles: [{ role: "quality-lead", place: "group", placeId: "T" }] };
    expect(can(odd, "answer.change", { networkId: "N", trustId: "T" })).toBe(false);
    const trustAsNetwork: Actor = { personId: "p", roles: [{ role: "qi-manager", place: "trust", placeId: "T" }] };
    expect(can(trustAsNetwork, "answer.change-on-behalf", { networkId: "N", trustId: "T2" })).toBe(false);
  });

  it("an owner that is missing is nobody's", () => {
    const nobody: Actor = { personId: "", roles: holding("contributor").roles };
    expect(can(nobody, "answer.change", { networkId: "N", trustId: "T" })).toBe(false);
    expect(can(nobody, "answer.change", { networkId: "N", trustId: "T", ownerId: null })).toBe(false);
  });
});

describe("a role in a group", () => {
  it.each(["board-member", "patient-volunteer", "network-admin"] as const)(
    "does not show shared evidence to a %s, whose own column says no",
    (role) => {
      const inGroup = { role: "member", place: "group", placeId: "G" } as const;
      const both: Actor = { personId: "p", roles: [{ role, place: "network", placeId: "N" }, inGroup] };
      expect(can(both, "shared-evidence.read", { networkId: "N" })).toBe(false);
      expect(can({ personId: "p", roles: [inGroup] }, "shared-evidence.read", { networkId: "N" })).toBe(true);
    },
  );
});
