// How each kind of notice should come by mail: one choice for each.
import * as z from "zod/mini";
import { noticeKinds, type NoticeKind, type NoticeTiming } from "../notices";

const timings = ["at-once", "daily", "weekly", "off"] as const satisfies readonly NoticeTiming[];

const labels: Readonly<Record<NoticeTiming, string>> = {
  "at-once": "At once",
  daily: "Once a day",
  weekly: "Once a week",
  off: "Not by mail",
};

/** The round-up is one mail a week: it comes or it does not. */
export function timingsOf(kind: NoticeKind): readonly { readonly value: NoticeTiming; readonly label: string }[] {
  if (kind === "round-up") {
    return [
      { value: "at-once", label: "When it is sent" },
      { value: "off", label: labels.off },
    ];
  }
  return timings.map((value) => ({ value, label: labels[value] }));
}

const kinds = Object.keys(noticeKinds) as NoticeKind[];
const timing = z.enum(timings, "Choose when");

/** Every kind is answered: the form shows them all. */
export const notificationSettingsForm = z.object(
  Object.fromEntries(kinds.map((kind) => [kind, timing])) as Record<NoticeKind, typeof timing>,
);
