// Surveys and what was answered.
type Bit = 0 | 1;

export interface SurveyTables {
  survey: {
    id: string;
    network_id: string;
    group_id: string;
    title: string;
    purpose: string;
    asks: "trust" | "service";
    publish_rule: "named" | "anonymous" | "private";
    state: "draft" | "open" | "closed";
    closes_on: string | null;
    opened_at: string | null;
    closed_at: string | null;
    version: number;
    created_at: string;
    created_by: string;
  };
  survey_question: {
    id: string;
    survey_id: string;
    position: number;
    kind: "choice" | "several" | "number" | "text" | "yes-no" | "table-by-site";
    wording: string;
    hint: string | null;
    guidance_source: string | null;
    settings: string;
    required: Bit;
    version: number;
  };
  survey_response: {
    id: string;
    survey_id: string;
    trust_id: string;
    service_id: string | null;
    state: "provisional" | "final";
    version: number;
    changed_at: string;
    changed_by: string;
    on_behalf: Bit;
    finalised_at: string | null;
  };
  survey_answer: {
    response_id: string;
    question_id: string;
    value: string;
    note: string | null;
    asks_help: Bit;
    offers_help: Bit;
  };
  survey_change: {
    id: string;
    survey_id: string;
    trust_id: string | null;
    what:
      "started" | "changed" | "opened" | "closed" | "reopened" | "answered" | "finalised" | "returned-to-provisional";
    detail: string;
    on_behalf: Bit;
    recorded_at: string;
    recorded_by: string;
  };
}
