// Addresses of progress workbooks: an assessment as a spreadsheet, what came back, and blank ones.
import { asXlsx } from "./list-files";
import { part } from "./query";

const workbook = (service: string, id: string) => `/services/${part(service)}/assessments/${part(id)}/workbook`;
const brought = (service: string, id: string, of: string) => `${workbook(service, id)}/imports/${part(of)}`;

export const workbookPaths = {
  workbook,
  workbookFile: (service: string, id: string) => `${workbook(service, id)}.xlsx`,
  /** Where a filled-in workbook is brought back. */
  workbookNewFile: (service: string, id: string) => `${workbook(service, id)}/new-file`,
  workbookImport: brought,
  workbookImportFaultsCsv: (service: string, id: string, of: string) => `${brought(service, id, of)}/faults.csv`,
  workbookImportApplication: (service: string, id: string, of: string) => `${brought(service, id, of)}/application`,
  /** An edition as a blank workbook, for somebody else's progress. */
  editionWorkbook: (edition: string) => `/standards/${part(edition)}/workbook.xlsx`,
  /** The rows of a list's CSV address as a workbook; `null` for any other address. */
  listWorkbook: asXlsx,
} as const;
