// Invented queries of the demonstration. Days are counted from the day of loading; before it they are negative.
import type { QueryState } from "../../app/domain/queries/queries";

export interface InventedQuery {
  readonly id: string;
  readonly trust: string;
  readonly by: "qi-manager" | "assessor";
  /** Which of the answers that are complete it is about, counted from the first. */
  readonly answer: number;
  readonly state: QueryState;
  readonly posts: readonly {
    readonly what: "asked" | "answered" | "asked-further" | "accepted";
    readonly days: number;
    readonly words: string | null;
  }[];
}

export const inventedQueries: readonly InventedQuery[] = [
  {
    id: "query-uhnm-open",
    trust: "UHNM",
    by: "qi-manager",
    answer: 0,
    state: "open",
    posts: [{ what: "asked", days: -4, words: "This is marked complete. Does it hold for the weekend lists too?" }],
  },
  {
    id: "query-uhnm-assessor",
    trust: "UHNM",
    by: "assessor",
    answer: 1,
    state: "open",
    posts: [
      { what: "asked", days: -9, words: "Which version of this procedure is used in the community diagnostic centre?" },
      { what: "answered", days: -7, words: "The same version as on the main site, from the shared folder." },
      { what: "asked-further", days: -2, words: "How do staff there hear that a new version is out?" },
    ],
  },
  {
    id: "query-uhnm-accepted",
    trust: "UHNM",
    by: "qi-manager",
    answer: 2,
    state: "accepted",
    posts: [
      { what: "asked", days: -40, words: "Who signs this off when the lead is away?" },
      { what: "answered", days: -36, words: "The deputy lead. It is in the list of duties." },
      { what: "accepted", days: -35, words: null },
    ],
  },
  {
    id: "query-geh-answered",
    trust: "GEH",
    by: "qi-manager",
    answer: 0,
    state: "answered",
    posts: [
      { what: "asked", days: -12, words: "The review date of this evidence has moved twice. What holds it up?" },
      { what: "answered", days: -3, words: "The group that approves it did not meet. It meets next week." },
    ],
  },
  {
    id: "query-geh-open",
    trust: "GEH",
    by: "qi-manager",
    answer: 1,
    state: "open",
    posts: [{ what: "asked", days: -20, words: "Is there an audit that shows this is done, beside the procedure?" }],
  },
];
