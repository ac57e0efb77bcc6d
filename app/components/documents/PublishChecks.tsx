import type { CheckView } from "../../domain/documents/approval-views";
import { Tag } from "../Tag";
import { TaskList } from "../TaskList";

/** What publication rests on: each with whether it is met, and where it is put right. */
export function PublishChecks({ checks }: { checks: readonly CheckView[] }) {
  return (
    <TaskList
      items={checks.map(({ key, isMet, isLeftOut = false, words, href }) => ({
        key,
        what: href === null ? words : <a href={href}>{words}</a>,
        when: <Tag word={isLeftOut ? "left out" : isMet ? "done" : "in the way"} />,
      }))}
    />
  );
}
