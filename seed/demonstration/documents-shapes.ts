// What is said of an invented document: its details, and what happened to each of its versions, in days before today.
import type { CommentDecision } from "../../app/models/documents/consultation-comments.server";
import type { ConsultationPosition } from "../../app/domain/documents/life-cycle";
import type { DocumentTables } from "../../db/schema/documents";

/** Stands at the head of every invented text. */
export const invented = "Invented for the demonstration. Not for clinical use.";

export interface DemonstrationDocument {
  readonly id: string;
  /** The group's address. */
  readonly group: string;
  readonly kind: DocumentTables["document"]["kind"];
  readonly title: string;
  /** Of the group, as is whoever approves; the QI manager may be it anywhere. */
  readonly owner: string;
  /** Days from today, before it where the review is overdue; nothing before the first version is published. */
  readonly reviewInDays?: number;
  readonly asksAcknowledgement: boolean;
  readonly tags: Readonly<Partial<Record<DocumentTables["document_tag"]["kind"], readonly string[]>>>;
  /** Criteria of the standard for services, by code. */
  readonly supports: readonly string[];
  /** Oldest first; each but the last is superseded by the next that was published. */
  readonly versions: readonly DemonstrationVersion[];
}

/** Steps that are named happened in the order in which they stand here. */
export interface DemonstrationVersion {
  readonly number: readonly [major: number, minor: number];
  readonly changeNote: string;
  readonly material: boolean;
  /** A text, or a file by its name in `shared-files.ts`. */
  readonly content: { readonly text: string } | { readonly file: string };
  /** Who took the steps that are nobody else's. */
  readonly by: string;
  readonly begun: number;
  readonly consultation?: DemonstrationConsultation;
  /** The text was changed, after the consultation where there was one. */
  readonly changed?: number;
  readonly approval?: DemonstrationApproval;
  readonly published?: number;
  readonly withdrawn?: { readonly daysAgo: number; readonly reason: string };
}

export interface DemonstrationConsultation {
  readonly question: string;
  readonly opened: number;
  /** Days ago that it was closed, or days from now that its last day comes. */
  readonly ends: { readonly closed: number } | { readonly inDays: number };
  readonly positions: readonly {
    readonly trust: string;
    readonly position: ConsultationPosition;
    readonly note?: string;
    readonly daysAgo: number;
  }[];
  readonly comments: readonly DemonstrationComment[];
}

export interface DemonstrationComment {
  readonly trust: string;
  readonly aboutPart: string;
  readonly words: string;
  readonly daysAgo: number;
  readonly decided?: CommentDecision & { readonly daysAgo: number };
}

export interface DemonstrationApproval {
  readonly asked: number;
  readonly needed: number;
  /** Everybody who was asked; those who have answered approved. */
  readonly people: readonly { readonly person: string; readonly approved?: number; readonly note?: string }[];
}

/** A text under the line that every invented text begins with. */
export function inventedText(...parts: readonly string[]): string {
  return [invented, ...parts].join("\n\n");
}
