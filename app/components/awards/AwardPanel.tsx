import type { AwardShown, VisitShown } from "../../domain/view/awards-page";
import { formatDate } from "../../domain/dates";
import { daysText, visitKindLabel } from "../../domain/view/awards";
import { paths } from "../../http/paths";
import { DataTable, type Column } from "../DataTable";
import { Facts } from "../Facts";
import { ButtonLink } from "../form/Button";
import { Panel } from "../Panel";
import { Tag } from "../Tag";

const columns: readonly Column[] = [{ label: "Visit" }, { label: "When" }, { label: "State" }, { label: "Note" }];

/** One award: what is known of it, and its visits. */
export function AwardPanel({ slug, award, mayChange }: { slug: string; award: AwardShown; mayChange: boolean }) {
  const day = (on: AwardShown["knownOn"] | null) => (on === null ? "Date not known" : formatDate(on));
  return (
    <Panel title={award.scheme} href={paths.award(slug, award.id)} aside={<Tag word={award.status} />}>
      <Facts
        facts={[
          { label: "Covers", value: award.scope },
          { label: "Edition", value: award.editionTitle ?? "Not known" },
          ...(award.appliedOn === null ? [] : [{ label: "Applied", value: formatDate(award.appliedOn) }]),
          { label: "Granted", value: day(award.grantedOn) },
          { label: "Next review", value: day(award.nextReviewOn) },
          { label: "Expires", value: day(award.expiresOn) },
          { label: "Holds from", value: formatDate(award.knownOn) },
          { label: "Known from", value: award.source },
        ]}
      />
      {award.visits.length === 0 ? (
        <p className="app-quiet">No visit is recorded under this award.</p>
      ) : (
        <DataTable
          caption={`Visits, ${award.scheme}`}
          columns={columns}
          rows={award.visits.map((visit) => ({ key: visit.id, cells: cellsOf(slug, visit) }))}
          stack
          flush
        />
      )}
      {mayChange && (
        <p className="app-after">
          <ButtonLink label="Add a visit" href={paths.visitNew(slug, award.id)} kind="secondary" small />
        </p>
      )}
    </Panel>
  );
}

function cellsOf(slug: string, visit: VisitShown) {
  return [
    <a key="visit" href={paths.visit(slug, visit.id)}>
      {visitKindLabel(visit.kind)}
    </a>,
    daysText(visit.startsOn, visit.endsOn),
    <>
      <Tag word={visit.state} />
      {visit.isUnsaid && <span className="app-small app-below">Its day has passed. Say whether it took place</span>}
    </>,
    visit.note ?? "",
  ];
}
