// Answers changed together, and the views of a list that a person keeps.
type Bit = 0 | 1;

export interface AnsweringTables {
  answer_batch: {
    id: string;
    assessment_id: string;
    kind: "bulk" | "workbook" | "undo";
    undoes_id: string | null;
    on_behalf: Bit;
    made_at: string;
    made_by: string;
  };
  answer_batch_change: { batch_id: string; criterion_code: string; version_before: number; version_after: number };
  saved_view: {
    id: string;
    person_id: string;
    page: "answers";
    name: string;
    query: string;
    created_at: string;
  };
}
