// From a draft to an edition: what a person adds or puts right, and what may not be.
import type { Edition } from "../../standards/types";
import type { DraftHeader, EditionDraft } from "./draft";

/** What stands beside editions in addresses. */
const reservedIds = ["import", "sources", "migrations"];

export interface PublishedHeader extends DraftHeader {
  /** Permanent, for addresses: lower-case letters, figures and hyphens. */
  readonly id: string;
  readonly subject: "service" | "network";
  readonly staysHere: boolean;
}

/** Why a text cannot be the id of an edition, or `null`. */
export function editionIdFault(id: string): string | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return "Use lower-case letters, figures and single hyphens, for example care-2026";
  if (id.length > 60) return "Shorten this to 60 characters or fewer";
  return reservedIds.includes(id) ? `The portal uses ${id} itself. Choose another` : null;
}

/** The immutable document. Its notice says whose words these are. */
export function editionOf(draft: EditionDraft, header: PublishedHeader): Edition {
  const { id, standard, standardTitle, title, subject, owner, licence, staysHere } = header;
  return {
    id,
    standard,
    standardTitle,
    title,
    subject,
    owner,
    licence,
    notice: `${title}. Words of ${owner}. ${licence}`,
    scale: draft.scale,
    sections: draft.sections,
    ...(draft.withdrawn.length === 0 ? {} : { withdrawn: draft.withdrawn }),
    ...(staysHere ? { staysHere: true as const } : {}),
  };
}
