// Maturity: the templates, and what was submitted or published against them.

export interface MaturityTables {
  maturity_template: { id: string; title: string; document: string; sha256: string; stored_at: string };
  matrix_submission: {
    id: string;
    network_id: string;
    template_id: string;
    title: string;
    made_for: string;
    kind: "published" | "portal";
    submitted_at: string | null;
    submitted_by: string | null;
    version: number;
    published_overall: string | null;
    published_level: string | null;
    source: string | null;
    created_at: string;
    created_by: string | null;
  };
  matrix_published_domain: { submission_id: string; domain_code: string; score: string | null; level: string };
  matrix_item_level: { submission_id: string; item_code: string; level: string; note: string | null };
}
