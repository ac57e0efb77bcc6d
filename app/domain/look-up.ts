// Finds a source by its id, and the ready audits that serve a statement by the public codes that both carry.
import { auditTemplates } from "../standards/audit-templates";
import { sources } from "../standards/sources";
import type { AuditTemplate, PublicReference, Source } from "../standards/types";

const byId = new Map<string, Source>(sources.map((source) => [source.id, source]));

/** One source of the catalogue, or `undefined` for an id that it does not have. */
export function findSource(id: string): Source | undefined {
  return byId.get(id);
}

/** The ready audits whose printed codes include one of the statement's public references. */
export function findAudits(references: readonly PublicReference[]): readonly AuditTemplate[] {
  const codes = new Set(references.map(({ code }) => code));
  const templates: readonly AuditTemplate[] = auditTemplates;
  return templates.filter((template) => template.codes.some((code) => codes.has(code)));
}
