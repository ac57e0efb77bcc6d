// Positions and comments as tables: exactly what the consultation's page shows.
import type { CommentView, PositionRow } from "../../domain/documents/consultation-views";

export function positionTable(rows: readonly PositionRow[]) {
  return {
    columns: ["trust", "position", "in their words", "since", "recorded by", "on behalf"],
    rows: rows.map(({ name, position, note, on, by, onBehalf }) => [
      name,
      position,
      note,
      on,
      by,
      onBehalf ? "yes" : "no",
    ]),
  };
}

export function commentTable(comments: readonly CommentView[]) {
  return {
    columns: ["trust", "position", "part", "comment", "from", "outcome", "decided"],
    rows: comments.map(({ trust, position, aboutPart, words, who, outcomeText, decided }) => [
      trust?.name ?? null,
      position,
      aboutPart,
      words,
      who,
      outcomeText ?? "Not decided yet",
      decided,
    ]),
  };
}
