// Threads, posts and programmes of work.
export interface DiscussionTables {
  thread: {
    id: string;
    network_id: string;
    group_id: string;
    title: string;
    about_kind: "criterion" | "document-version" | null;
    about_edition_id: string | null;
    about_id: string | null;
    answer_post_id: string | null;
    closed_at: string | null;
    version: number;
    posts: number;
    last_post_at: string;
    created_at: string;
    created_by: string;
  };
  post: {
    id: string;
    thread_id: string;
    number: number;
    body: string;
    quoted_post_id: string | null;
    version: number;
    created_at: string;
    created_by: string;
    edited_at: string | null;
    removed_at: string | null;
    removed_by: string | null;
    removed_reason: string | null;
  };
  post_change: {
    id: string;
    post_id: string;
    version: number;
    body: string;
    recorded_at: string;
    recorded_by: string;
  };
  mention: {
    post_id: string;
    person_id: string;
  };
  thread_follower: {
    thread_id: string;
    person_id: string;
    state: "follows" | "muted";
    seen_number: number;
    changed_at: string;
  };
  thread_change: {
    id: string;
    thread_id: string;
    what:
      | "moved"
      | "closed"
      | "reopened"
      | "renamed"
      | "answer-marked"
      | "answer-unmarked"
      | "became-work-item"
      | "became-proposal";
    detail: string;
    recorded_at: string;
    recorded_by: string;
  };
  post_report: {
    id: string;
    post_id: string;
    reason: string;
    reported_at: string;
    reported_by: string;
    settled_at: string | null;
    settled_by: string | null;
    outcome: "removed" | "kept" | null;
  };
  work_item: {
    id: string;
    network_id: string;
    group_id: string;
    title: string;
    deliverables: string;
    progress: string;
    benefits: string;
    owner_id: string | null;
    starts_on: string | null;
    due_on: string | null;
    status: "planned" | "on track" | "behind" | "complete" | "stopped";
    from_thread_id: string | null;
    version: number;
    created_at: string;
    created_by: string;
    changed_at: string;
  };
  work_item_change: {
    id: string;
    work_item_id: string;
    version: number;
    title: string;
    deliverables: string;
    progress: string;
    benefits: string;
    owner_id: string | null;
    starts_on: string | null;
    due_on: string | null;
    status: "planned" | "on track" | "behind" | "complete" | "stopped";
    recorded_at: string;
    recorded_by: string;
  };
  work_item_link: {
    work_item_id: string;
    kind: "criterion" | "matrix-item" | "objective" | "document";
    within_id: string;
    code: string;
  };
}
