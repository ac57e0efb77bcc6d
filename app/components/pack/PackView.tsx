import type { IsoDate } from "../../domain/dates";
import type { PackSummary } from "../../domain/pack/summary";
import type { Place } from "../../domain/view/assessment-pages";
import { formatCount, plural } from "../../domain/view/figures";
import { formatBytes } from "../../files/file-name";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { Facts } from "../Facts";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { Note } from "../Note";
import { Panel } from "../Panel";

/** What the pack would hold. Each figure leads to what it counts. */
export function PackFigures({ summary, place, on }: { summary: PackSummary; place: Place; on: IsoDate }) {
  const gaps = paths.assessmentGap(place.slug, place.assessmentId, { at: on });
  return (
    <Panel title="What it would hold">
      <Facts
        facts={[
          { label: "Statements", value: formatCount(summary.statements) },
          { label: "Criteria", value: formatCount(summary.criteria) },
          { label: "Not complete", value: <a href={`${gaps}#not-complete`}>{formatCount(summary.gaps)}</a> },
          { label: "Complete, not evidenced", value: formatCount(summary.claimed) },
          { label: "Files", value: `${formatCount(summary.files)}, ${formatBytes(summary.bytes)}` },
          { label: "Links", value: formatCount(summary.links) },
          { label: "Left out", value: formatCount(summary.leftOut.length) },
        ]}
      />
    </Panel>
  );
}

export function MakePack({ place, on, summary }: { place: Place; on: IsoDate; summary: PackSummary }) {
  return (
    <PortalForm action={paths.packFile(place.slug, place.assessmentId)} className="app-noprint">
      <HiddenFields fields={[{ name: "at", value: on }]} />
      <p>
        Your browser shows how far it is. Answers, notes and names of owners go with it: give it to those alone who
        assess the service.
      </p>
      <Button label={`Make the pack (about ${formatBytes(summary.bytes)})`} />
    </PortalForm>
  );
}

/** A pack on its way to this person, from whatever page it was begun. */
export function PackUnderWay({
  place,
  pack,
}: {
  place: Place;
  pack: { readonly files: number; readonly sent: number };
}) {
  return (
    <Note>
      <p>
        <strong>A pack is being sent to you:</strong> {formatCount(pack.sent)} of {plural(pack.files, "file")} so far.
        The next can be made when it is here.
      </p>
      <p>
        <progress max={Math.max(pack.files, 1)} value={pack.sent} aria-label="Files sent" />{" "}
        <a href={paths.pack(place.slug, place.assessmentId)}>See how far it is now</a>
      </p>
    </Note>
  );
}

export function PackLeftOut({ summary }: { summary: PackSummary }) {
  if (summary.leftOut.length === 0) return null;
  return (
    <DataTable
      caption="Left out, and named in the pack with the reason"
      columns={[{ label: "Item" }, { label: "Why" }, { label: "Criteria" }]}
      rows={summary.leftOut.map(({ title, why, criteria }) => ({
        key: `${title}${criteria}`,
        cells: [title, why, criteria],
      }))}
    />
  );
}
