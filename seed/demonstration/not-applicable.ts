// What an invented service has ruled out, each with the reason that an assessor would read.
import type { Activity, Criterion } from "../../app/standards/types";

const reasons: Partial<Record<Activity, string>> = {
  "nuclear-medicine": "This service does no nuclear medicine.",
  cdc: "This service runs no imaging at a community diagnostic centre.",
  ai: "This service uses no artificial intelligence in imaging.",
  interventional: "This service does no interventional radiology; image-guided injections are covered under consent.",
};

const orthopaedic: readonly Activity[] = ["nuclear-medicine", "cdc", "ai", "interventional"];

/** Trusts without nuclear medicine are as published; the rest is invented. */
const notDone: Readonly<Record<string, readonly Activity[]>> = {
  BWC: ["cdc"],
  GEH: ["nuclear-medicine"],
  RJAH: orthopaedic,
  ROH: orthopaedic,
  SWFT: ["nuclear-medicine"],
};

const noSkeletalSurveys = "Skeletal surveys for suspected physical abuse are done at the children's hospital.";
const noSedation = "Children who need sedation for imaging are sent to the children's hospital.";

/** Single criteria, by code of the working edition. An edition without the code passes over it. */
const ruledOut: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  GEH: { "5.11.1": noSkeletalSurveys },
  RJAH: { "5.11.1": noSkeletalSurveys, "8.5.2": noSedation },
  ROH: { "5.11.1": noSkeletalSurveys, "8.5.2": noSedation },
  SWFT: { "5.11.1": noSkeletalSurveys },
};

/** Why a trust's service has ruled a criterion out, or `null` where it applies. */
export function reasonNotApplicable(trust: string, criterion: Criterion): string | null {
  const ownReason = ruledOut[trust]?.[criterion.code];
  if (ownReason !== undefined) return ownReason;
  const missing = notDone[trust] ?? [];
  const needed = criterion.appliesTo ?? [];
  if (needed.length === 0 || needed.some((activity) => !missing.includes(activity))) return null;
  return reasons[needed[0] ?? "ai"] ?? null;
}
