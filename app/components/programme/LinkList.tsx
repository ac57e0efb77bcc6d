import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { EmptyState } from "../Note";
import { Panel } from "../Panel";

export interface LinkListProps {
  readonly id: string;
  readonly links: readonly {
    readonly label: string;
    readonly links: readonly {
      readonly kind: string;
      readonly withinId: string;
      readonly code: string;
      readonly label: string;
      readonly href: string | null;
    }[];
  }[];
}

/** What an item is for, each with a button that takes it away. */
export function LinkList({ id, links }: LinkListProps) {
  if (links.length === 0)
    return (
      <EmptyState>
        <p>Nothing is linked yet. Choose below what this item is for.</p>
      </EmptyState>
    );
  return links.map(({ label, links: of }) => (
    <Panel key={label} title={label} size="s">
      <ul className="app-link-list">
        {of.map((link) => (
          <li key={`${link.withinId} ${link.code}`}>
            <span>{link.href === null ? link.label : <a href={link.href}>{link.label}</a>}</span>
            <PortalForm action={paths.workItemLinkRemoval(id)}>
              <HiddenFields
                fields={[
                  { name: "kind", value: link.kind },
                  { name: "within", value: link.withinId },
                  { name: link.kind, value: link.code },
                ]}
              />
              <Button label="Remove" kind="secondary" small of={link.label} />
            </PortalForm>
          </li>
        ))}
      </ul>
    </Panel>
  ));
}
