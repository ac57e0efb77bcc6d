// When somebody should look at a link again: links break without telling, and the portal opens no address itself.
import { addDays, type Instant, type IsoDate } from "../dates";
import { londonDate } from "../london";

export interface LinkFacts {
  readonly form: "file" | "link";
  /** Set for a document of the portal, whose address cannot break. */
  readonly documentId: string | null;
  readonly withdrawn: boolean;
  readonly createdAt: string;
  readonly checkedAt: string | null;
}

/** After how many days a link is to be looked at again, unless the network has set another number. */
export const linkDaysSetting = { name: "link-check-days", otherwise: 180 } as const;

/** The day from which a link's age is counted: its last check, or the day it was added, when its address was at hand. */
export function linkSeenOn({ createdAt, checkedAt }: Pick<LinkFacts, "createdAt" | "checkedAt">): IsoDate {
  return londonDate((checkedAt ?? createdAt) as Instant);
}

/** Whether a link was not looked at for more than so many days. Never for files, documents of the portal and what is withdrawn. */
export function wantsLinkCheck(facts: LinkFacts, today: IsoDate, linkDays: number): boolean {
  if (facts.form !== "link" || facts.documentId !== null || facts.withdrawn) return false;
  return addDays(linkSeenOn(facts), linkDays) < today;
}
