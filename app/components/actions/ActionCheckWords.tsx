import { formatDate } from "../../domain/dates";
import type { ServiceActionRow } from "../../domain/view/service-actions";

/** When it is to be checked whether a done action has worked; nothing where no check waits. */
export function ActionCheckWords({ row }: { row: Pick<ServiceActionRow, "checkDueOn" | "isCheckOverdue"> }) {
  if (row.checkDueOn === null) return null;
  return (
    <span className="app-small app-below">
      {row.isCheckOverdue ? "Check was due" : "Check due"} {formatDate(row.checkDueOn)}
    </span>
  );
}
