import type { CriterionPage, EvidenceShown } from "../../domain/view/criterion-page";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { EvidenceTable } from "../evidence/EvidenceTable";
import { EmptyState } from "../Note";
import { Panel } from "../Panel";
import { PortalForm } from "../form/PortalForm";
import { Select } from "../form/Select";

/** What proves the answer, with the dates that decide whether it counts, and the ways to add to it. */
export function CriterionEvidence({ page }: { page: CriterionPage }) {
  const { evidence, summary, code, mayAttach } = page;
  const aside = [`${summary.current} current`, ...summary.tags].join(", ");
  return (
    <Panel title="Evidence" id="evidence" aside={evidence.length === 0 ? undefined : aside}>
      {evidence.length === 0 ? (
        <EmptyState>
          <p>
            Nothing is attached to {code} yet. What shows that it is met belongs here: a procedure, an audit, a record.
          </p>
          {mayAttach && <p>Attach something you have already, upload a file, or link to your own system.</p>}
        </EmptyState>
      ) : (
        <>
          <EvidenceTable
            caption={`Evidence attached to ${code}`}
            rows={evidence.map((each) => ({
              key: each.attachmentId,
              title: each.title,
              href: paths.evidence(each.evidenceId),
              about: each.form === "file" ? "File" : "Link",
              covers: each.covers,
              reviewBy: each.reviewBy,
              expires: each.expires,
              states: each.states,
              act: mayAttach ? <EvidenceActs page={page} item={each} /> : undefined,
            }))}
          />
          <p className="app-small app-quiet">
            Evidence counts as current up to and including its review date and its expiry date.
          </p>
        </>
      )}
      {mayAttach && <AddEvidence page={page} />}
    </Panel>
  );
}

function EvidenceActs({ page, item }: { page: CriterionPage; item: EvidenceShown }) {
  const { slug, assessmentId } = page.place;
  return (
    <>
      {item.isToRenew && item.form === "file" && (
        <a className="app-evidence-act" href={paths.evidenceNewVersion(item.evidenceId)}>
          Renew<span className="nhsuk-u-visually-hidden"> {item.title}</span>
        </a>
      )}
      <PortalForm
        className="app-evidence-act"
        action={paths.detachment(slug, assessmentId, page.code, item.attachmentId)}
      >
        <button className="app-as-link" type="submit">
          Detach<span className="nhsuk-u-visually-hidden"> {item.title}</span>
        </button>
      </PortalForm>
    </>
  );
}

function AddEvidence({ page }: { page: CriterionPage }) {
  const { place, code, attachable } = page;
  const asked = { assessment: place.assessmentId, criterion: code };
  const links = [
    ["Upload a file", "Up to 25MB. No patient data", paths.evidenceNewFile(place.slug, asked)],
    ["Link to your own system", "An address that starts with https://", paths.evidenceNewLink(place.slug, asked)],
    [
      "Choose a document of the portal",
      "Published here by a group of the network",
      paths.evidenceNewDocument(place.slug, asked),
    ],
  ] as const;
  return (
    <>
      <h3 className="nhsuk-heading-s app-evidence-add">Add evidence</h3>
      <div className="app-form__row app-form__row--3">
        {attachable.length > 0 && (
          <PortalForm action={paths.attachments(place.slug, place.assessmentId, code)}>
            <Select
              name="evidence"
              label="Use evidence you already have"
              hint={`${attachable.length === 1 ? "1 item is" : `${attachable.length} items are`} not attached here`}
              choices={[
                { value: "", label: "Choose evidence" },
                ...attachable.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
            <Button label="Attach" of={`to ${code}`} kind="secondary" small />
          </PortalForm>
        )}
        {links.map(([label, hint, href]) => (
          <p key={label} className="app-evidence-way">
            <a href={href}>
              {label}
              <span className="nhsuk-u-visually-hidden"> as evidence for {code}</span>
            </a>
            <span className="app-quiet">{hint}</span>
          </p>
        ))}
      </div>
    </>
  );
}
