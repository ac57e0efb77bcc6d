// Where a post is written, and whom it may name.
import { TextArea } from "../form/TextArea";

export interface PostFieldsProps {
  readonly label: string;
  readonly typed?: string;
  readonly error?: string;
  readonly mentions: readonly string[];
}

export function PostFields({ label, typed, error, mentions }: PostFieldsProps) {
  return (
    <>
      <TextArea
        name="body"
        label={label}
        rows={6}
        hint="No patient data. A blank line begins a paragraph; a line that begins with a hyphen and a space is a point of a list."
        defaultValue={typed}
        error={error}
      />
      {mentions.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Name somebody, so that they are told</span>
          </summary>
          <div className="nhsuk-details__text">
            <p>Write one of these as it stands here. They are the people of the group.</p>
            <ul className="app-mentions">
              {mentions.map((mention) => (
                <li key={mention}>{mention}</li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </>
  );
}
