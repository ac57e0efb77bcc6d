import { removalWord } from "../../domain/forms/guarding";
import type { FormProblem } from "../../domain/forms/parse";
import { plural } from "../../domain/view/figures";
import { Button } from "../form/Button";
import { ErrorSummary } from "../form/ErrorSummary";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";
import { TextInput } from "../form/TextInput";
import { Breadcrumbs } from "../frame/Breadcrumbs";
import { PageHead } from "../frame/PageHead";
import { Note } from "../Note";
import { paths } from "../../http/paths";

export interface RemovalPageProps {
  readonly kind: "evidence" | "file";
  readonly trust: string | null;
  readonly title: string | null;
  readonly fileNames: readonly string[];
  readonly files: number;
  readonly alsoIn: number;
  readonly problem: FormProblem | undefined;
}

/** Says what is removed, what stays, and what cannot be reached; asks for a reason and for a word that nobody types by chance. */
export function RemovalPage({ kind, trust, title, fileNames, files, alsoIn, problem }: RemovalPageProps) {
  const { errors = {}, typed } = problem ?? {};
  return (
    <>
      <Breadcrumbs trail={[{ label: "Held files", href: paths.heldFiles() }]} />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead
          title="Remove for ever"
          caption={title ?? `${kind === "evidence" ? "Evidence" : "A file"} of ${trust ?? "the network"}`}
        />
        {files === 0 ? (
          <p>Nothing is left to remove here. Who removed it, when and why stays in its row.</p>
        ) : (
          <>
            <p>
              This deletes {plural(files, "file")}
              {fileNames.length > 0 && ` (${[...new Set(fileNames)].join(", ")})`}
              {kind === "evidence" && ", every version of it"}. The name goes with it, and so do the words that the
              search knew. Nobody can bring it back.
            </p>
            <ul className="nhsuk-list nhsuk-list--bullet">
              <li>Who removed it, when and why stays, and is shown where the file was.</li>
              {kind === "evidence" && <li>The evidence is withdrawn: it supports nothing from now on.</li>}
              <li>
                Backups that were made before still hold it, until the last of them is rotated out. Ask whoever runs the
                portal to say when that is.
              </li>
              <li>Copies that people downloaded, and mail that was sent, cannot be called back.</li>
            </ul>
            {alsoIn > 0 && (
              <Note warn>
                <p>
                  The same file stands in {plural(alsoIn, "other place")}. It stays there until it is removed there,
                  too.
                </p>
              </Note>
            )}
            <PortalForm className="app-form app-panel">
              <TextArea
                name="reason"
                label="Why it is removed"
                hint="Kept and shown for ever. Do not write who a patient is"
                defaultValue={typed?.reason}
                error={errors.reason}
              />
              {kind === "evidence" && (
                <TextInput
                  name="title"
                  label="A new title for the evidence (optional)"
                  hint="Where its title names a patient. The old one goes from its history, too"
                  defaultValue={typed?.title}
                  error={errors.title}
                />
              )}
              <TextInput
                name="confirm"
                label={`Type ${removalWord} to confirm`}
                defaultValue={typed?.confirm}
                error={errors.confirm}
              />
              <Button label="Remove for ever" kind="warning" />
            </PortalForm>
          </>
        )}
      </div>
    </>
  );
}
