// Boards, forums and special interest groups. Chairs stand by role title; `null` is a vacant or unnamed chair.
import { annualReport, operatingModel } from "./sources";

export interface GroupFacts {
  readonly slug: string;
  readonly name: string;
  readonly kind: "board" | "forum" | "sig" | "task-and-finish" | "workstream";
  readonly parent: string | null;
  readonly chair: string | null;
  readonly cadence: string | null;
  readonly status: "active" | "setting-up" | "merged" | "closed";
  readonly purpose: string;
  readonly source: string;
}

function group(
  slug: string,
  name: string,
  kind: GroupFacts["kind"],
  chair: string | null,
  cadence: string | null,
  purpose: string,
  rest: Partial<Pick<GroupFacts, "parent" | "status" | "source">> = {},
): GroupFacts {
  const parent = kind === "sig" || kind === "workstream" ? "operational-board" : "executive-board";
  return { slug, name, kind, chair, cadence, purpose, parent, status: "active", source: operatingModel.name, ...rest };
}

export const groups: readonly GroupFacts[] = [
  group(
    "executive-board",
    "Executive Board",
    "board",
    "Network chair",
    null,
    "Executives of the fifteen trusts decide the network's model, its strategies and its risks.",
    { parent: null },
  ),
  group(
    "operational-board",
    "Operational Board",
    "board",
    "Clinical director",
    null,
    "All members oversee the special interest groups and bids; patient volunteers vote.",
  ),
  group(
    "digital-board",
    "Digital Board",
    "board",
    "Digital director",
    null,
    "Digital directors and their clinical counterparts bring systems together.",
  ),
  group(
    "clinical-forum",
    "Clinical Directors Forum",
    "forum",
    "Clinical director",
    "Quarterly",
    "Clinical directors share problems and hear guest speakers.",
    { source: annualReport.name },
  ),
  group(
    "quality-forum",
    "Quality Forum",
    "forum",
    "Senior QI manager",
    "Quarterly",
    "Quality leads of all trusts share experience and documents, with a learning slot at every meeting.",
  ),
  group(
    "digital-sig",
    "Digital SIG",
    "sig",
    null,
    null,
    "PACS managers worked on shared systems; it became the Digital Board.",
    { status: "merged" },
  ),
  group(
    "data-information-sig",
    "Data and Information SIG",
    "sig",
    null,
    null,
    "Task-and-finish groups write network guidelines on referral, pathways, image optimisation, reporting and protocols.",
  ),
  group("workforce-sig", "Workforce SIG", "sig", null, null, "Workforce strategy, plan and ambassadors."),
  group(
    "research-innovation-sig",
    "Research and Innovation SIG",
    "sig",
    null,
    null,
    "Strategy and evaluation of artificial intelligence, and a list of clinical trials.",
  ),
  group(
    "ai-forum",
    "AI Forum",
    "forum",
    null,
    null,
    "Products in use are evaluated, and trusts with less experience are helped.",
    { parent: "research-innovation-sig" },
  ),
  group(
    "mri-sig",
    "MRI SIG",
    "sig",
    "Lead MRI physicist, UHNM",
    "Every two months",
    "A survey of 58 scanners, shared MR safety forms, physics training and the case for wide-bore scanners.",
  ),
  group(
    "nuclear-medicine-sig",
    "Nuclear Medicine SIG",
    "sig",
    null,
    null,
    "A programme of work for nuclear medicine, first met in January 2024.",
  ),
  group(
    "paediatric-sig",
    "Paediatric SIG",
    "sig",
    "Clinical director, BWC",
    null,
    "Imaging for suspected physical abuse, MRI protocols and study days, with the children's network.",
  ),
  group(
    "msk-sig",
    "MSK SIG",
    "sig",
    "Chief operating officer, RJAH",
    "Quarterly",
    "Variation in MRI spine protocols, and pathways from primary care.",
  ),
  group(
    "gynaecology-sig",
    "Gynaecology SIG",
    "sig",
    null,
    null,
    "Pathways for placenta and other conditions, protocols and second opinions.",
  ),
  group(
    "medical-physics-sig",
    "Medical Physics SIG",
    "sig",
    null,
    "Every two months",
    "A workforce survey and a training consortium of the physics providers.",
  ),
  group(
    "commercial-assets-sig",
    "Commercial and Assets SIG",
    "sig",
    null,
    null,
    "An asset register and a rolling plan for replacement.",
    { status: "setting-up" },
  ),
  group(
    "quality-workstream",
    "Quality standard workstream",
    "workstream",
    "Senior QI manager",
    null,
    "Every service on its way to the standard: pinch points taken up together, practice surveyed, tools shared with other networks.",
  ),
  group(
    "patient-public-involvement",
    "Patient and Public Involvement",
    "workstream",
    null,
    null,
    "Patient volunteers advise, help with surveys, and vote at the Operational Board.",
    { source: annualReport.name },
  ),
];
