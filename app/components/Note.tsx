import type { ReactNode } from "react";

/** A line of explanation, never an alarm. */
export function Note({ warn = false, children }: { warn?: boolean; children: ReactNode }) {
  return <div className={`app-note${warn ? " app-note--warn" : ""}`}>{children}</div>;
}

/** What belongs here and how to start, where a list is empty. */
export function EmptyState({ children }: { children: ReactNode }) {
  return <div className="app-empty">{children}</div>;
}

/** Which edition the page speaks of: one quiet line. */
export function EditionLine({ notice }: { notice: string }) {
  return <p className="app-edition">{notice}</p>;
}

/** The finding that stands before a chart or table. */
export function FindingLine({ main, more }: { main: string; more: string }) {
  return (
    <p className="app-finding">
      <strong>{main}</strong> {more}
    </p>
  );
}
