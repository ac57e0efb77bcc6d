// Editions that were brought in, from the file to what was published.

export interface EditionImportTables {
  edition_import: {
    id: string;
    network_id: string;
    made_at: string;
    made_by: string;
    file_name: string;
    state: "reading" | "ready" | "refused" | "published";
    read_at: string | null;
    /** An `EditionDraft`, as JSON; only while it is ready. */
    draft: string | null;
    /** Import faults, as JSON; only where it is refused. */
    faults: string | null;
    edition_id: string | null;
    published_at: string | null;
    published_by: string | null;
  };
}
