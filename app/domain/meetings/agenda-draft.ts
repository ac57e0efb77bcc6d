// What an agenda begins with, drawn from what a group has open. People change it as they like.

export type AgendaKind =
  "ordinary" | "minutes" | "actions" | "work-item" | "consultation" | "document" | "learning" | "any-other-business";

export interface AgendaLine {
  readonly kind: AgendaKind;
  readonly title: string;
  readonly minutes: number | null;
  /** The id of what the line is about, where it is about something of the portal. */
  readonly aboutId: string | null;
}

export interface OpenThings {
  /** The last meeting whose minutes wait for approval, in words of its day. */
  readonly minutesOf: { readonly id: string; readonly day: string } | null;
  readonly openActions: number;
  readonly workItems: readonly { readonly id: string; readonly title: string }[];
  readonly consultations: readonly { readonly id: string; readonly title: string }[];
  readonly learning: { readonly title: string; readonly minutes: number | null } | null;
}

/** The lines in the order of a meeting: apologies, minutes, actions, consultations, work, learning, any other business. */
export function draftAgenda(open: OpenThings): readonly AgendaLine[] {
  const line = (
    kind: AgendaKind,
    title: string,
    minutes: number | null,
    aboutId: string | null = null,
  ): AgendaLine => ({
    kind,
    title,
    minutes,
    aboutId,
  });
  return [
    line("ordinary", "Welcome and apologies", 5),
    ...(open.minutesOf === null
      ? []
      : [line("minutes", `Minutes of ${open.minutesOf.day}, to approve`, 5, open.minutesOf.id)]),
    ...(open.openActions === 0
      ? []
      : [line("actions", open.openActions === 1 ? "1 open action" : `${open.openActions} open actions`, 10)]),
    ...open.consultations.map(({ id, title }) => line("consultation", `Consultation: ${title}`, 10, id)),
    ...open.workItems.map(({ id, title }) => line("work-item", title, 10, id)),
    ...(open.learning === null ? [] : [line("learning", `Learning: ${open.learning.title}`, open.learning.minutes)]),
    line("any-other-business", "Any other business", 5),
  ];
}

/** What is not on the agenda yet. A thing of the portal stands once; a line without one, once for its kind and title. */
export function missingFrom(lines: readonly AgendaLine[], draft: readonly AgendaLine[]): readonly AgendaLine[] {
  const keyOf = ({ kind, title, aboutId }: AgendaLine) => `${kind}:${aboutId ?? (kind === "ordinary" ? title : "")}`;
  const there = new Set(lines.map(keyOf));
  return draft.filter((each) => !there.has(keyOf(each)));
}
