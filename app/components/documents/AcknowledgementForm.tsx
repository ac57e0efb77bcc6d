import type { AcknowledgementPage } from "../../domain/documents/adoption-views";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { Panel } from "../Panel";

export interface AcknowledgementFormProps {
  readonly documentId: string;
  readonly asking: NonNullable<AcknowledgementPage["asking"]>;
  readonly error: string | undefined;
}

/** What one is asked, or the moment at which one said it. */
export function AcknowledgementForm({ documentId, asking, error }: AcknowledgementFormProps) {
  const { me, current, currentId, by } = asking;
  return (
    <Panel title="You" size="s" isNext={me.asked && me.readAt === null}>
      {me.readAt !== null ? (
        <p>You said that you have read it, {me.readAt}.</p>
      ) : (
        <>
          <p>
            {me.asked ? `You are asked to read version ${current} by ${by}. ` : "You are not asked, but may say so. "}
            <a href={paths.document(documentId)}>Read version {current}</a>
          </p>
          <PortalForm>
            <HiddenFields fields={[{ name: "version", value: currentId }]} />
            {error !== undefined && (
              <span className="nhsuk-error-message" id="version-error">
                <span className="nhsuk-u-visually-hidden">Error:</span> {error}
              </span>
            )}
            <Button label={`I have read version ${current}`} small kind={me.asked ? "primary" : "secondary"} />
          </PortalForm>
        </>
      )}
    </Panel>
  );
}
