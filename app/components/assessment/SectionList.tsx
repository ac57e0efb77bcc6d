import { formatDate } from "../../domain/dates";
import type { SectionPage, SectionRow, SectionStatement } from "../../domain/view/assessment-pages";
import { paths } from "../../http/paths";
import { CarriedFact } from "../cycles/CarriedFact";
import { CriterionRow } from "./CriterionRow";
import { EmptyState } from "../Note";
import { StatementHead } from "./StatementHead";
import { Tag } from "../Tag";
import { useQuickRate } from "./use-quick-rate";

/** The criteria of a section, statement by statement, each rated in one press by those who may. */
export function SectionList({ page }: { page: SectionPage }) {
  const list = useQuickRate<HTMLDivElement>();
  const { place, code, filter } = page;
  if (page.shown === 0) {
    return (
      <EmptyState>
        <p>No criterion of this section is left by the filter.</p>
        <p>
          <a href={paths.section(place.slug, place.assessmentId, code)}>Show all of section {code}</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <div ref={list}>
      {page.statements.some(({ rows }) => rows.some(({ mayRate }) => mayRate)) && <KeyHint scale={page.scale} />}
      {page.statements
        .filter(({ rows }) => rows.length > 0)
        .map((statement) => (
          <section key={statement.code} className="app-statement" aria-labelledby={`st-${statement.code}`}>
            <StatementHead
              id={`st-${statement.code}`}
              code={statement.code}
              title={statement.title}
              about={referencesOf(statement)}
              progress={statement.tally}
            />
            <ol className="app-criteria">
              {statement.rows.map((row) => (
                <SectionCriterion key={row.code} page={page} row={row} filter={filter} />
              ))}
            </ol>
          </section>
        ))}
    </div>
  );
}

/** Shown where scripts run: elsewhere the keys do nothing. */
function KeyHint({ scale }: { scale: SectionPage["scale"] }) {
  return (
    <p className="app-rate-keys">
      Keys in a rating: {scale.map(({ label }, index) => `${index + 1} for ${label.toLowerCase()}`).join(", ")}. Enter
      goes on to the next criterion, Shift and Enter back.
    </p>
  );
}

/** "Official statement: XR-501 (RCR AuditLive)". */
function referencesOf({ references }: SectionStatement): string | undefined {
  if (references.length === 0) return undefined;
  const codes = references.map(({ code, certainty }) => `${code}${certainty === "likely" ? ", likely" : ""}`);
  return `Official statement: ${codes.join(" and ")} (RCR AuditLive)`;
}

function SectionCriterion({
  page,
  row,
  filter,
}: {
  page: SectionPage;
  row: SectionRow;
  filter: SectionPage["filter"];
}) {
  const { slug, assessmentId } = page.place;
  const choices = page.scale.map(({ id, label, needsReason }) => ({ value: id, label, needsReason }));
  const action = paths.rating(slug, assessmentId, row.code, { ...filter });
  const href = paths.criterion(slug, assessmentId, row.code);
  return (
    <CriterionRow
      code={row.code}
      text={row.text}
      href={href}
      rate={row.mayRate ? { action, version: row.version, choices } : null}
      value={row.value}
      state={row.state}
      facts={[
        ...(row.carried === null ? [] : [{ label: "Carried", value: <Carried page={page} row={row} /> }]),
        { label: "Owner", value: <OwnerFact row={row} href={href} /> },
        ...(row.targetOn === null ? [] : [{ label: "Target", value: <TargetFact row={row} /> }]),
        { label: "Evidence", value: <EvidenceFact row={row} href={href} /> },
        ...(row.openQueries === 0 ? [] : [{ label: "Queries", value: <QueriesFact row={row} href={href} /> }]),
      ]}
    />
  );
}

function Carried({ page, row }: { page: SectionPage; row: SectionRow }) {
  const { slug, assessmentId } = page.place;
  if (row.carried === null) return null;
  return <CarriedFact slug={slug} assessmentId={assessmentId} code={row.code} carried={row.carried} back="section" />;
}

function OwnerFact({ row, href }: { row: SectionRow; href: string }) {
  if (row.ownerName !== null) return <>{row.ownerName}</>;
  if (!row.mayRate) return <>No owner</>;
  return (
    <>
      No owner.{" "}
      <a href={`${href}#owner`}>
        Set owner<span className="nhsuk-u-visually-hidden"> of {row.code}</span>
      </a>
    </>
  );
}

function TargetFact({ row }: { row: SectionRow }) {
  if (row.targetOn === null) return null;
  return (
    <>
      {formatDate(row.targetOn)} {row.isOverdue && <Tag word="overdue" />}
    </>
  );
}

function QueriesFact({ row, href }: { row: SectionRow; href: string }) {
  return (
    <a href={`${href}#queries`}>
      {row.openQueries} open<span className="nhsuk-u-visually-hidden"> about {row.code}</span>
    </a>
  );
}

function EvidenceFact({ row, href }: { row: SectionRow; href: string }) {
  const { attached, current, tags } = row.evidence;
  const hidden = <span className="nhsuk-u-visually-hidden"> for {row.code}</span>;
  if (attached === 0) {
    if (!row.mayRate) return <>None</>;
    return (
      <>
        None. <a href={`${href}#evidence`}>Add evidence{hidden}</a>
      </>
    );
  }
  return (
    <>
      <a href={`${href}#evidence`}>
        {current} current{hidden}
      </a>{" "}
      {tags.map((word) => (
        <Tag key={word} word={word} />
      ))}
    </>
  );
}
