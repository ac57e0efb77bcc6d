import type { CommentView } from "../../domain/documents/consultation-views";
import { Tag } from "../Tag";

export interface CommentListProps {
  readonly comments: readonly CommentView[];
  /** Whether to say who wrote and who decided each. */
  readonly inFull?: boolean;
}

/** Comments on a draft, each with what was done about it. */
export function CommentList({ comments, inFull = false }: CommentListProps) {
  return (
    <ul className="app-comments">
      {comments.map((comment) => (
        <li key={comment.id} id={`comment-${comment.id}`}>
          <p className="app-comments__words">
            {comment.position !== null && (
              <>
                <Tag word={comment.position} />{" "}
              </>
            )}
            {comment.trust !== null && (
              <strong>
                {comment.trust.short}
                <span className="nhsuk-u-visually-hidden">, {comment.trust.name}</span>:{" "}
              </strong>
            )}
            {comment.aboutPart !== null && <span className="app-quiet">{comment.aboutPart}: </span>}
            {comment.words}
          </p>
          {inFull && <p className="app-small app-quiet">{comment.who}</p>}
          <CommentOutcome comment={comment} inFull={inFull} />
        </li>
      ))}
    </ul>
  );
}

function CommentOutcome({ comment, inFull }: { comment: CommentView; inFull: boolean }) {
  const { outcomeText, decided, decideHref, words } = comment;
  return (
    <>
      <p className="app-comments__words">
        {outcomeText === null ? "Not decided yet." : <strong>{outcomeText}</strong>}
        {inFull && decided !== null && <span className="app-small app-quiet"> {decided}</span>}
      </p>
      {decideHref !== null && (
        <p>
          <a href={decideHref}>
            {outcomeText === null ? "Decide" : "Change the decision"}
            <span className="nhsuk-u-visually-hidden">: {words.slice(0, 80)}</span>
          </a>
        </p>
      )}
    </>
  );
}
