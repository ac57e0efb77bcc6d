// The criteria of an edition, for the index: found by anyone, by their code and by their words.
import { getEdition } from "../editions.server";
import type { Scope } from "../scope.server";
import type { Entry } from "./entries.server";

export async function readCriteria(tx: Scope, editionId: string): Promise<readonly Entry[]> {
  const edition = await getEdition(tx, editionId);
  if (edition === undefined) return [];
  return edition.sections.flatMap((section) =>
    section.statements.flatMap((statement) =>
      statement.criteria.map(({ code, title, text, guidance, evidence }) => ({
        network_id: null,
        kind: "criterion" as const,
        ref_id: `${edition.id}/${code}`,
        reach: "everyone" as const,
        code,
        title: title ?? statement.title,
        words: [text, guidance, evidence.join(". "), statement.title].join("\n"),
        place: edition.title,
        leads_to: `${edition.id}/${section.code}/${code}`,
        changed_at: tx.at,
      })),
    ),
  );
}
