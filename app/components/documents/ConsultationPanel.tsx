import type { ConsultationPanelView } from "../../domain/documents/consultation-views";
import { plural } from "../../domain/view/figures";
import { ButtonLink } from "../form/Button";
import { Panel } from "../Panel";
import { Tag } from "../Tag";
import { CommentList } from "./CommentList";
import { ConsultationFigures } from "./ConsultationFigures";

export interface ConsultationPanelProps {
  readonly consultation: ConsultationPanelView;
}

/** What trusts say of a draft, in short, and what one's own trust is asked. */
export function ConsultationPanel({ consultation }: ConsultationPanelProps) {
  const { version, isOpen, standing, question, counts, asked, href, own, comments, commentCount } = consultation;
  const isNext = isOpen && own !== null && own.href !== null && own.position === "no reply";
  return (
    <Panel title={`Consultation on draft ${version}`} href={href} aside={standing} isNext={isNext}>
      <p>{question}</p>
      {own !== null && (
        <p>
          <strong>{own.short}</strong> <Tag word={own.position} />
        </p>
      )}
      {own !== null && own.href !== null && (
        <ButtonLink
          label={own.position === "no reply" ? `Give ${own.short}'s position` : `Change ${own.short}'s position`}
          href={own.href}
          kind={isNext ? "primary" : "secondary"}
          small
        />
      )}
      <ConsultationFigures counts={counts} />
      <p className="app-small app-quiet">
        One position for each trust. {plural(asked, "trust")} {asked === 1 ? "was" : "were"} asked.
      </p>
      {comments.length > 0 && (
        <>
          <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-2">Comments and what was done</h3>
          <CommentList comments={comments} />
        </>
      )}
      <p className="nhsuk-u-margin-top-3">
        <a href={href}>
          {commentCount > comments.length ? `All ${commentCount} comments and positions` : "All positions and comments"}
        </a>
      </p>
    </Panel>
  );
}
