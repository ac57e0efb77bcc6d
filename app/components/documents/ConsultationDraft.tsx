import { Panel } from "../Panel";
import { Prose } from "../Prose";

export interface ConsultationDraftProps {
  readonly version: string;
  readonly draft: {
    readonly html: string | null;
    readonly file: { readonly name: string; readonly href: string } | null;
    readonly changeNote: string;
    readonly compareHref: string | null;
  };
}

/** The draft that is asked about: its words, or the file that holds them. */
export function ConsultationDraft({ version, draft: { html, file, changeNote, compareHref } }: ConsultationDraftProps) {
  return (
    <Panel title={`Draft ${version}`}>
      {changeNote !== "" && <p className="app-quiet">What changed: {changeNote}</p>}
      {compareHref !== null && (
        <p>
          <a href={compareHref}>Compare with the current version</a>
        </p>
      )}
      {file !== null && (
        <p>
          <a href={file.href}>{file.name}</a>
        </p>
      )}
      {html !== null && (
        <div className="app-doc">
          <Prose html={html} />
        </div>
      )}
    </Panel>
  );
}
