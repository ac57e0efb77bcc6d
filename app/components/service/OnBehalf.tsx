import { Note } from "../Note";

/** Said before a form whose change is made for a trust by somebody else. */
export function OnBehalf({ of }: { of: string | null }) {
  if (of === null) return null;
  return (
    <Note>
      <p>What you save is recorded and shown as done on behalf of {of}.</p>
    </Note>
  );
}
