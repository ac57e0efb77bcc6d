import type { AdoptionReport } from "../../domain/documents/adoption-views";
import { readCountText } from "../../domain/documents/adoption-words";
import { ButtonLink } from "../form/Button";
import { Panel } from "../Panel";
import { Tag } from "../Tag";

export interface AdoptionCallProps {
  readonly own: AdoptionReport["own"];
}

/** What one's own trust has said of a document, and what is asked of it and of oneself. Nothing for people of no trust. */
export function AdoptionCall({ own }: AdoptionCallProps) {
  if (own === null) return null;
  const { row, reading, me, current, isAsked } = own;
  const counted = reading !== null && reading.asked > 0 ? reading : null;
  return (
    <Panel title={`At ${row.short}`} size="s" isNext={isAsked && row.mayRecord}>
      <p>
        <Tag word={row.position} /> {row.since !== null && `since ${row.since}, version ${row.version ?? "unknown"}. `}
        {row.behind && `Version ${current} waits for ${row.short}'s position. `}
        {counted !== null && `${readCountText(counted.read, counted.asked, row.short, counted.version)}. `}
        {me?.readOn != null && `You said on ${me.readOn} that you have read it. `}
        {me !== null && (
          <a href={me.href}>{me.asked && me.readOn === null ? "Say that you have read it" : "Who has read it"}</a>
        )}
      </p>
      {row.mayRecord ? (
        <ButtonLink
          label={`Record ${row.short}'s position`}
          href={row.href}
          kind={isAsked ? "primary" : "secondary"}
          small
        />
      ) : (
        <p>
          <a href={row.href}>{row.short}&apos;s statements</a>
        </p>
      )}
    </Panel>
  );
}
