// The demonstration's people. They carry role titles, never names, and one password.
import type { PlaceKind, Role } from "../../app/domain/permissions";
import { trusts } from "../facts/trusts";
import { network } from "../facts/network";
import { trustId } from "../load-facts.server";

export interface DemonstrationPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Roles outside of groups; those in groups are in `memberships.ts`. */
  readonly roles: readonly {
    readonly role: Role;
    readonly place: PlaceKind;
    readonly placeId: string;
    readonly days?: number;
  }[];
  /** What the sign-in page says of them. */
  readonly sees: string;
  readonly shown: boolean;
}

export const assessmentIdOf = (short: string) => `assessment-${short.toLowerCase()}`;
export const networkAssessmentId = "assessment-network";
export const leadId = (short: string) => `person-lead-${short.toLowerCase()}`;
export const contributorId = (short: string) => `person-contributor-${short.toLowerCase()}`;
export const qiManagerId = "person-qi-manager";
export const boardMemberId = "person-board";
export const volunteerId = "person-volunteer";
export const mriChairId = "person-mri-chair";
export const mriDeputyId = "person-mri-deputy";
export const partnerId = "person-partner";

const withContributor: readonly string[] = ["UHNM", "GEH"];
export const hasContributor = (short: string) => withContributor.includes(short);

const atNetwork = (role: Role) => [{ role, place: "network", placeId: network.id }] as const;
const atTrust = (role: Role, short: string) => ({ role, place: "trust", placeId: trustId(short) }) as const;

const leads: readonly DemonstrationPerson[] = trusts.map(({ short }) => ({
  id: leadId(short),
  email: `lead@${short.toLowerCase()}.example`,
  name: `Quality lead, ${short}`,
  roles: [atTrust("quality-lead", short)],
  sees: "My work, one service",
  shown: short === "UHNM",
}));

const others: readonly DemonstrationPerson[] = withContributor.flatMap((short) => [
  {
    id: contributorId(short),
    email: `contributor@${short.toLowerCase()}.example`,
    name: `Contributor, ${short}`,
    roles: [atTrust("contributor", short)],
    sees: "Own answers and evidence",
    shown: short === "UHNM",
  },
  {
    id: `person-viewer-${short.toLowerCase()}`,
    email: `viewer@${short.toLowerCase()}.example`,
    name: `Viewer, ${short}`,
    roles: [atTrust("viewer", short)],
    sees: "One service, without changing it",
    shown: short === "UHNM",
  },
]);

const office: readonly DemonstrationPerson[] = [
  {
    id: qiManagerId,
    email: "qi.manager@wmin.example",
    name: "Senior QI manager",
    roles: atNetwork("qi-manager"),
    sees: "All 15 trusts",
    shown: true,
  },
  {
    id: "person-admin",
    email: "admin@wmin.example",
    name: "Network administrator",
    roles: atNetwork("network-admin"),
    sees: "Network summaries, and leaving the demonstration",
    shown: true,
  },
  {
    id: boardMemberId,
    email: "board@wmin.example",
    name: "Board member",
    roles: atNetwork("board-member"),
    sees: "Network summaries",
    shown: true,
  },
  {
    id: volunteerId,
    email: "volunteer@wmin.example",
    name: "Patient volunteer",
    roles: atNetwork("patient-volunteer"),
    sees: "Summaries in plain words",
    shown: true,
  },
];

const guests: readonly DemonstrationPerson[] = [
  {
    id: mriChairId,
    email: "mri.chair@wmin.example",
    name: "MRI SIG chair",
    roles: [atTrust("viewer", "UHNM")],
    sees: "The MRI SIG, and UHNM's service",
    shown: true,
  },
  {
    id: mriDeputyId,
    email: "mri.deputy@wmin.example",
    name: "MRI SIG deputy chair",
    roles: [atTrust("viewer", "RWT")],
    sees: "The MRI SIG, as its deputy chair",
    shown: false,
  },
  {
    id: partnerId,
    email: "partner@children.example",
    name: "Partner, children's network",
    roles: [],
    sees: "The Paediatric SIG, as a guest",
    shown: true,
  },
  {
    id: "person-assessor",
    email: "assessor@external.example",
    name: "Assessor",
    roles: [{ role: "assessor", place: "assessment", placeId: assessmentIdOf("UHNM"), days: 60 }],
    sees: "UHNM's assessment only",
    shown: true,
  },
];

const uhnmFirst = (a: DemonstrationPerson, b: DemonstrationPerson) => Number(b.shown) - Number(a.shown);

export const demonstrationPeople: readonly DemonstrationPerson[] = [...leads, ...others, ...office, ...guests].sort(
  uhnmFirst,
);
