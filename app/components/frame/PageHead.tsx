import type { ReactNode } from "react";
import { FileLink } from "./FileLink";

export interface PageLink {
  readonly label: string;
  readonly href: string;
}

export interface PageHeadProps {
  readonly title: string;
  /** Whose page this is, above the title. */
  readonly caption?: string;
  /** A quiet line below the title: the day, the counts. */
  readonly lead?: ReactNode;
  readonly links?: readonly PageLink[];
  /** Overviews have the larger heading. */
  readonly overview?: boolean;
}

/** The page's one `h1`, with its files and prints beside it. */
export function PageHead({ title, caption, lead, links = [], overview = false }: PageHeadProps) {
  const size = overview ? "xl" : "l";
  return (
    <div className="app-head">
      <div>
        <h1 className={`nhsuk-heading-${size}`}>
          {caption !== undefined && <span className={`nhsuk-caption-${size}`}>{caption} </span>}
          {title}
        </h1>
        {lead !== undefined && <p className="app-lead">{lead}</p>}
      </div>
      {links.length > 0 && (
        <ul className="app-links">
          {links.map(({ label, href }) => (
            <li key={href}>
              <FileLink label={label} href={href} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
