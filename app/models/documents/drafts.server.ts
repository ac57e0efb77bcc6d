// Whether a document is more than a draft, as a condition of a query on the table `document`.
import { expressionBuilder } from "kysely";
import type { Schema } from "../../../db/schema";

/** A version of it was asked about, approved or published: all who see its group may know of it. A draft alone is seen by those who write there. */
export function isBeyondDraft() {
  const each = expressionBuilder<Schema, "document">();
  return each.exists(
    each
      .selectFrom("document_version")
      .select("document_version.id")
      .whereRef("document_version.document_id", "=", "document.id")
      .where((or) =>
        or.or([
          or("document_version.state", "!=", "draft"),
          or.exists(
            or
              .selectFrom("consultation")
              .select("consultation.id")
              .whereRef("consultation.version_id", "=", "document_version.id"),
          ),
        ]),
      ),
  );
}
