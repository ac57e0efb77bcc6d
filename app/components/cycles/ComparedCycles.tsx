import { percentages, type Tally } from "../../domain/gap-analysis";
import { formatCount, nothingToAssess } from "../../domain/view/figures";
import { moveWords, pointsWords, type CyclesCompared, type SectionCompared } from "../../domain/view/cycles";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import type { PageLink } from "../frame/PageHead";

const columns = [
  { label: "Section" },
  { label: "Complete then", numeric: true },
  { label: "Complete now", numeric: true },
  { label: "Moved", words: "Complete moved", numeric: true },
  { label: "Evidenced then", numeric: true },
  { label: "Evidenced now", numeric: true },
  { label: "Moved", words: "Evidenced moved", numeric: true },
] as const;

export interface FiguresComparedProps {
  readonly caption: string;
  readonly compared: CyclesCompared;
  readonly file: PageLink;
}

/** Figures by section in the earlier cycle and in the later, evidenced beside complete. */
export function FiguresCompared({ caption, compared, file }: FiguresComparedProps) {
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={compared.sections.map((section) => ({
        key: section.code,
        cells: [`${section.code} ${section.title}`, ...figureCells(section)],
      }))}
      footer={["All sections", ...figureCells(compared.total)]}
      file={file}
      stack
    />
  );
}

function figureCells({ then, tally, points }: Omit<SectionCompared, "code" | "title">) {
  return [
    figure(then, "complete"),
    figure(tally, "complete"),
    pointsWords(points.complete),
    figure(then, "evidenced"),
    figure(tally, "evidenced"),
    pointsWords(points.evidenced),
  ];
}

/** "88% (28)". */
function figure(tally: Tally, part: "complete" | "evidenced"): string {
  const shown = percentages(tally);
  return shown === null ? nothingToAssess : `${shown[part]}% (${formatCount(tally[part])})`;
}

export interface MovedCriteriaProps {
  readonly slug: string;
  readonly compared: CyclesCompared;
  readonly file: PageLink;
}

/** The criteria that moved, each with how it stood and how it stands. */
export function MovedCriteria({ slug, compared, file }: MovedCriteriaProps) {
  const { from, to, rows } = compared;
  return (
    <DataTable
      caption={`Criteria that moved between ${from.title} and ${to.title}`}
      columns={[{ label: "Criterion" }, { label: "Move" }, { label: from.title }, { label: to.title }]}
      rows={rows.map((row) => ({
        key: row.code,
        cells: [
          <>
            <a href={paths.criterion(slug, to.id, row.code)}>
              {row.code} {row.title}
            </a>
            <span className="app-small app-quiet app-below">{row.text}</span>
          </>,
          moveWords[row.move],
          row.then,
          row.now,
        ],
      }))}
      file={file}
      stack
    />
  );
}
