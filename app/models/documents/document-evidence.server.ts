// Evidence that points at a document of the portal: it stands and falls with the document.
import type { IsoDate } from "../../domain/dates";
import { audit } from "../audit.server";
import { recordEvidenceChange } from "../library/evidence-rows.server";
import { notify } from "../notices.server";
import { laterOf, type Scope } from "../scope.server";
import type { DocumentPlace } from "./documents.server";

/**
 * Withdraws every item that points at a document which is withdrawn, whosever it is: what must not be used supports nothing. Its
 * owner is told. In the transaction of the document's own withdrawal.
 */
export async function withdrawEvidenceOf(tx: Scope, document: DocumentPlace): Promise<void> {
  const reason = "The document that it points at was withdrawn";
  const rows = await tx.db
    .selectFrom("evidence")
    .select([
      "id",
      "trust_id as trustId",
      "title",
      "owner_id as ownerId",
      "covers_from as coversFrom",
      "covers_to as coversTo",
      "review_on as reviewOn",
      "expires_on as expiresOn",
      "visibility",
      "held",
      "version",
      "changed_at as changedAt",
    ])
    .where("document_id", "=", document.id)
    .where("withdrawn", "=", 0)
    .execute();
  for (const row of rows) {
    const version = row.version + 1;
    await tx.db
      .updateTable("evidence")
      .set({ withdrawn: 1, withdrawn_reason: reason, version, changed_at: laterOf(tx.at, row.changedAt) })
      .where("id", "=", row.id)
      .execute();
    const dates = {
      coversFrom: row.coversFrom as IsoDate | null,
      coversTo: row.coversTo as IsoDate | null,
      reviewOn: row.reviewOn as IsoDate | null,
      expiresOn: row.expiresOn as IsoDate | null,
    };
    const { title, ownerId, visibility } = row;
    const change = { title, ownerId, visibility, ...dates, withdrawn: true, held: row.held === 1, note: reason };
    await recordEvidenceChange(tx, row, version, change, false);
    await audit(tx, {
      did: "evidence.withdrawn",
      kind: "evidence",
      id: row.id,
      trustId: row.trustId,
      detail: { version, document: document.id, onBehalf: false },
    });
  }
  await tellOwners(tx, document, rows);
}

/** Notices lead to the item, at the address that the product definition fixes. */
async function tellOwners(
  tx: Scope,
  document: DocumentPlace,
  items: readonly { readonly id: string; readonly title: string; readonly ownerId: string | null }[],
): Promise<void> {
  await notify(
    tx,
    items.flatMap(({ id, title, ownerId }) =>
      ownerId === null
        ? []
        : [
            {
              personId: ownerId,
              kind: "document" as const,
              title: `${title} counts as evidence no more`,
              body: "It points at a document that was withdrawn. Add other evidence to the criteria that it supported.",
              address: `/evidence/${encodeURIComponent(id)}`,
              subject: { kind: "evidence" as const, id },
              onceKey: `evidence:${id}:document-withdrawn:${document.current?.id ?? document.id}`,
            },
          ],
    ),
  );
}
