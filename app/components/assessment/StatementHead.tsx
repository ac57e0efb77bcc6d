import type { ReactNode } from "react";
import { ProgressBar, type Progress } from "../chart/ProgressBar";

export interface StatementHeadProps {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** What is true when every criterion is met, or the official statement it answers to. */
  readonly about?: ReactNode;
  readonly progress: Progress;
}

/** Heads the criteria of one statement, with how far they have come. */
export function StatementHead({ id, code, title, about, progress }: StatementHeadProps) {
  return (
    <div className="app-statement__head">
      <div>
        <h2 id={id}>
          {code} {title}
        </h2>
        {about !== undefined && <p>{about}</p>}
      </div>
      <div className="app-statement__progress">
        <ProgressBar progress={progress} />
      </div>
    </div>
  );
}
