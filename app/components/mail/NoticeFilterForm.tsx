import { noticeKinds } from "../../domain/notices";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { Select } from "../form/Select";

export interface NoticeFilterFormProps {
  readonly kind: string | null;
  readonly unreadOnly: boolean;
}

/** What the list of notices is narrowed to, by its address. */
export function NoticeFilterForm({ kind, unreadOnly }: NoticeFilterFormProps) {
  const isFiltered = kind !== null || unreadOnly;
  return (
    <form method="get" action={paths.notifications()} className="app-filters" role="search" aria-label="Notices">
      <Select
        name="kind"
        label="About"
        choices={[
          { value: "", label: "Everything" },
          ...Object.entries(noticeKinds).map(([value, { label }]) => ({ value, label })),
        ]}
        defaultValue={kind ?? ""}
      />
      <Select
        name="show"
        label="Show"
        choices={[
          { value: "", label: "Read and unread" },
          { value: "unread", label: "Unread only" },
        ]}
        defaultValue={unreadOnly ? "unread" : ""}
      />
      <Button label="Show" kind="secondary" small of="the notices that match" />
      {isFiltered && <a href={paths.notifications()}>Show everything</a>}
    </form>
  );
}
