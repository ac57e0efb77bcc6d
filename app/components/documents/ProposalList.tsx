import { Tag } from "../Tag";
import { TaskList } from "../TaskList";

export interface ProposalLine {
  readonly id: string;
  readonly words: string;
  readonly thread: { readonly title: string; readonly href: string };
  readonly who: string;
  readonly outcome: string | null;
  readonly outcomeWords: string | null;
  readonly settled: string | null;
  readonly href: string;
}

export interface ProposalListProps {
  readonly proposals: readonly ProposalLine[];
  readonly maySettle: boolean;
}

/** What was proposed, in which discussion, and what became of it. */
export function ProposalList({ proposals, maySettle }: ProposalListProps) {
  return (
    <TaskList
      items={proposals.map(({ id, words, thread, who, outcome, outcomeWords, settled, href }) => ({
        key: id,
        what: (
          <>
            {words} <a href={thread.href}>{thread.title}</a>
            {outcomeWords !== null && <> {outcomeWords}</>}
          </>
        ),
        why: settled === null ? who : `${who}. Settled by ${settled}`,
        when:
          outcome !== null ? (
            <Tag word={outcome} />
          ) : maySettle ? (
            <a href={href}>
              Settle it<span className="nhsuk-u-visually-hidden">: {thread.title}</span>
            </a>
          ) : (
            <Tag word="open" />
          ),
      }))}
    />
  );
}
