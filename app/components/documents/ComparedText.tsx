import type { ComparedPiece } from "../../domain/documents/document-views";

/** One text with what was added and removed. The words stand between marks that are read aloud, too. */
export function ComparedText({ pieces }: { pieces: readonly ComparedPiece[] }) {
  return (
    <div className="app-compare">
      {pieces.map(({ kind, text }, index) => {
        if (kind === "same") return <span key={index}>{text}</span>;
        const Mark = kind === "added" ? "ins" : "del";
        return (
          <Mark key={index}>
            <span className="nhsuk-u-visually-hidden"> [{kind}: </span>
            {text}
            <span className="nhsuk-u-visually-hidden"> end of what was {kind}] </span>
          </Mark>
        );
      })}
    </div>
  );
}

/** How the marks are read. */
export function CompareKey() {
  return (
    <p className="app-small app-compare__key">
      <ins>Added words</ins> are underlined, <del>removed words</del> are struck through.
    </p>
  );
}
