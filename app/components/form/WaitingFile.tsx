import { choiceField, waitingField } from "../../domain/file-properties/properties";
import type { WaitingFile as Waiting } from "../../domain/file-properties/waiting";
import { Facts, type Fact } from "../Facts";
import { Choices } from "./Choices";
import { HiddenFields } from "./HiddenFields";

interface WaitingFileProps {
  readonly waiting: Waiting;
  readonly error: string | undefined;
}

/** A file that says more than its content: what it says, and what its uploader may do about it. The form carries it by its token. */
export function WaitingFile({ waiting, error }: WaitingFileProps) {
  const { token, fileName, properties, mayKeep } = waiting;
  return (
    <div className="app-waiting-file">
      <HiddenFields
        fields={[
          { name: waitingField, value: token },
          { name: "noPatientData", value: "yes" },
        ]}
      />
      <h2 className="nhsuk-heading-s">{fileName} says more than its content</h2>
      <Facts facts={byLabel(properties)} />
      <Choices
        kind="radio"
        name={choiceField}
        legend="What to keep"
        hint="The file waits for your answer until tomorrow. Nobody else sees it"
        error={error}
        choices={mayKeep ? [clean, keep] : [clean]}
        chosen={["clean"]}
      />
    </div>
  );
}

/** Several people may have commented: they stand behind one label. */
function byLabel(properties: Waiting["properties"]): readonly Fact[] {
  const labels = [...new Set(properties.map(({ label }) => label))];
  return labels.map((label) => ({
    label,
    value: properties
      .filter((each) => each.label === label)
      .map(({ value }) => value)
      .join("; "),
  }));
}

const clean = {
  value: "clean",
  label: "Keep a clean copy (recommended)",
  hint: "The same content without these names and places. Only the copy is kept",
} as const;

const keep = {
  value: "keep",
  label: "Keep it as it is",
  hint: "Where the people it names are meant to be named. Everybody who may read the file sees them",
} as const;
