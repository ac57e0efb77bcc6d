// The documents of one group, as its own page lists them.
import type { IsoDate } from "../../domain/dates";
import { byVersion, versionText } from "../../domain/documents/adoption";
import { groupedBy } from "../../domain/documents/adoption-rows";
import { isCurrentState, statesInMaking, type VersionState } from "../../domain/documents/life-cycle";
import type { GroupRow } from "../groups.server";
import { seesGroup, type Scope } from "../scope.server";
import type { DocumentKind } from "./adoption-documents.server";
import { standingOn } from "./documents.server";

export interface GroupDocument {
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** That of the current version, or else of the newest in sight. */
  readonly state: VersionState;
  /** "2.0", of that version. */
  readonly words: string;
  readonly reviewOn: IsoDate | null;
  /** "2.1", where another version is being made and may be seen. */
  readonly inMaking: string | null;
}

/** The documents of a group of which at least one version is in sight, by title. */
export async function listDocumentsOfGroup(scope: Scope, group: GroupRow): Promise<readonly GroupDocument[]> {
  if (!seesGroup(scope, group)) return [];
  const rows = await scope.db
    .selectFrom("document")
    .select(["id", "title", "kind", "owner_id as ownerId", "review_on as reviewOn"])
    .where("group_id", "=", group.id)
    .where("network_id", "=", scope.networkId)
    .orderBy("title")
    .orderBy("id")
    .execute();
  const versions = groupedBy(await listVersionsOf(scope, group), ({ documentId }) => documentId);
  return rows.flatMap(({ ownerId, reviewOn, ...row }) => {
    const { seesDrafts } = standingOn(scope, group, ownerId);
    const inSight = (versions.get(row.id) ?? [])
      .filter(({ state, wasConsulted }) => state !== "draft" || wasConsulted === 1 || seesDrafts)
      .toSorted((a, b) => byVersion(b, a));
    const shown = inSight.find(({ state }) => isCurrentState(state)) ?? inSight[0];
    if (shown === undefined) return [];
    const making = inSight.find(({ state }) => statesInMaking.some((each) => each === state));
    return [
      {
        ...row,
        state: shown.state,
        words: versionText(shown),
        reviewOn: reviewOn as IsoDate | null,
        inMaking: making === undefined || making === shown ? null : versionText(making),
      },
    ];
  });
}

async function listVersionsOf(scope: Scope, group: GroupRow) {
  return scope.db
    .selectFrom("document_version")
    .innerJoin("document", "document.id", "document_version.document_id")
    .select((each) => [
      "document.id as documentId",
      "document_version.state",
      "document_version.major",
      "document_version.minor",
      each
        .exists(
          each
            .selectFrom("consultation")
            .select("consultation.id")
            .whereRef("consultation.version_id", "=", "document_version.id"),
        )
        .as("wasConsulted"),
    ])
    .where("document.group_id", "=", group.id)
    .where("document.network_id", "=", scope.networkId)
    .execute();
}
