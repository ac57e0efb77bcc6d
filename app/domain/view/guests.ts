// What the pages of an assessment's guests show, as plain data, and their words.
import type { IsoDate } from "../dates";

export interface GuestShown {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate | null;
  readonly version: number;
  readonly isCurrent: boolean;
  /** Pages and files opened in this assessment, under whichever invitation. */
  readonly looks: number;
}

export interface LookShown {
  readonly key: string;
  readonly at: string;
  readonly what: string;
  readonly href: string | null;
  readonly isFile: boolean;
}

export interface GuestPage {
  readonly guest: GuestShown;
  readonly looks: readonly LookShown[];
  /** The entry before which the next page begins. */
  readonly earlier: number | null;
  readonly isFirst: boolean;
}

export const guestRefusals = {
  closed: "This assessment is closed, so nobody new can be invited to it",
  "no-such-person":
    "Nobody with this address has an account. Ask the network administrator to add them, then invite them here",
  "guest-already": "This person is invited already. End that invitation first, to give them another role or date",
  "own-people": "This person belongs to your trust and sees this assessment already. Invite somebody from outside",
  "changed-meanwhile": "Somebody changed this invitation after you opened the page. Look at how it stands now",
  ended: "This invitation had ended already",
  "key-used": "This form was sent before with other words. Check it and send it again",
} as const;
