import { plural } from "../../domain/view/figures";
import { Panel } from "../Panel";
import { Tag } from "../Tag";
import type { SentFile } from "./use-several-files";

/** What became of each file so far. The sentence is read aloud when it changes; the list is there to look at. */
export function SentFiles({ files, isSending }: { files: readonly SentFile[]; isSending: boolean }) {
  const count = (state: SentFile["state"]) => files.filter((file) => file.state === state).length;
  const refused = count("refused");
  const words = isSending
    ? `Sending ${plural(files.length, "file")}`
    : `${plural(count("added"), "file")} added${refused > 0 ? `, ${refused} not added` : ""}.`;
  return (
    <div id="sent-files" tabIndex={-1}>
      <div role="status" aria-live="polite" className="nhsuk-u-visually-hidden">
        {files.length === 0 ? "" : words}
      </div>
      {files.length > 0 && (
        <Panel title={isSending ? "Sending" : "What became of the files"} aside={words}>
          <ul className="app-tasks">
            {files.map((file) => (
              <li key={file.key}>
                <div>
                  <p>
                    <Tag word={wordOf(file)} />{" "}
                    {file.href === null ? file.name : <a href={file.href}>{file.title ?? file.name}</a>}
                  </p>
                  {file.state === "sending" && (
                    <progress className="app-several__progress" max={100} value={file.percent} aria-label={file.name} />
                  )}
                  {file.message !== null && <p className="app-small">{file.message}</p>}
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}

function wordOf({ state, held }: SentFile): string {
  if (held) return "held";
  return { waiting: "planned", sending: "open", added: "done", refused: "not added" }[state];
}
