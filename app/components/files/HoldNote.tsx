import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import type { EvidenceHold } from "../../domain/view/evidence-item";
import { paths } from "../../http/paths";
import { Note } from "../Note";

/** Tells the uploader and the QI manager why an item is held and what to do, or who released it and why. */
export function HoldNote({ hold, replaceAt }: { hold: EvidenceHold; replaceAt: string | null }) {
  const { id, found, released } = hold;
  if (released !== null) {
    return (
      <Note>
        <p>
          This was held ({found.charAt(0).toLowerCase() + found.slice(1)}) and released by {released.byName} on{" "}
          {formatMoment(released.at as Instant)}. Reason: {released.reason}
        </p>
      </Note>
    );
  }
  return (
    <Note warn>
      <p>
        <strong>This is held, and counts for nothing.</strong> {found}. Only its uploader and the QI (quality
        improvement) manager see it.
      </p>
      <p>
        {replaceAt !== null && (
          <>
            Remove what names a patient and <a href={replaceAt}>upload a new version</a>.{" "}
          </>
        )}
        Where it names no patient, the QI manager may release it: <a href={paths.heldFile(id)}>see what was found</a>.
      </p>
    </Note>
  );
}
