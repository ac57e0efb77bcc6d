import { meetsSentence, usedWords, type PeerMatch } from "../../domain/view/sharing";
import { paths } from "../../http/paths";
import { ButtonLink } from "../form/Button";
import { Panel } from "../Panel";
import { TaskList } from "../TaskList";

export interface PeerMatchPanelProps {
  readonly slug: string;
  readonly assessmentId: string;
  readonly code: string;
  readonly editionId: string;
  readonly peers: PeerMatch;
}

/** Who else meets a criterion: how many, and by name only those that offered to share. */
export function PeerMatchPanel({ slug, assessmentId, code, editionId, peers }: PeerMatchPanelProps) {
  const { count, offers, own, mayOffer } = peers;
  return (
    <Panel title="Who else meets this" size="s">
      <p>{meetsSentence(count)}</p>
      {offers.length > 0 && (
        <TaskList
          items={offers.map((offer) => ({
            key: offer.id,
            what: (
              <a href={paths.offer(offer.id)}>
                {offer.trustShortName} offers to share<span className="nhsuk-u-visually-hidden"> on {code}</span>
              </a>
            ),
            why: `${offer.item === null ? "In words, with a contact" : offer.item.title}. ${usedWords(offer.uses)}`,
          }))}
        />
      )}
      {own !== null && (
        <p>
          <a href={paths.offer(own.id)}>Your service&rsquo;s offer</a>: {own.state.toLowerCase()}
        </p>
      )}
      {mayOffer && (
        <>
          <p>Your service meets this. If you offer to share how, your trust is named to the others.</p>
          <ButtonLink label="Offer to share" href={paths.offerNew(slug, assessmentId, code)} kind="secondary" small />
        </>
      )}
      <p className="app-small">
        {offers.length === 0 && own === null && "Nobody has offered to share on this yet. "}
        <a href={paths.evidenceSharing({ edition: editionId })}>What trusts share</a>
      </p>
    </Panel>
  );
}
