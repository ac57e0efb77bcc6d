// Who leads a group, for people to read: a person of the portal, a role title where nobody has an account, or nobody.
import type { MemberRole } from "./words";

export interface LeadingWords {
  readonly words: string;
  readonly isVacant: boolean;
}

/** "Vacant" is a state of its own and never hidden. `title` is what the facts call a chair who does not use the portal. */
export function leadingOf(
  role: Extract<MemberRole, "chair" | "deputy-chair">,
  members: readonly { readonly role: MemberRole; readonly name: string }[],
  title: string | null,
): LeadingWords {
  const held = members.find((member) => member.role === role);
  const words = held?.name ?? title;
  return words === null ? { words: "Vacant", isVacant: true } : { words, isVacant: false };
}
