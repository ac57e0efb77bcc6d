import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";

export interface PatternShown {
  readonly id: string;
  readonly pattern: string;
  readonly examples: readonly string[];
  readonly addedAt: string;
  readonly addedByName: string;
}

interface PatternsTableProps {
  readonly trust: string;
  readonly patterns: readonly PatternShown[];
  readonly mayChange: boolean;
}

const columns = [{ label: "Pattern" }, { label: "It finds, for example" }, { label: "Added by" }] as const;

/** The patterns of a trust, with invented numbers that each of them finds. */
export function PatternsTable({ trust, patterns, mayChange }: PatternsTableProps) {
  return (
    <DataTable
      caption="Patterns of hospital numbers"
      columns={columns}
      rows={patterns.map(({ id, pattern, examples, addedAt, addedByName }) => ({
        key: id,
        cells: [
          <>
            <span className="app-code">{pattern}</span>
            {mayChange && (
              <a className="app-small app-below" href={paths.patternRemoval(trust, id)}>
                Remove<span className="nhsuk-u-visually-hidden"> {pattern}</span>
              </a>
            )}
          </>,
          <span className="app-code" key="examples">
            {examples.join(", ")}
          </span>,
          <>
            {addedByName}
            <span className="app-small app-quiet app-below">{formatMoment(addedAt as Instant)}</span>
          </>,
        ],
      }))}
      stack
    />
  );
}
