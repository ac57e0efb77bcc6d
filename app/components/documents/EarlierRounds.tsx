import type { CommentView, PositionCount } from "../../domain/documents/consultation-views";
import { Panel } from "../Panel";
import { CommentList } from "./CommentList";
import { ConsultationFigures } from "./ConsultationFigures";

export interface EarlierRoundsProps {
  readonly rounds: readonly {
    readonly id: string;
    readonly question: string;
    readonly standing: string;
    readonly counts: readonly PositionCount[];
    readonly comments: readonly CommentView[];
  }[];
}

/** What was said when the same version was asked about before. */
export function EarlierRounds({ rounds }: EarlierRoundsProps) {
  return (
    <>
      {rounds.map(({ id, question, standing, counts, comments }) => (
        <Panel key={id} title="Asked before" aside={standing}>
          <p className="app-comments__words">{question}</p>
          <ConsultationFigures counts={counts} />
          <CommentList comments={comments} inFull />
        </Panel>
      ))}
    </>
  );
}
