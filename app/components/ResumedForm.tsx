import { Button } from "./Button";
import { FileInput } from "./FileInput";
import type { Carried } from "./SignInForm";

const quiet = new Set(["form-key", "version", "criteria", "assessment"]);

/** What was typed before the sign-in ended, shown and ready to be sent with one press. A file has to be chosen again. */
export function ResumedForm({ carried }: { carried: Carried }) {
  const shown = carried.fields.filter(({ name, value }) => !quiet.has(name) && value.trim() !== "");
  const hasFile = carried.files.length > 0;
  return (
    <div className="app-reading">
      <h1 className="nhsuk-heading-l">You are signed in again</h1>
      <p>This is what you typed. It has not been sent yet.</p>
      <dl className="app-facts app-panel">
        {shown.map(({ name, value }, index) => (
          <div key={index}>
            <dt>{labelOf(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <form
        method="post"
        action={carried.action}
        encType={hasFile ? "multipart/form-data" : undefined}
        className="app-form"
      >
        {carried.fields.map(({ name, value }, index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        {carried.files.map((name) => (
          <FileInput
            key={name}
            name={name}
            label="Choose the file again"
            hint="A browser cannot keep a file for you"
            accept=""
          />
        ))}
        <Button label="Send it now" />
      </form>
      <p>
        <a href="/">Leave it and go to my work</a>
      </p>
    </div>
  );
}

/** "target-day" reads "Target day". */
function labelOf(name: string): string {
  const words = name
    .replaceAll(/([A-Z])/g, " $1")
    .replaceAll("-", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
