import { Panel } from "./Panel";

export interface CallPanelProps {
  readonly calls: readonly {
    readonly reason: string;
    readonly calls: readonly {
      readonly key: string;
      readonly short: string;
      readonly href: string | null;
      readonly words: string;
    }[];
  }[];
}

/** Who may be glad of a call, by reason and in alphabetical order within it. */
export function CallPanel({ calls }: CallPanelProps) {
  return (
    <Panel title="Worth a call" aside="By reason, in alphabetical order">
      {calls.length === 0 && (
        <p>
          Nobody is waiting. Services that go quiet, declarations at odds with the answers, and evidence past its date
          are listed here.
        </p>
      )}
      {calls.map(({ reason, calls: trusts }) => (
        <div key={reason}>
          <h3 className="nhsuk-heading-xs">{reason}</h3>
          <ul className="app-calls">
            {trusts.map(({ key, short, href, words }) => (
              <li key={key}>
                {href === null ? (
                  <strong>{short}</strong>
                ) : (
                  <a href={href}>
                    {short}
                    <span className="nhsuk-u-visually-hidden">, {reason.toLowerCase()}</span>
                  </a>
                )}{" "}
                {words}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
}
