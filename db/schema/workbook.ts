// Workbooks that were brought back and wait to be applied.

export interface WorkbookTables {
  workbook_import: {
    id: string;
    assessment_id: string;
    made_at: string;
    made_by: string;
    file_name: string;
    /** Arrays, as JSON. */
    rows: string;
    faults: string;
    applied_batch_id: string | null;
    applied_at: string | null;
  };
}
