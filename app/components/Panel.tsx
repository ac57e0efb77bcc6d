import { useId, type ReactNode } from "react";

export interface PanelProps {
  readonly title: string;
  /** The list that the panel is a part of; the heading is the link. */
  readonly href?: string;
  /** A quiet word beside the heading. */
  readonly aside?: ReactNode;
  readonly size?: "m" | "s";
  readonly isNext?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
}

/** One thing with a heading: a figure, a short list or a form. */
export function Panel({ title, href, aside, size = "m", isNext = false, id, children }: PanelProps) {
  const made = useId();
  const headingId = id ?? made;
  return (
    <section className={`app-panel${isNext ? " app-panel--next" : ""}`} aria-labelledby={headingId}>
      <div className="app-panel__head">
        <h2 className={`nhsuk-heading-${size}`} id={headingId}>
          {href === undefined ? title : <a href={href}>{title}</a>}
        </h2>
        {aside !== undefined && (typeof aside === "string" ? <p className="app-quiet">{aside}</p> : aside)}
      </div>
      {children}
    </section>
  );
}
