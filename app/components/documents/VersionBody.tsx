import type { VersionContent } from "../../domain/documents/document-views";
import { fileLabel } from "./file-label";
import { Panel } from "../Panel";
import { Prose } from "../Prose";

export interface VersionBodyProps {
  /** "The protocol" */
  readonly title: string;
  readonly content: VersionContent;
}

/** The whole of a version: its text, or the file that it is. */
export function VersionBody({ title, content }: VersionBodyProps) {
  return (
    <div className="app-doc">
      <Panel title={title}>
        {content.form === "text" ? (
          content.html === "" ? (
            <p>Nothing is written yet.</p>
          ) : (
            <Prose html={content.html} />
          )
        ) : (
          <FileOf file={content.file} />
        )}
      </Panel>
    </div>
  );
}

function FileOf({ file }: { file: Extract<VersionContent, { form: "file" }>["file"] }) {
  if (file === null) {
    return <p>This version is a file that is held, because it may hold patient data. It cannot be read for now.</p>;
  }
  return (
    <>
      <p>This version is a file. Download it to read it.</p>
      <p>
        <a href={file.href}>{file.name}</a> <span className="app-small app-quiet">{fileLabel(file)}</span>
        <a className="app-small app-below" href={file.reportHref}>
          Report this file
        </a>
      </p>
      {file.held && (
        <p>
          <strong>The file is held</strong>, because it may hold patient data: its uploader and the QI (quality
          improvement) manager alone can read it, and this version goes no further until it is replaced or released.
        </p>
      )}
    </>
  );
}
