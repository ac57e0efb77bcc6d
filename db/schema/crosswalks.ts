// Crosswalks between editions, and the assessments that were migrated by them.
type Bit = 0 | 1;

export interface CrosswalkTables {
  crosswalk: {
    id: string;
    network_id: string;
    from_edition_id: string;
    to_edition_id: string;
    made_at: string;
    made_by: string;
    published_at: string | null;
    published_by: string | null;
  };
  crosswalk_line: {
    id: string;
    crosswalk_id: string;
    from_code: string | null;
    to_code: string | null;
    relation: "equal" | "narrower" | "broader" | "overlaps" | "new" | "dropped";
    note: string | null;
    suggested_by: "code" | "words" | null;
    likeness: number | null;
    confirmed_at: string | null;
    confirmed_by: string | null;
  };
  assessment_migration: {
    id: string;
    crosswalk_id: string;
    from_assessment_id: string;
    to_assessment_id: string | null;
    closed_from: Bit;
    /** A `MigrationAccount`, as JSON. */
    account: string;
    on_behalf: Bit;
    made_at: string;
    made_by: string;
    undone_at: string | null;
    undone_by: string | null;
  };
}
