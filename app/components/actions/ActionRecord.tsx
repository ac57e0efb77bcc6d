import type { ServiceActionRow } from "../../domain/view/service-actions";
import { paths } from "../../http/paths";
import { History, type HistoryEntry } from "../History";
import { Panel } from "../Panel";
import { OnBehalf } from "../service/OnBehalf";

interface RecordShown {
  readonly state: ServiceActionRow["state"];
  readonly evidence: readonly { readonly id: string; readonly title: string }[];
  readonly checks: readonly HistoryEntry[];
}

/** What a done action was closed with, and whether it has worked. */
export function ActionRecord({ page }: { page: RecordShown }) {
  const { state, evidence, checks } = page;
  return (
    <>
      {(state === "done" || evidence.length > 0) && (
        <Panel title="Closing evidence">
          {evidence.length === 0 ? (
            <p>It was closed without evidence.</p>
          ) : (
            <ul className="app-plain-list">
              {evidence.map(({ id, title }) => (
                <li key={id}>
                  <a href={paths.evidence(id)}>{title}</a>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      )}
      {(state === "done" || checks.length > 0) && (
        <Panel title="Has it worked?">
          {checks.length === 0 ? <p>Nobody has checked yet.</p> : <History entries={checks} />}
        </Panel>
      )}
    </>
  );
}

export interface ActionNextProps {
  readonly slug: string;
  readonly page: Pick<ServiceActionRow, "id" | "state"> & { readonly mayChange: boolean };
  readonly onBehalfOf: string | null;
}

/** What this person may do next, each act on a page of its own. */
export function ActionNext({ slug, page, onBehalfOf }: ActionNextProps) {
  const { id, state, mayChange } = page;
  if (!mayChange) return null;
  const links =
    state === "done"
      ? [{ href: paths.serviceActionCheck(slug, id), label: "Record whether it has worked" }]
      : [
          ...(state === "open" ? [{ href: paths.serviceActionClosing(slug, id), label: "Close it as done" }] : []),
          { href: paths.serviceActionChange(slug, id), label: "Change it, or say how it goes" },
        ];
  return (
    <Panel title="What comes next" isNext>
      <OnBehalf of={onBehalfOf} />
      <ul className="app-links">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
