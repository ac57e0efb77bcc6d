import type { VersionCallView } from "../../domain/documents/document-views";
import { Note } from "../Note";

/** Says, before anything else, that what stands below is not the version to work by. It prints too. */
export function VersionCall({ call }: { call: VersionCallView }) {
  return (
    <Note warn>
      <p>
        <strong>{call.title}.</strong> {call.words}{" "}
        {call.link !== null && <a href={call.link.href}>{call.link.label}</a>}
      </p>
    </Note>
  );
}

/** For kinds that staff follow: the copy that counts is their trust's own. `version` is the one that is shown. */
export function ReferenceCopy({ version }: { version: string }) {
  return (
    <Note warn>
      <p>
        <strong>Reference copy: use your trust&apos;s approved version.</strong> The copy that your staff must follow is
        the one in your own trust&apos;s controlled document system. Printed copies are out of date as soon as version{" "}
        {version} is replaced.
      </p>
    </Note>
  );
}
