// The page of one version, current or not.
import type { VersionPageView } from "../../domain/documents/document-views";
import { paths } from "../../http/paths";
import { getDocument, type DocumentPlace, type VersionRow } from "../../models/documents/documents.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { findWithdrawal, headOf } from "./document-page.server";
import { versionCall } from "./version-call";
import { lineOf, readShown } from "./versions.server";

/** `undefined` where the document or this version of it is out of sight. */
export async function readVersionPage(scope: Scope, id: string, words: string): Promise<VersionPageView | undefined> {
  return reading(scope, async (at) => {
    const document = await getDocument(at, id);
    const version = document && findVersion(document, words);
    if (document === undefined || version === undefined) return undefined;
    const before = document.versions[document.versions.indexOf(version) + 1];
    return {
      ...headOf(document),
      version: await readShown(at, document, version),
      call: await callOf(at, document, version),
      line: lineOf(document, version, before),
      by: version.createdBy,
      edit: document.mayKeep && version.state === "draft" ? paths.documentEdit(document.id) : null,
    };
  });
}

/** A version of a document by the number in its address. */
export function findVersion(document: DocumentPlace, words: string): VersionRow | undefined {
  return document.versions.find((version) => version.words === words);
}

async function callOf(scope: Scope, document: DocumentPlace, version: VersionRow) {
  const withdrawal = version.state === "withdrawn" ? await findWithdrawal(scope, document) : undefined;
  return versionCall(version, {
    documentId: document.id,
    current: document.current?.words ?? null,
    withdrawnFor: withdrawal?.detail ?? null,
  });
}
