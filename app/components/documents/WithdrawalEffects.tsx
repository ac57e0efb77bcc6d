import { plural } from "../../domain/view/figures";

export interface WithdrawalEffectsProps {
  readonly using: readonly { readonly short: string; readonly name: string }[];
  /** The version that is being made, which goes on. */
  readonly inMaking: string | null;
}

/** What a withdrawal does and who is told, before it is done. */
export function WithdrawalEffects({ using, inMaking }: WithdrawalEffectsProps) {
  return (
    <>
      <p>
        No version is current afterwards, and its file is no longer given out as current. What was said of it stays to
        be read.
        {inMaking !== null && ` Version ${inMaking}, which is being made, goes on.`}
      </p>
      {using.length === 0 ? (
        <p>No trust uses or considers it. The group&apos;s members are told.</p>
      ) : (
        <>
          <p>
            The group&apos;s members are told, and the quality leads of the {plural(using.length, "trust")} that{" "}
            {using.length === 1 ? "uses or considers" : "use or consider"} it:
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {using.map(({ short, name }) => (
              <li key={short}>
                {short}, {name}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
