import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import type { HoldShown } from "../../domain/view/held-files";
import { paths } from "../../http/paths";
import { Facts, type Fact } from "../Facts";
import { Panel } from "../Panel";
import { Tag } from "../Tag";

/** What was found in a file, whose it is, and what became of it. */
export function HoldFacts({ hold }: { hold: HoldShown }) {
  const { id, evidence, state } = hold;
  const facts: Fact[] = [
    { label: "State", value: <Tag word={state} /> },
    { label: "What was found", value: hold.found },
    {
      label: "File",
      value: (
        <>
          <a href={paths.heldFileDownload(id)}>Download {hold.fileName}</a>, {hold.size}
        </>
      ),
    },
  ];
  if (evidence !== null) {
    const link = <a href={paths.evidence(evidence.id)}>{evidence.title}</a>;
    facts.push({
      label: "Evidence",
      value: (
        <>
          {link}, version {evidence.number}
        </>
      ),
    });
  }
  facts.push({ label: "Uploaded by", value: hold.uploadedByName });
  facts.push({ label: "Held since", value: formatMoment(hold.heldAt as Instant) });
  return (
    <Panel title="What was found">
      <Facts facts={[...facts, ...endOf(hold)]} />
    </Panel>
  );
}

function endOf({ release, replacedAt }: HoldShown): readonly Fact[] {
  if (release !== null) {
    return [
      { label: "Released by", value: release.byName },
      { label: "Released", value: formatMoment(release.at as Instant) },
      { label: "Reason", value: release.reason },
    ];
  }
  return replacedAt === null ? [] : [{ label: "Replaced", value: formatMoment(replacedAt as Instant) }];
}

interface WhatToDoProps {
  readonly hold: HoldShown;
  readonly isUploader: boolean;
  readonly mayRelease: boolean;
}

/** The two ways out of a hold, and who can take them. */
export function WhatToDo({ hold, isUploader, mayRelease }: WhatToDoProps) {
  const { evidence } = hold;
  return (
    <Panel title="What to do">
      <p>
        Open the file and look at each place that is named. Ten digits may be an NHS number by chance, and a date may be
        somebody else&apos;s.
      </p>
      <p>
        If it names a patient, remove what names them and{" "}
        {evidence === null ? (
          "upload the file again where it came from"
        ) : (
          <a href={paths.evidenceNewVersion(evidence.id)}>upload a new version</a>
        )}
        . The held file stays hidden behind it.
      </p>
      <p>
        {mayRelease
          ? "If it names no patient, release it and say why. Your reason is kept and shown."
          : "If it names no patient, ask the QI (quality improvement) manager to release it. They were told."}
        {isUploader && mayRelease && " You uploaded it yourself: let a colleague look at it, too."}
      </p>
    </Panel>
  );
}
