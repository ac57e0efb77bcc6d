// Offers "not applicable" with its reason where a service is known not to do what a criterion is about.
import type { Activity, Criterion } from "../standards/types";

const activityWords: Readonly<Record<Activity, string>> = {
  "nuclear-medicine": "nuclear medicine",
  interventional: "interventional radiology",
  mri: "MRI",
  ct: "CT",
  ultrasound: "ultrasound",
  paediatric: "imaging of children",
  teleradiology: "outsourced or remote reporting",
  cdc: "imaging at a community diagnostic centre",
  ai: "artificial intelligence in imaging",
};

/** Every activity that a criterion may name, in the order in which pages list them. */
export const activities = Object.keys(activityWords) as readonly Activity[];

/** The words for an activity. */
export function activityLabel(activity: Activity): string {
  return activityWords[activity];
}

/**
 * The reason to fill in, or `null`. Offered only where the criterion names activities and the service is recorded as doing none of them;
 * an activity that nobody recorded may be done. The lead decides: nothing is ruled out by the portal.
 */
export function offeredReason(
  criterion: Pick<Criterion, "appliesTo">,
  performed: ReadonlyMap<string, boolean>,
): string | null {
  const needed = criterion.appliesTo ?? [];
  if (needed.length === 0 || needed.some((activity) => performed.get(activity) !== false)) return null;
  return `This service does no ${needed.map(activityLabel).join(" and no ")}.`;
}
