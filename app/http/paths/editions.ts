// Addresses of editions that are brought in, and of editions as files for others.
import { part, withQuery, type Query } from "./query";

const imports = "/standards/import";
const one = (id: string) => `${imports}/${part(id)}`;

export const editionPaths = {
  editionImports: () => imports,
  editionImportNewFile: () => `${imports}/new-file`,
  editionImportTemplateCsv: () => `${imports}/template.csv`,
  editionImportTemplateJson: () => `${imports}/template.json`,
  /** One import; `section` chooses the part of the tree that is shown. */
  editionImport: (id: string, query: Query = {}) => withQuery(one(id), query),
  editionImportFaultsCsv: (id: string) => `${one(id)}/faults.csv`,
  editionImportPublication: (id: string) => `${one(id)}/publication`,
  /** An edition whole, in the format that is brought in. */
  editionDocument: (edition: string) => `/standards/${part(edition)}/edition.json`,
} as const;
