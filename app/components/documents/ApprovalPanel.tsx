import type { ApprovalPanelView, ApproverRow } from "../../domain/documents/approval-views";
import { ButtonLink } from "../form/Button";
import { Panel } from "../Panel";
import { Tag } from "../Tag";
import { TaskList } from "../TaskList";

export interface ApprovalPanelProps {
  readonly approval: ApprovalPanelView;
}

/** Who was asked to approve a version, and what they decided. */
export function ApprovalPanel({ approval }: ApprovalPanelProps) {
  const { version, href, standing, approvers, isAsked } = approval;
  return (
    <Panel title={`Approval of version ${version}`} href={href} aside={standing} isNext={isAsked}>
      {isAsked && <ButtonLink label="Give your decision" href={href} small />}
      <ApproverList approvers={approvers} />
    </Panel>
  );
}

/** The same lines wherever they are shown. */
export function ApproverList({ approvers }: { approvers: readonly ApproverRow[] }) {
  return (
    <TaskList
      items={approvers.map(({ personId, name, decision, note, decidedAt, isMe }) => ({
        key: personId,
        what: (
          <>
            <strong>{name}</strong>
            {isMe && " (you)"}
            {note !== null && <>: {note}</>}
          </>
        ),
        why: decidedAt ?? undefined,
        when: <Tag word={decision} />,
      }))}
    />
  );
}
