import { paths } from "../../http/paths";
import type { MaturityData } from "../../routes/network.maturity._index";
import { DataTable } from "../DataTable";
import { Tag } from "../Tag";

const words = {
  agrees: "Agrees within rounding",
  "levels only": "Levels only",
  computed: "Computed here",
  incomplete: "Incomplete: no score yet",
} as const;

/** Scores and levels of every submission, newest first; published beside computed. */
export function MaturityTable({ data }: { data: MaturityData }) {
  const domains = data.rows[0]?.domains ?? [];
  return (
    <DataTable
      caption="Scores and levels, newest first"
      columns={[
        { label: "Submission" },
        ...domains.map(({ title }) => ({ label: title })),
        { label: "Overall, published" },
        { label: "Overall, computed" },
        { label: "Check" },
      ]}
      rows={data.rows.map((row) => ({
        key: row.id,
        cells: [
          <span key="title">
            {row.kind === "portal" ? <a href={paths.maturitySubmission(row.id)}>{row.title}</a> : row.title}
            {!row.isSubmitted && (
              <>
                {" "}
                <Tag word="draft" />
              </>
            )}
          </span>,
          ...row.domains.map((domain) => (
            <ScoreCell
              key={domain.code}
              score={domain.score}
              words={domain.level ?? `Incomplete, ${domain.incomplete ?? ""}`}
            />
          )),
          row.published === null ? (
            <span className="app-quiet">Not published</span>
          ) : (
            <ScoreCell key="published" score={row.published.score} words={row.published.level} />
          ),
          row.computed === null ? (
            <span className="app-quiet">
              {row.kind === "published" ? "Not possible: no scores by domain" : "Not yet: items are missing"}
            </span>
          ) : (
            <ScoreCell key="computed" score={row.computed.score} words={row.computed.level} />
          ),
          row.check === "does not add up" ? (
            <span key="check">
              <Tag word="does not add up" />{" "}
              <a href={`#why-${row.id}`}>
                Why<span className="nhsuk-u-visually-hidden"> {row.title} does not add up</span>
              </a>
            </span>
          ) : (
            words[row.check]
          ),
        ],
      }))}
    />
  );
}

function ScoreCell({ score, words: level }: { score: string | null; words: string }) {
  return (
    <>
      {score !== null && (
        <>
          <strong>{score}</strong>
          <br />
        </>
      )}
      {level}
    </>
  );
}
