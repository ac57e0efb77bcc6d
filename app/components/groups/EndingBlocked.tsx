import type { ReactNode } from "react";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { Note } from "../Note";

export interface EndingBlockedProps {
  readonly slug: string;
  readonly isOver: boolean;
  readonly meetingsPlanned: number;
  /** The form, where nothing stands in its way. */
  readonly children: ReactNode;
}

/** What stands in the way of ending a group, in place of the form that would be refused. */
export function EndingBlocked({ slug, isOver, meetingsPlanned, children }: EndingBlockedProps) {
  if (isOver)
    return (
      <Note>
        <p>This group is over already.</p>
      </Note>
    );
  if (meetingsPlanned > 0)
    return (
      <Note warn>
        <p>
          {plural(meetingsPlanned, "meeting is", "meetings are")} still to come.{" "}
          <a href={paths.meetings(slug)}>Cancel {meetingsPlanned === 1 ? "it" : "them"} first</a>, so that those who
          were called hear of it.
        </p>
      </Note>
    );
  return <>{children}</>;
}
