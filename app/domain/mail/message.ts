// What a message is made of, before it is put into words.
import type { NoticeKind } from "../notices";

/** A notice as a message tells it. */
export interface MailedNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly body: string;
  /** A path of the portal. */
  readonly address: string;
  /** The meeting that was called, moved or cancelled, whose calendar file goes along. */
  readonly meetingId: string | null;
}

/** An item of a round-up as one reader may see it. */
export interface RoundUpItem {
  readonly kind: RoundUpItemKind;
  readonly id: string;
  readonly title: string;
  /** The group that it comes from, and its date in words. */
  readonly about: string;
  readonly address: string;
}

export const roundUpItemKinds = {
  document: "Documents published",
  meeting: "Meetings to come",
  consultation: "Drafts to comment on",
  survey: "Surveys to answer",
  thread: "New discussions",
  evidence: "Evidence shared with the network",
} as const;
export type RoundUpItemKind = keyof typeof roundUpItemKinds;

export type MessageContent =
  | { readonly form: "notices"; readonly isDigest: boolean; readonly notices: readonly MailedNotice[] }
  | {
      readonly form: "round-up";
      readonly title: string;
      readonly words: string;
      readonly wordsHtml: string;
      readonly items: readonly RoundUpItem[];
      readonly address: string;
    };

/** A message in words: what an `email/` file gives. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What every message needs besides its content. Both addresses are absolute. */
export interface MessageFrame {
  readonly networkName: string;
  /** Where the portal is: "https://portal.example", without a slash at its end. */
  readonly baseUrl: string;
  /** One press there ends mail of these kinds. */
  readonly stopAddress: string;
  readonly settingsAddress: string;
  readonly isDemonstration: boolean;
}
