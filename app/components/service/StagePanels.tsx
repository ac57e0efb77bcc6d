import { formatDate, type Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import type { StagePage } from "../../domain/view/stage";
import { DataTable, type Column } from "../DataTable";
import { Facts } from "../Facts";
import { EmptyState, Note } from "../Note";
import { Panel } from "../Panel";

export interface StageNowProps {
  readonly current: StagePage["current"];
  readonly mismatch: string | null;
  readonly mayDeclare: boolean;
}

/** The stage that holds today and what it means. Stages have no colour. */
export function StageNow({ current, mismatch, mayDeclare }: StageNowProps) {
  if (current === null) {
    return (
      <EmptyState>
        <p>
          <strong>Not declared.</strong> This service has declared no stage yet.{" "}
          {mayDeclare ? "Choose one below to begin." : "Its quality lead declares it."}
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <Panel title={`Stage ${current.number}: ${current.title}`} aside={`Since ${formatDate(current.declaredOn)}`}>
        <p>{current.meaning}</p>
      </Panel>
      {mismatch !== null && (
        <Note warn>
          <p>
            <strong>The stage and the answers do not fit.</strong> {mismatch} Declare the stage that fits, or bring the
            answers up to date.
          </p>
        </Note>
      )}
    </>
  );
}

const columns: readonly Column[] = [
  { label: "Declared on" },
  { label: "Stage" },
  { label: "Note" },
  { label: "Recorded by" },
];

/** Every declaration, newest first, with who recorded it. */
export function DeclarationsTable({ declarations, file }: { declarations: StagePage["declarations"]; file: string }) {
  if (declarations.length === 0) return null;
  return (
    <DataTable
      caption="Declarations"
      columns={columns}
      rows={declarations.map((each) => ({
        key: each.id,
        cells: [
          formatDate(each.declaredOn),
          `Stage ${each.stage}: ${each.title}`,
          each.note ?? "No note",
          <>
            {each.recordedByName}
            {each.onBehalf && ", on behalf of the trust"}
            <span className="app-small app-quiet app-below">{formatMoment(each.recordedAt as Instant)}</span>
          </>,
        ],
      }))}
      stack
      file={{ label: "Download the declarations as CSV", href: file }}
    />
  );
}

/** Awards are facts of their own, with where they are known from. */
export function AwardsPanel({ awards, href }: { awards: StagePage["awards"]; href: string }) {
  return (
    <Panel title="Awards" href={href} size="s">
      {awards.length === 0 && (
        <p>No award is recorded for this service. An accreditation or another award is shown here with its source.</p>
      )}
      {awards.map((award) => (
        <Facts
          key={award.id}
          facts={[
            { label: "Award", value: award.scheme },
            { label: "Covers", value: award.scope },
            { label: "Status", value: award.status.charAt(0).toUpperCase() + award.status.slice(1) },
            { label: "Granted", value: award.grantedOn === null ? "Date not known" : formatDate(award.grantedOn) },
            {
              label: "Next review",
              value: award.nextReviewOn === null ? "Date not known" : formatDate(award.nextReviewOn),
            },
            { label: "Expires", value: award.expiresOn === null ? "Date not known" : formatDate(award.expiresOn) },
            { label: "Known on", value: formatDate(award.knownOn) },
            { label: "Source", value: award.source },
          ]}
        />
      ))}
    </Panel>
  );
}
