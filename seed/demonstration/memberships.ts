// Who belongs to which group in the demonstration, for whom they speak, and what was set for its groups. All of it is invented.
import type { Role } from "../../app/domain/permissions";
import { trusts } from "../facts/trusts";
import {
  boardMemberId,
  contributorId,
  leadId,
  mriChairId,
  mriDeputyId,
  partnerId,
  qiManagerId,
  volunteerId,
} from "./people";

export interface DemonstrationMember {
  readonly person: string;
  readonly role: Extract<Role, "chair" | "deputy-chair" | "member" | "group-guest">;
  /** The short name of the trust that they speak for. */
  readonly trust?: string;
  readonly organisation?: string;
  /** Months ago; a year and a half where nothing is said. */
  readonly joined?: number;
  readonly left?: number;
}

export interface DemonstrationGroup {
  readonly slug: string;
  readonly access?: "members-only";
  readonly deputyTitle?: string;
  /** The terms of reference. */
  readonly quorum?: { readonly members: number | null; readonly trusts: number | null };
  readonly volunteersVote?: true;
  readonly members: readonly DemonstrationMember[];
}

const shorts = trusts.map(({ short }) => short);
const lead = (short: string): DemonstrationMember => ({ person: leadId(short), role: "member", trust: short });
const leads = (...of: readonly string[]) => of.map(lead);
const asMember = (person: string): DemonstrationMember => ({ person, role: "member" });

export const demonstrationGroups: readonly DemonstrationGroup[] = [
  {
    slug: "executive-board",
    access: "members-only",
    members: [asMember(boardMemberId), lead("GEH")],
  },
  {
    slug: "operational-board",
    volunteersVote: true,
    members: [
      asMember(boardMemberId),
      asMember(qiManagerId),
      asMember(volunteerId),
      ...leads("GEH", "ROH", "RWT", "SWB", "UHB", "UHCW", "UHNM", "WAHT"),
    ],
  },
  {
    slug: "quality-forum",
    quorum: { members: null, trusts: 8 },
    members: [{ person: qiManagerId, role: "chair" }, ...leads(...shorts)],
  },
  {
    slug: "mri-sig",
    deputyTitle: "Deputy chair, RWT",
    quorum: { members: null, trusts: 5 },
    members: [
      { person: mriChairId, role: "chair", trust: "UHNM" },
      { person: mriDeputyId, role: "deputy-chair", trust: "RWT" },
      ...leads("BWC", "GEH", "ROH", "SWB", "SWFT", "UHB", "UHCW", "WAHT", "WVT"),
      { person: contributorId("UHNM"), role: "member", trust: "UHNM" },
      { ...lead("DGFT"), joined: 17, left: 4 },
    ],
  },
  {
    slug: "paediatric-sig",
    members: [
      { person: partnerId, role: "group-guest", organisation: "Children's network", joined: 9 },
      ...leads("BWC", "GEH", "UHCW", "UHNM", "WAHT"),
    ],
  },
  { slug: "msk-sig", members: leads("RJAH", "ROH", "RWT", "SATH", "UHB", "UHNM") },
  {
    slug: "gynaecology-sig",
    quorum: { members: 4, trusts: 3 },
    members: leads("BWC", "DGFT", "SWB", "UHCW", "UHNM", "WHT"),
  },
  { slug: "patient-public-involvement", members: [asMember(volunteerId), asMember(qiManagerId)] },
  { slug: "quality-workstream", members: [{ person: qiManagerId, role: "chair" }, ...leads("RWT", "UHCW", "UHNM")] },
];

/** A group that ends: set up by the office, and of the demonstration alone. Its chair is vacant. */
export const taskAndFinish = {
  slug: "image-optimisation",
  name: "Image optimisation task-and-finish group",
  parent: "data-information-sig",
  purpose: "A short network guideline on dose and image quality for the ten commonest examinations.",
  cadence: "Monthly",
  startedMonthsAgo: 2,
  endsInMonths: 4,
  members: leads("RWT", "UHB", "UHNM", "WAHT").map((each) => ({ ...each, joined: 2 })),
} as const;
