import { Facts } from "../Facts";
import { Panel } from "../Panel";

export interface PublishOutcomeProps {
  readonly publication: {
    readonly document: { readonly asksAcknowledgement: boolean };
    readonly version: { readonly words: string; readonly material: boolean } | null;
    /** The version that is current now. */
    readonly supersedes: string | null;
  };
}

/** What publication does, before it is done. */
export function PublishOutcome({ publication: { document, version, supersedes } }: PublishOutcomeProps) {
  if (version === null) return null;
  const isFirst = supersedes === null;
  const asksAgain = isFirst || version.material;
  const reading = document.asksAcknowledgement && asksAgain ? "People are asked to read it and to say so. " : "";
  return (
    <Panel title="What happens" size="s">
      <Facts
        facts={[
          { label: "Change", value: version.material ? "Material" : "Not material" },
          {
            label: "Version now",
            value: isFirst ? "None: this is the first" : `${supersedes} is superseded, and stays to be read`,
          },
          {
            label: "Trusts",
            value: asksAgain
              ? `${reading}Every trust is asked for its position on it`
              : "Positions stay as they are: nothing material changes",
          },
        ]}
      />
    </Panel>
  );
}
