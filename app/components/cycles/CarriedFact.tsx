import { carriedTag, type CarriedShown } from "../../domain/view/cycles";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { Tag } from "../Tag";

export interface CarriedFactProps {
  readonly slug: string;
  readonly assessmentId: string;
  readonly code: string;
  readonly carried: CarriedShown;
  /** Where the button stands, so that one press comes back there. */
  readonly back: "section" | "criterion" | "list";
}

/** What an earlier assessment said of a criterion, and one press to say that it still holds. */
export function CarriedFact({ slug, assessmentId, code, carried, back }: CarriedFactProps) {
  const { label, reason, fromTitle, version, mayConfirm } = carried;
  return (
    <div className="app-carried">
      <Tag word={carriedTag} />{" "}
      <span>
        {label} in {fromTitle}
        {reason !== null && `: ${reason}`}
      </span>
      {mayConfirm && (
        <PortalForm action={paths.confirmation(slug, assessmentId, code)} className="app-carried__form">
          <HiddenFields
            fields={[
              { name: "version", value: String(version) },
              { name: "back", value: back },
            ]}
          />
          <Button label={`Confirm ${label.toLowerCase()}`} of={`for ${code}`} kind="secondary" small />
        </PortalForm>
      )}
    </div>
  );
}
