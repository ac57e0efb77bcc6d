import { formatDate } from "../../domain/dates";
import type { CriterionPage } from "../../domain/view/criterion-page";
import { Facts } from "../Facts";
import { Panel } from "../Panel";
import { Tag } from "../Tag";

/** The answer for those who read it and do not change it. */
export function AnswerShown({ page }: { page: CriterionPage }) {
  const { answer, onlyOwn } = page;
  const facts = [
    { label: "Status", value: <Tag word={answer.state} /> },
    ...(answer.reason === null
      ? []
      : [{ label: "Why it does not apply", value: <span className="app-typed">{answer.reason}</span> }]),
    { label: "Note", value: <span className="app-typed">{answer.note ?? "No note"}</span> },
    { label: "Owner", value: answer.ownerName ?? "No owner" },
    { label: "Target date", value: answer.targetOn === null ? "No target date" : formatDate(answer.targetOn) },
  ];
  return (
    <Panel title="Answer" id="answer">
      <Facts facts={facts} />
      {onlyOwn && (
        <p className="app-after">
          You may change the answers that you own. To own this one, ask your quality lead to set you as its owner.
        </p>
      )}
    </Panel>
  );
}
