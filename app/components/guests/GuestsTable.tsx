import { formatDate } from "../../domain/dates";
import { formatCount } from "../../domain/view/figures";
import type { GuestShown } from "../../domain/view/guests";
import { paths } from "../../http/paths";
import { DataTable, type Column } from "../DataTable";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";

const columns: readonly Column[] = [
  { label: "Guest" },
  { label: "As" },
  { label: "From" },
  { label: "Until" },
  { label: "Opened", numeric: true },
  { label: "End early", words: "End early" },
];

export interface GuestsTableProps {
  readonly caption: string;
  readonly slug: string;
  readonly assessmentId: string;
  readonly guests: readonly GuestShown[];
  readonly mayEnd: boolean;
}

/** Who is or was invited. What each opened is a page of its own. */
export function GuestsTable({ caption, slug, assessmentId, guests, mayEnd }: GuestsTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={mayEnd ? columns : columns.slice(0, 5)}
      rows={guests.map((guest) => ({
        key: guest.id,
        cells: [
          <>
            {guest.name}
            <span className="app-small app-quiet app-below">{guest.email}</span>
          </>,
          guest.role,
          formatDate(guest.fromOn),
          guest.toOn === null ? "No end date" : formatDate(guest.toOn),
          <a key="looks" href={paths.guest(slug, assessmentId, guest.id)}>
            {formatCount(guest.looks)}
            <span className="nhsuk-u-visually-hidden"> pages and files, opened by {guest.name}</span>
          </a>,
          ...(mayEnd
            ? [
                <PortalForm
                  key="end"
                  action={paths.guestEnding(slug, assessmentId, guest.id)}
                  className="app-inline-form"
                >
                  <HiddenFields fields={[{ name: "version", value: String(guest.version) }]} />
                  <Button label="End now" of={`the invitation of ${guest.name}`} kind="secondary" small />
                </PortalForm>,
              ]
            : []),
        ],
      }))}
      stack
    />
  );
}
