import { findingRefusals } from "../../domain/view/finding-pages";
import { Note } from "../Note";

/** Said before a form whose act the finding, as it stands now, no longer takes. */
export function MovedOn({ href }: { href: string }) {
  return (
    <Note warn>
      <p>
        {findingRefusals["wrong-state"]}. <a href={href}>Open the finding</a>
      </p>
    </Note>
  );
}
