import type { Piece } from "../../domain/programme/changed-words";
import { History } from "../History";

export interface ItemHistoryProps {
  readonly entries: readonly {
    readonly version: number;
    readonly facts: readonly string[];
    readonly texts: readonly { readonly label: string; readonly pieces: readonly Piece[] }[];
    readonly who: string;
  }[];
}

/** Every state of an item, newest first: what changed of its facts, and the words of its texts that were added and removed. */
export function ItemHistory({ entries }: ItemHistoryProps) {
  return (
    <History
      entries={entries.map(({ version, facts, texts, who }) => ({
        key: String(version),
        what: (
          <>
            {facts.length === 0 && texts.length === 0 && "Saved without a change"}
            {facts.join(". ")}
            {texts.map(({ label, pieces }) => (
              <div className="app-item-change" key={label}>
                <strong>{label}</strong>
                <ChangedWords pieces={pieces} />
              </div>
            ))}
          </>
        ),
        who,
      }))}
    />
  );
}

/** The marks are said aloud, too, and on paper the line through or below the words tells them. */
function ChangedWords({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p className="app-item-words">
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
    </p>
  );
}
