// One evidence item as its page shows it: its facts to everyone who may see it, the rest by how they came to see it.
import { evidenceKindLabel } from "../domain/evidence-kinds";
import { describeEvidenceChange } from "../domain/evidence-change";
import { criterionTitle, findCriterion } from "../domain/find-criterion";
import { findingInWords } from "../domain/patient-data/finding";
import type {
  EvidenceHold,
  EvidenceItem,
  EvidenceVersionShown,
  SupportedAssessment,
} from "../domain/view/evidence-item";
import { coversText, expiresText, reviewText, visibilityText } from "../domain/view/evidence";
import { paths } from "../http/paths";
import { listSupports } from "../models/attachments.server";
import { getDocument } from "../models/documents/documents.server";
import { getEdition } from "../models/editions.server";
import { listVersions, type EvidenceVersion } from "../models/evidence-files.server";
import { listHoldsOf } from "../models/files/holds.server";
import { listEvidenceHistory } from "../models/evidence-history.server";
import { getEvidence, type Evidence } from "../models/evidence.server";
import { getNumberSetting } from "../models/network.server";
import { seesTrust, type Scope } from "../models/scope.server";
import { reading } from "../models/transaction.server";
import { releaseOf } from "./files/held-files.server";
import { soonDaysSetting, standingOf, standingWords } from "./evidence-summary";

/**
 * How a person came to see an item: as one of its owner's people, as a guest of an assessment that rests on it, or because it is
 * shared. A shared item shows its title, kind, period and newest file, and nothing of its owner's work.
 */
export type SeenAs = "own" | "guest" | "shared";

export async function seenAs(scope: Scope, evidence: Evidence): Promise<SeenAs> {
  if (seesTrust(scope, evidence.trustId)) return "own";
  return (await listSupports(scope, evidence)).length > 0 ? "guest" : "shared";
}

/** The page's content, or `undefined` for an item out of sight. `sizeOf` says a number of bytes in words. */
export async function readEvidenceItem(
  scope: Scope,
  id: string,
  sizeOf: (bytes: number) => string,
): Promise<EvidenceItem | undefined> {
  return reading(scope, async (at) => {
    const evidence = await getEvidence(at, id);
    if (evidence === undefined) return undefined;
    const as = await seenAs(at, evidence);
    const versions = (await listVersions(at, evidence)).map((version) => showVersion(version, sizeOf));
    return {
      id,
      title: evidence.title,
      kind: evidenceKindLabel(evidence.kind),
      form: evidence.form,
      address: evidence.documentId === null ? evidence.address : null,
      document: evidence.documentId === null ? null : await readPointedAt(at, evidence.documentId),
      covers: coversText(evidence),
      versions: as === "shared" ? versions.slice(0, 1) : versions,
      inside: as === "shared" ? null : await readInside(at, evidence),
      hold: as === "own" ? await readHold(at, id) : null,
      history: as === "own" ? await readHistory(at, evidence) : null,
    };
  });
}

/** The document at its stable address, with the version that is current now. */
async function readPointedAt(scope: Scope, documentId: string): Promise<NonNullable<EvidenceItem["document"]>> {
  const document = await getDocument(scope, documentId);
  if (document === undefined) return { label: "A document of a group that you do not see", href: null };
  const { id, title, current } = document;
  const version = current === null ? "withdrawn" : `version ${current.words}`;
  return { label: `${title}, ${version}`, href: paths.document(id) };
}

/** The last hold of an item, while it holds or since it was released. One that was replaced is told by the versions. */
async function readHold(scope: Scope, id: string): Promise<EvidenceHold | null> {
  const hold = (await listHoldsOf(scope, id)).find(({ state }) => state === "held" || state === "released");
  if (hold === undefined) return null;
  return { id: hold.id, found: findingInWords(hold.finding), released: releaseOf(hold) };
}

function showVersion(version: EvidenceVersion, sizeOf: (bytes: number) => string): EvidenceVersionShown {
  const { number, fileName, bytes, addedAt, addedByName, sha256 } = version;
  return { number, fileName, size: sizeOf(bytes), addedAt, addedByName, sha256: sha256.slice(0, 12) };
}

async function readInside(scope: Scope, evidence: Evidence): Promise<EvidenceItem["inside"]> {
  const soonDays = await getNumberSetting(scope, soonDaysSetting.name, soonDaysSetting.otherwise);
  const standing = standingOf(evidence, scope.today, soonDays);
  return {
    owner: evidence.ownerName,
    reviewBy: reviewText(evidence.reviewOn),
    expires: expiresText(evidence.expiresOn),
    hasNoDate: standing.hasNoDate,
    tags: standingWords(standing),
    seenBy: visibilityText(evidence.visibility, evidence.trustId === null),
    withdrawn: evidence.withdrawn,
    withdrawnReason: evidence.withdrawnReason,
    supports: await readSupports(scope, evidence),
  };
}

/** What the item supports now, by assessment, as far as this person may see. */
async function readSupports(scope: Scope, evidence: Evidence): Promise<readonly SupportedAssessment[]> {
  const byAssessment = new Map<string, SupportedAssessment>();
  for (const support of await listSupports(scope, evidence)) {
    const edition = await getEdition(scope, support.editionId);
    const placed = edition && findCriterion(edition, support.criterion);
    const before = byAssessment.get(support.assessmentId);
    byAssessment.set(support.assessmentId, {
      assessmentId: support.assessmentId,
      slug: support.slug,
      title: support.assessmentTitle,
      closed: support.closed,
      criteria: [
        ...(before?.criteria ?? []),
        { code: support.criterion, title: placed === undefined ? "" : criterionTitle(placed) },
      ],
    });
  }
  return [...byAssessment.values()];
}

async function readHistory(scope: Scope, evidence: Evidence): Promise<NonNullable<EvidenceItem["history"]>> {
  const rows = await listEvidenceHistory(scope, evidence);
  return rows.map((row, index) => ({
    version: row.version,
    what: describeEvidenceChange(rows[index + 1], row),
    byName: row.recordedByName,
    at: row.recordedAt,
    onBehalf: row.onBehalf,
  }));
}
