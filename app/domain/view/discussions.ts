// What the pages of discussions say.
import { EDIT_MINUTES } from "../discussions/edit-window";

/** A step of a thread as its history says it. A former title is kept and not shown: it may be what had to go. */
export function threadChangeWords(what: string, detail: string): string {
  const words: Readonly<Record<string, string>> = {
    moved: `Moved: ${detail}`,
    closed: "Closed",
    reopened: "Opened again",
    renamed: "Renamed",
    "answer-marked": `${detail} marked as the answer`,
    "answer-unmarked": `${detail} no longer marked as the answer`,
    "became-work-item": "Became a work item",
    "became-proposal": "Became a proposal to change a document",
  };
  return words[what] ?? "Changed";
}

/** Why a change of a discussion was refused, in words that say what to do next. */
export const discussionRefusals = {
  "key-used": "This form was sent before with other words. Open the page again",
  changed: "Somebody changed this since you opened the page. Open the page again, and put your change beside theirs",
  gone: "This is not here any more. Open the list of discussions again",
  closed: "This discussion is closed. Ask the group's chair to open it again",
  "group-ended": "This group has ended, so nothing is added to it",
  late: `A post can be edited for ${EDIT_MINUTES} minutes after it was written. Write another post to put it right`,
  removed: "This post was taken away",
  own: "This is your own post. Edit it, or take it away",
  "reported-already": "You have reported this post before. The people who run the group will see to it",
  settled: "Somebody has settled these reports already",
  "no-such-post": "Choose a post of this discussion that was not taken away",
  "not-allowed": "You may not do this there",
  "same-group": "Choose another group: the discussion is there already",
  "no-such-about": "What this discussion would be about is not there, or not for you to see",
  "no-such-document": "Choose a document from the list",
  "proposed-already": "This discussion is a proposal to change that document already",
} as const;

/** The discussions about a criterion or a document version, as its page shows them. */
export interface ThreadsPanelData {
  readonly threads: readonly {
    readonly id: string;
    readonly title: string;
    readonly href: string;
    readonly state: "answered" | "closed" | null;
    /** "MRI SIG, 4 posts, the last on 3 May 2024, 9am". */
    readonly facts: string;
  }[];
  /** Where to start one; `null` for who posts in no group. */
  readonly startHref: string | null;
}

/** A thread as a line of its group's list. */
export interface ThreadShown {
  readonly id: string;
  readonly title: string;
  readonly startedBy: string;
  readonly started: string;
  readonly posts: number;
  readonly latest: string;
  readonly states: readonly string[];
  readonly unread: number;
}
