import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import type { LinkShown } from "../../domain/view/evidence-item";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { PortalForm } from "../form/PortalForm";
import { Panel } from "../Panel";
import { Tag } from "../Tag";

export interface LinkPanelProps {
  readonly id: string;
  readonly link: LinkShown;
  readonly mayCheck: boolean;
}

/** When a person last opened the link, and the button of whoever has just done so. */
export function LinkPanel({ id, link, mayCheck }: LinkPanelProps) {
  const { systemName, wantsCheck, checks } = link;
  return (
    <Panel title="Link" id="link" size="s">
      {wantsCheck && (
        <p>
          <Tag word="link to check" />
        </p>
      )}
      <p>
        {systemName !== null && `In ${systemName}. `}
        {checks.length === 0 ? "Nobody has said yet that the link works." : "Last checked:"}
      </p>
      {checks.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {checks.map(({ id: key, at, byName, onBehalf }) => (
            <li key={key}>
              {formatMoment(at as Instant)}, {byName}
              {onBehalf && ", on behalf of the trust"}
            </li>
          ))}
        </ul>
      )}
      {mayCheck && (
        <>
          <p>Open the link yourself: the portal opens none. Then say that it leads to the right document.</p>
          <PortalForm action={paths.evidenceLinkCheck(id)}>
            <Button label="I checked this link today" kind="secondary" small />
          </PortalForm>
        </>
      )}
    </Panel>
  );
}
