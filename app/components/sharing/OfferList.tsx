import { formatDate, type Instant } from "../../domain/dates";
import { londonDate } from "../../domain/london";
import { usedWords, type OfferListed, type SharingPage } from "../../domain/view/sharing";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";

const columns = [
  { label: "Criterion" },
  { label: "Trust" },
  { label: "What is shared" },
  { label: "Used" },
  { label: "Offered" },
] as const;

/** Offers section by section, in the order of the edition; trusts in alphabetical order. */
export function OfferList({ groups }: Pick<SharingPage, "groups">) {
  return (
    <>
      {groups.map(({ code, title, offers }) => (
        <DataTable
          key={code}
          caption={`${code} ${title}`}
          columns={columns}
          stack
          rows={offers.map((offer) => ({ key: offer.id, cells: cellsOf(offer) }))}
        />
      ))}
    </>
  );
}

function cellsOf(offer: OfferListed) {
  return [
    <a key="offer" href={paths.offer(offer.id)}>
      {offer.code} {offer.title}
      <span className="nhsuk-u-visually-hidden">, offered by {offer.trustShortName}</span>
    </a>,
    <>
      {offer.trustShortName}
      {offer.isOwn && " (yours)"}
      <span className="app-small app-quiet app-below">{offer.serviceName}</span>
    </>,
    offer.item === null ? "Words and a contact" : <a href={paths.evidence(offer.item.id)}>{offer.item.title}</a>,
    usedWords(offer.uses),
    formatDate(londonDate(offer.offeredAt as Instant)),
  ];
}
