// The list of documents: what may be asked of it, and its order.
import type { IsoDate } from "../dates";

export const documentKindWords = {
  policy: "Policy",
  protocol: "Protocol",
  pathway: "Pathway",
  guideline: "Guideline",
  "patient-information": "Patient information",
  template: "Template",
  form: "Form",
  "terms-of-reference": "Terms of reference",
} as const;
export type DocumentKindId = keyof typeof documentKindWords;

/** The state of a document is that of its current version, or else of its newest. */
export const documentStateWords = {
  draft: "Draft",
  consultation: "In consultation",
  approval: "Approval",
  published: "Published",
  "under-review": "Under review",
  superseded: "Superseded",
  withdrawn: "Withdrawn",
} as const;
export type DocumentStateId = keyof typeof documentStateWords;

export const documentOrders = ["title", "-title", "published", "-published", "review", "-review"] as const;
export type DocumentOrder = (typeof documentOrders)[number];

export interface DocumentFilter {
  readonly words: string;
  readonly kind: DocumentKindId | null;
  /** The group's address. */
  readonly group: string | null;
  readonly modality: string | null;
  readonly specialty: string | null;
  readonly audience: string | null;
  readonly state: DocumentStateId | null;
  /** Only what one's own trust has not answered. */
  readonly unanswered: boolean;
  /** Only what was to be reviewed before today. */
  readonly overdue: boolean;
  readonly order: DocumentOrder;
}

interface Ordered {
  readonly title: string;
  readonly publishedOn: IsoDate | null;
  readonly reviewOn: IsoDate | null;
}

/** A copy in the order asked for. What has no date comes last either way; what falls together goes by title. */
export function inDocumentOrder<Row extends Ordered>(rows: readonly Row[], order: DocumentOrder): readonly Row[] {
  const down = order.startsWith("-") ? -1 : 1;
  const byTitle = (a: Row, b: Row) => a.title.localeCompare(b.title, "en-GB");
  if (order.endsWith("title")) return rows.toSorted((a, b) => down * byTitle(a, b));
  const dayOf = (row: Row) => (order.endsWith("published") ? row.publishedOn : row.reviewOn);
  return rows.toSorted((a, b) => {
    const [first, second] = [dayOf(a), dayOf(b)];
    if (first === second) return byTitle(a, b);
    if (first === null) return 1;
    if (second === null) return -1;
    return down * first.localeCompare(second);
  });
}
