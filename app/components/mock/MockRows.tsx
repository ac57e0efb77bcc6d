import { writeClosesChoice } from "../../domain/actions/closes";
import { isDifference } from "../../domain/mock/verdicts";
import { differenceWords, type MockRow } from "../../domain/view/mock";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { DataTable, type Column } from "../DataTable";
import type { PageLink } from "../frame/PageHead";

const columns: readonly Column[] = [
  { label: "Criterion" },
  { label: "Service says" },
  { label: "Peer says" },
  { label: "Difference" },
];

export interface MockRowsProps {
  readonly slug: string;
  readonly assessmentId: string;
  readonly rows: readonly MockRow[];
  readonly mayJudge: boolean;
  /** Whether a difference leads to a new action. */
  readonly mayAct: boolean;
  readonly file: PageLink;
}

/** Answer and verdict side by side. */
export function MockRows({ slug, assessmentId, rows, mayJudge, mayAct, file }: MockRowsProps) {
  const href = (code: string) =>
    mayJudge ? paths.mockVerdict(slug, assessmentId, code) : paths.criterion(slug, assessmentId, code);
  const closes = (code: string) => writeClosesChoice({ kind: "criterion", code, assessmentId });
  return (
    <DataTable
      caption={plural(rows.length, "criterion", "criteria")}
      columns={columns}
      rows={rows.map((row) => ({
        key: row.code,
        cells: [
          <>
            <a href={href(row.code)}>
              {row.code} {row.title}
            </a>
            <span className="app-small app-quiet app-below">{row.text}</span>
          </>,
          row.answer,
          <>
            {row.verdict}
            {row.note !== null && <span className="app-small app-below">{row.note}</span>}
            {row.by !== null && <span className="app-small app-quiet app-below">{row.by}</span>}
          </>,
          <>
            {differenceWords[row.difference]}
            {mayAct && isDifference(row.difference) && (
              <span className="app-small app-below">
                <a href={paths.serviceActionNew(slug, { closes: closes(row.code) })}>
                  Add an action<span className="nhsuk-u-visually-hidden"> about {row.code}</span>
                </a>
              </span>
            )}
          </>,
        ],
      }))}
      file={file}
      stack
    />
  );
}
