import { formatDate, isIsoDate, type Instant } from "../../domain/dates";
import { readDate } from "../../domain/forms/fields";
import type { Typed } from "../../domain/forms/parse";
import { formatMoment } from "../../domain/london";
import type { CriterionPage } from "../../domain/view/criterion-page";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { CriterionTrail } from "./CriterionView";
import { DataTable } from "../DataTable";
import { HiddenFields } from "../form/HiddenFields";
import { PageHead } from "../frame/PageHead";
import { PortalForm } from "../form/PortalForm";

/** Somebody changed the answer, or closed the assessment, after this page was opened: theirs and yours, side by side. */
export function AnswerConflict({ page, typed }: { page: CriterionPage; typed: Typed }) {
  const { place, code, answer } = page;
  const when = answer.changedAt === null ? "" : `, ${formatMoment(answer.changedAt as Instant)}`;
  const criterion = paths.criterion(place.slug, place.assessmentId, code);
  return (
    <>
      <CriterionTrail page={page} below={["Not saved"]} />
      <PageHead
        caption={`${code} ${page.title}`}
        title={place.isOpen ? "Somebody changed this answer meanwhile" : "This assessment was closed meanwhile"}
        lead="Nothing of yours was saved, and nothing is lost: it stands below beside what is there now."
      />
      <DataTable
        caption={`The answer to ${code}, twice`}
        columns={[
          { label: "Part of the answer" },
          { label: `Now, by ${answer.changedByName ?? "nobody"}${when}`, words: "Now" },
          { label: "Yours, not saved", words: "Yours" },
          { label: "Compared" },
        ]}
        rows={rowsOf(page, typed).map(({ part, theirs, yours }) => ({
          key: part,
          cells: [
            part,
            <Words key="theirs" words={theirs} />,
            <Words key="yours" words={yours} />,
            theirs === yours ? "Same" : <strong key="differs">Different</strong>,
          ],
        }))}
        stack
      />
      {page.mayAnswer ? (
        <PortalForm action={paths.answer(place.slug, place.assessmentId, code)}>
          <HiddenFields fields={[{ name: "version", value: String(answer.version) }, ...kept(typed)]} />
          <p>Saving yours replaces what is there now. What it replaces stays in the history.</p>
          <Button label="Save mine over it" />
        </PortalForm>
      ) : (
        <p>You can no longer change this answer here. Copy what you need from the table.</p>
      )}
      <p>
        <a href={criterion}>Leave it as it is now, and open {code} again</a>
      </p>
    </>
  );
}

/** With its line ends, so that it can be copied as it was typed. */
function Words({ words }: { words: string }) {
  return <span className="app-typed">{words}</span>;
}

const ownFields = ["version", "form-key"];

function kept(typed: Typed): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(typed).flatMap(([name, value]) => (ownFields.includes(name) ? [] : [{ name, value }]));
}

function rowsOf(page: CriterionPage, typed: Typed) {
  const { answer, scale, owners } = page;
  const label = (id: string | null | undefined) => scale.find((value) => value.id === id)?.label ?? "Not yet rated";
  const needsReason = scale.some(({ id, reasonRequired }) => id === typed.status && reasonRequired);
  const owner = owners.find(({ id }) => id === typed.owner)?.name;
  return [
    { part: "Status", theirs: answer.state, yours: label(typed.status) },
    {
      part: "Why it does not apply",
      theirs: answer.reason ?? "None given",
      yours: (needsReason && typed.reason) || "None given",
    },
    { part: "Note", theirs: answer.note ?? "No note", yours: typed.note?.trim() || "No note" },
    {
      part: "Owner",
      theirs: answer.ownerName ?? "No owner",
      yours: typed.owner ? (owner ?? "Another person") : "No owner",
    },
    {
      part: "Target date",
      theirs: answer.targetOn === null ? "No target date" : formatDate(answer.targetOn),
      yours: targetOf(typed),
    },
  ];
}

function targetOf(typed: Typed): string {
  const read = readDate(typed, "target", "Target date");
  if (!read.ok || read.date === null || !isIsoDate(read.date)) return "No target date";
  return formatDate(read.date);
}
