import type { OwnPosition } from "../../domain/documents/consultation-views";
import { paths } from "../../http/paths";
import { ButtonLink } from "../form/Button";

export interface ConsultationActsProps {
  readonly consultation: {
    readonly document: { readonly id: string };
    readonly version: string;
    readonly own: OwnPosition | null;
    readonly mayKeep: boolean;
    readonly isClosed: boolean;
  };
}

/** What this person can do about a consultation: speak for their trust, and for keepers, extend and close it. */
export function ConsultationActs({ consultation }: ConsultationActsProps) {
  const { document, version, own, mayKeep, isClosed } = consultation;
  const mayRun = mayKeep && !isClosed;
  if (own?.href == null && !mayRun) return null;
  return (
    <div className="app-acts">
      {own?.href != null && (
        <ButtonLink
          label={own.position === "no reply" ? `Give ${own.short}'s position` : `Change ${own.short}'s position`}
          href={own.href}
          kind={own.position === "no reply" ? "primary" : "secondary"}
        />
      )}
      {mayRun && (
        <>
          <ButtonLink label="Extend it" href={paths.consultationExtend(document.id, version)} kind="secondary" />
          <ButtonLink label="Close it" href={paths.consultationClose(document.id, version)} kind="secondary" />
        </>
      )}
    </div>
  );
}
