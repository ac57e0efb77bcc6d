import type { AdoptionFileShown } from "../../domain/documents/adoption-views";

/** A trust's own file to download, with a way to say that something is wrong with it. */
export function AdoptionFile({ file }: { file: AdoptionFileShown }) {
  return (
    <>
      <a href={file.href}>{file.label}</a>
      {file.report !== null && (
        <a className="app-small app-below" href={file.report}>
          Report this file<span className="nhsuk-u-visually-hidden">, {file.label}</span>
        </a>
      )}
    </>
  );
}
