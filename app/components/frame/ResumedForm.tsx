import { Button } from "../form/Button";
import { FileInput } from "../form/FileInput";
import type { Carried } from "./SignInForm";

const quiet = new Set(["form-key", "version", "criteria", "assessment"]);

export interface ResumedFormProps {
  readonly carried: Carried;
  readonly title?: string;
  readonly lead?: string;
  readonly label?: string;
}

/** What was typed and is not saved yet, shown and ready to be sent with one press. A file has to be chosen again. */
export function ResumedForm({
  carried,
  title = "You are signed in again",
  lead = "This is what you typed. It has not been sent yet.",
  label = "Send it now",
}: ResumedFormProps) {
  const shown = carried.fields.filter(({ name, value }) => !quiet.has(name) && value.trim() !== "");
  const hasFile = carried.files.length > 0;
  return (
    <div className="app-reading">
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>{lead}</p>
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
        <Button label={label} />
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
