import { evidenceKindLabel } from "../../domain/evidence-kinds";
import type { IsoDate } from "../../domain/dates";
import { coversText, expiresText, reviewText, visibilityText } from "../../domain/view/evidence";
import type { EvidenceValues } from "./EvidenceFields";
import { Facts } from "../Facts";
import { Note } from "../Note";
import { Panel } from "../Panel";

/** Said where the QI manager works for a trust. */
export function OnBehalfNote({ of }: { of: string | null }) {
  if (of === null) return null;
  return (
    <Note>
      <p>What you change here is recorded and shown as done on behalf of {of}.</p>
    </Note>
  );
}

/** Said where the QI manager adds something for a trust. */
export function AddedOnBehalfNote({ of }: { of: string | null }) {
  if (of === null) return null;
  return (
    <Note>
      <p>What you add is recorded and shown as added on behalf of {of}.</p>
    </Note>
  );
}

/** In place of a form for what was withdrawn. */
export function WithdrawnNote() {
  return (
    <Note>
      <p>This evidence was withdrawn, so it can no longer be changed. To use it again, add it again.</p>
    </Note>
  );
}

type Said = Omit<EvidenceValues, "ownerId" | "visibility" | "title" | "kind"> & Partial<EvidenceValues>;

/** What an item says now, beside the words of someone who has read an older state. Their form is not lost. */
export function MeanwhileNote({ values }: { values: Said }) {
  const day = (text: string | null) => text as IsoDate | null;
  const facts = [
    { label: "Covers", value: coversText({ coversFrom: day(values.coversFrom), coversTo: day(values.coversTo) }) },
    { label: "Review by", value: reviewText(day(values.reviewOn)) },
    { label: "Expires", value: expiresText(day(values.expiresOn)) },
  ];
  if (values.title !== undefined) facts.unshift({ label: "Title", value: values.title });
  if (values.kind !== undefined) facts.push({ label: "Kind", value: evidenceKindLabel(values.kind) });
  if (values.visibility) facts.push({ label: "Seen by", value: visibilityText(values.visibility) });
  return (
    <div id="changed-meanwhile" tabIndex={-1}>
      <Panel title="What it says now" size="s">
        <Facts facts={facts} />
      </Panel>
    </div>
  );
}
