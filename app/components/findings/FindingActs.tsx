import type { FindingPage } from "../../domain/view/finding-pages";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { Select } from "../form/Select";
import { Panel } from "../Panel";
import { OnBehalf } from "../service/OnBehalf";

interface FindingActsProps {
  readonly page: FindingPage;
}

/** What this person may do next, each act on a page or form of its own. */
export function FindingNext({ page }: FindingActsProps) {
  const { id, acts, state } = page;
  const links = [
    ...(acts.mayAnswer
      ? [{ href: paths.findingResponse(id), label: state === "open" ? "Answer this finding" : "Change the answer" }]
      : []),
    ...(acts.mayRecheck ? [{ href: paths.findingRecheck(id), label: "Check it again" }] : []),
    ...(acts.mayChange ? [{ href: paths.findingChange(id), label: "Change words, grade or date" }] : []),
  ];
  if (links.length === 0 && !acts.mayClose) return null;
  return (
    <Panel title="What comes next" isNext>
      <OnBehalf of={page.onBehalfOf} />
      <ul className="app-links">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {acts.mayClose && (
        <PortalForm action={paths.findingClosing(id)} className="app-after">
          <HiddenFields fields={[{ name: "version", value: String(page.version) }]} />
          <Button label="Close this finding" />
          <p className="app-small app-quiet">It then waits to be checked again by the assessor&rsquo;s side.</p>
        </PortalForm>
      )}
    </Panel>
  );
}

/** What proves that the finding is dealt with. */
export function FindingEvidence({ page }: FindingActsProps) {
  const { id, acts, evidence, attachable, version } = page;
  const carried = [{ name: "version", value: String(version) }];
  return (
    <Panel title="Evidence">
      {evidence.length === 0 && <p>No evidence is attached to this finding.</p>}
      {evidence.length > 0 && (
        <ul className="app-plain-list">
          {evidence.map((item) => (
            <li key={item.id}>
              <a href={paths.evidence(item.evidenceId)}>{item.title}</a>
              {acts.mayAnswer && (
                <PortalForm action={paths.findingEvidenceRemoval(id, item.id)} className="app-inline-form">
                  <HiddenFields fields={carried} />
                  <Button label="Remove" of={item.title} kind="secondary" small />
                </PortalForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {acts.mayAnswer && attachable.length > 0 && (
        <PortalForm action={paths.findingEvidence(id)}>
          <HiddenFields fields={carried} />
          <Select
            name="evidence"
            label="Add evidence from the library"
            choices={[{ value: "", label: "Choose an item" }, ...attachable]}
          />
          <Button label="Add evidence" kind="secondary" />
        </PortalForm>
      )}
      {acts.mayAnswer && (
        <p className="app-small">
          Something new goes into the library first: <a href={paths.evidenceNewFile(page.slug)}>add a file</a> or{" "}
          <a href={paths.evidenceNewLink(page.slug)}>a link</a>.
        </p>
      )}
    </Panel>
  );
}
