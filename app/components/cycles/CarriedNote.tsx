import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { Note } from "../Note";

export interface CarriedNoteProps {
  readonly slug: string;
  readonly assessmentId: string;
  readonly waiting: number;
}

/** Says that answers of an earlier assessment wait, and where to confirm them. Nothing where none does. */
export function CarriedNote({ slug, assessmentId, waiting }: CarriedNoteProps) {
  if (waiting === 0) return null;
  return (
    <Note>
      <p>
        {plural(waiting, "answer")} of an earlier assessment {waiting === 1 ? "waits" : "wait"} to be confirmed, and{" "}
        {waiting === 1 ? "counts" : "count"} as not yet rated until then.{" "}
        <a href={paths.carried(slug, assessmentId)}>Confirm what was carried</a>
      </p>
    </Note>
  );
}
