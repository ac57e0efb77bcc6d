// One evidence item as its page shows it: its facts to everyone who may see it, the rest by how they came to see it.
import { formatDate } from "../domain/dates";
import { evidenceKindLabel } from "../domain/evidence-kinds";
import { describeEvidenceChange } from "../domain/evidence-change";
import { linkDaysSetting, wantsLinkCheck } from "../domain/library/link-age";
import { endsBeforeVisit } from "../domain/library/visit";
import { findingInWords } from "../domain/patient-data/finding";
import type {
  EvidenceHold,
  EvidenceItem,
  EvidenceVersionShown,
  LinkShown,
  RequestShown,
} from "../domain/view/evidence-item";
import { coversText, expiresText, reviewText, visibilityText } from "../domain/view/evidence";
import { paths } from "../http/paths";
import { getNextVisitOfTrust } from "../models/awards/visits.server";
import { listSupports } from "../models/attachments.server";
import { getDocument } from "../models/documents/documents.server";
import { listVersions, type EvidenceVersion } from "../models/evidence-files.server";
import { listHoldsOf } from "../models/files/holds.server";
import { listEvidenceHistory } from "../models/evidence-history.server";
import { getEvidence, type Evidence } from "../models/evidence.server";
import { listLinkChecks } from "../models/library/link-checks.server";
import { listRequestsFor } from "../models/library/requests.server";
import { findGuestAssessment } from "../models/findings/finding-grounds.server";
import { getNumberSetting } from "../models/network.server";
import { seesTrust, type Scope } from "../models/scope.server";
import { reading } from "../models/transaction.server";
import { releaseOf } from "./files/held-files.server";
import { libraryTags } from "./evidence-library.server";
import { readUse } from "./library/use.server";
import { soonDaysSetting, standingOf } from "./evidence-summary";
import { readEvidenceQueries } from "./queries/queries-panel.server";

/**
 * How a person came to see an item: as one of its owner's people, as a guest of an assessment that rests on it, or because it is
 * shared. A shared item shows its title, kind, period and newest file, and nothing of its owner's work.
 */
export type SeenAs = "own" | "guest" | "shared";

export async function seenAs(scope: Scope, evidence: Evidence): Promise<SeenAs> {
  if (seesTrust(scope, evidence.trustId)) return "own";
  if ((await listSupports(scope, evidence)).length > 0) return "guest";
  return (await findGuestAssessment(scope, evidence.id)) === undefined ? "shared" : "guest";
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
      queries: as === "shared" ? null : await readEvidenceQueries(at, evidence),
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
  const { number, fileName, bytes, addedAt, addedByName, sha256, whatChanged } = version;
  const { purgedAt, purgedByName, purgeReason } = version;
  const removed = purgedAt === null ? null : { at: purgedAt, byName: purgedByName ?? "", reason: purgeReason ?? "" };
  const size = sizeOf(bytes);
  return { number, fileName, size, addedAt, addedByName, whatChanged, sha256: sha256.slice(0, 12), removed };
}

async function readInside(scope: Scope, evidence: Evidence): Promise<EvidenceItem["inside"]> {
  const soonDays = await getNumberSetting(scope, soonDaysSetting.name, soonDaysSetting.otherwise);
  const linkDays = await getNumberSetting(scope, linkDaysSetting.name, linkDaysSetting.otherwise);
  const standing = standingOf(evidence, scope.today, soonDays);
  const visitOn = evidence.trustId === null ? null : await getNextVisitOfTrust(scope, evidence.trustId);
  const wantsCheck = wantsLinkCheck(evidence, scope.today, linkDays);
  const beforeVisit = endsBeforeVisit(evidence, scope.today, visitOn);
  return {
    owner: evidence.ownerName,
    reviewBy: reviewText(evidence.reviewOn),
    expires: expiresText(evidence.expiresOn),
    hasNoDate: standing.hasNoDate,
    tags: libraryTags({ standing, endsBeforeVisit: beforeVisit, wantsCheck }),
    seenBy: visibilityText(evidence.visibility, evidence.trustId === null),
    withdrawn: evidence.withdrawn,
    withdrawnReason: evidence.withdrawnReason,
    ...(await readUse(scope, evidence)),
    replacedBy: await readReplacement(scope, evidence),
    link: await readLink(scope, evidence, wantsCheck),
    requests: await readRequests(scope, evidence),
  };
}

async function readReplacement(
  scope: Scope,
  { replacedBy }: Evidence,
): Promise<{ readonly id: string; readonly title: string } | null> {
  const item = replacedBy === null ? undefined : await getEvidence(scope, replacedBy);
  return item === undefined ? null : { id: item.id, title: item.title };
}

const checksShown = 5;

async function readLink(scope: Scope, evidence: Evidence, wantsCheck: boolean): Promise<LinkShown | null> {
  if (evidence.form !== "link" || evidence.documentId !== null) return null;
  const checks = await listLinkChecks(scope, evidence, checksShown);
  return {
    systemName: evidence.systemName,
    wantsCheck,
    checks: checks.map(({ id, checkedAt, checkedByName, onBehalf }) => ({
      id,
      at: checkedAt,
      byName: checkedByName,
      onBehalf,
    })),
  };
}

async function readRequests(scope: Scope, evidence: Evidence): Promise<readonly RequestShown[]> {
  const requests = await listRequestsFor(scope, evidence);
  return requests.map(({ id, words, dueOn, state, askedAt, askedByName, onBehalf, settledAt, settledByName }) => ({
    id,
    words,
    due: dueOn === null ? "no date" : `by ${formatDate(dueOn)}`,
    isOverdue: state === "open" && dueOn !== null && dueOn < scope.today,
    state,
    askedAt,
    askedByName,
    onBehalf,
    settled: settledAt === null ? null : { at: settledAt, byName: settledByName ?? "" },
  }));
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
