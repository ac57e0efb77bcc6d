// The round-ups of the demonstration, invented. `sentDaysAgo` is null for the draft.
export interface InventedRoundUp {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly fromDaysAgo: number;
  readonly toDaysAgo: number;
  readonly sentDaysAgo: number | null;
}

export const inventedRoundUps: readonly InventedRoundUp[] = [
  {
    id: "round-up-1",
    title: "Round-up: audits, and who can lend a template",
    words: `Two trusts asked this fortnight how others audit their reporting turnaround. Evidence that trusts share with the network is under [Services](/services), and your own library says who may see each item.

## What we ask of you

- Look at the review dates of your evidence before the end of the month.
- If your service has no lead for a statement, say so: it is a barrier, and we can help.

Invented for the demonstration.`,
    fromDaysAgo: 21,
    toDaysAgo: 15,
    sentDaysAgo: 14,
  },
  {
    id: "round-up-2",
    title: "Round-up: new in the special interest groups",
    words: `The groups' pages now hold their meetings, discussions and documents. See [all groups](/groups).

## Dates

Each group's next meeting is on its own page, with a calendar invitation.

Invented for the demonstration.`,
    fromDaysAgo: 14,
    toDaysAgo: 8,
    sentDaysAgo: 7,
  },
  {
    id: "round-up-3",
    title: "Round-up: this week",
    words: `A draft, to be finished on Friday.

Invented for the demonstration.`,
    fromDaysAgo: 6,
    toDaysAgo: 0,
    sentDaysAgo: null,
  },
];
