// A large table that a loader built as one string of markup, in a region that scrolls.
import { useRequest } from "../form/RequestContext";

export interface BuiltTableProps {
  /** Under which the loader put it into the request's markup. */
  readonly name: string;
  readonly label: string;
  /** Scrolls down as well as sideways, under headings that stay. */
  readonly tall?: boolean;
}

export function BuiltTable({ name, label, tall = false }: BuiltTableProps) {
  return (
    <div
      className={tall ? "app-scroll app-scroll--tall" : "app-scroll"}
      role="region"
      aria-label={label}
      tabIndex={0}
      dangerouslySetInnerHTML={{ __html: useRequest().markup.get(name) ?? "" }}
    />
  );
}
