// An edition on its way in: refused with its faults at first, then put right and waiting to be published. Both are what the reader says.
import { addDays } from "../../app/domain/dates";
import { readTable } from "../../app/domain/edition-import/read-table";
import { network } from "../facts/network";
import { putRight, sentFirst } from "./editions-facts";
import type { DemonstrationWork } from "./work";

const administrator = "person-admin";

export async function loadEditions(work: DemonstrationWork): Promise<void> {
  await loadImport(work, {
    id: "edition-import-first",
    daysAgo: 6,
    fileName: "mobile-scanner-checks.csv",
    rows: sentFirst,
  });
  await loadImport(work, {
    id: "edition-import-second",
    daysAgo: 5,
    fileName: "mobile-scanner-checks-2.csv",
    rows: putRight,
  });
}

interface Sent {
  readonly id: string;
  readonly daysAgo: number;
  readonly fileName: string;
  readonly rows: readonly (readonly string[])[];
}

async function loadImport({ tx, today }: DemonstrationWork, { id, daysAgo, fileName, rows }: Sent): Promise<void> {
  const read = readTable(rows);
  const day = addDays(today, -daysAgo);
  await tx.db
    .insertInto("edition_import")
    .values({
      id,
      network_id: network.id,
      made_at: `${day}T14:05:00.000Z`,
      made_by: administrator,
      file_name: fileName,
      state: read.ok ? "ready" : "refused",
      read_at: `${day}T14:05:02.000Z`,
      draft: read.ok ? JSON.stringify(read.draft) : null,
      faults: read.ok ? null : JSON.stringify(read.faults),
      edition_id: null,
      published_at: null,
      published_by: null,
    })
    .execute();
}
