import type { ReactNode } from "react";

export interface Figure {
  readonly label: string;
  /** "87%", or words where there is no figure: "Nothing to assess". */
  readonly figure: ReactNode;
  /** What it counts: "134 of 154". */
  readonly of?: ReactNode;
}

/** Key figures side by side, each with its words and counts. `small` is for figures of the second rank. */
export function Figures({ figures, small = false }: { figures: readonly Figure[]; small?: boolean }) {
  return (
    <dl className="app-figures">
      {figures.map(({ label, figure, of }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span className={small ? "app-big app-big--m" : "app-big"}>{figure}</span> {of}
          </dd>
        </div>
      ))}
    </dl>
  );
}
