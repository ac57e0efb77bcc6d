import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { Panel } from "../Panel";

export interface ProposalsPanelProps {
  readonly documentId: string;
  readonly proposals: { readonly open: number; readonly all: number };
}

/** What members asked to be changed. */
export function ProposalsPanel({ documentId, proposals }: ProposalsPanelProps) {
  const { open, all } = proposals;
  return (
    <Panel title="Proposed changes" size="s">
      {all === 0 ? (
        <p>None yet. A discussion of the group can become a proposal to change this document.</p>
      ) : (
        <p>
          <a href={paths.proposals(documentId)}>{plural(all, "proposal")}</a>,{" "}
          {open === 0 ? "all settled" : `${open} to settle`}
        </p>
      )}
    </Panel>
  );
}
