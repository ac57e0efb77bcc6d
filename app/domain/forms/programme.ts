// The forms of a work item: its three columns and facts, and what it is for.
import * as z from "zod/mini";
import { itemStatuses, type ItemStatus } from "../programme/items";
import { addFault, dateInputs, line, optionalText, seenVersion, takeDate, text } from "./fields";

const longest = 6000;
const tooLong = "Shorten this to 6,000 characters or fewer";

const fields = {
  title: line("a title"),
  deliverables: text(longest, tooLong, "Enter what will be delivered"),
  progress: optionalText(longest),
  benefits: optionalText(longest),
  owner: optionalText(100),
  status: z.enum(itemStatuses, "Choose a status"),
  ...dateInputs("starts"),
  ...dateInputs("due"),
};

type Fields = z.output<z.ZodMiniObject<typeof fields>>;

function readItem(form: Fields, faults: Parameters<typeof takeDate>[3]) {
  const startsOn = takeDate(form, "starts", "Start date", faults);
  const dueOn = takeDate(form, "due", "Due date", faults);
  if (startsOn !== null && dueOn !== null && dueOn < startsOn)
    addFault(faults, "due", "Due date must be the same as or after the start date");
  return {
    title: form.title,
    deliverables: form.deliverables,
    progress: form.progress ?? "",
    benefits: form.benefits ?? "",
    ownerId: form.owner,
    status: form.status as ItemStatus,
    startsOn,
    dueOn,
  };
}

/** `from` is the thread that becomes the item. */
export const newWorkItemForm = z.pipe(
  z.object({ ...fields, from: optionalText(100) }),
  z.transform((form, faults) => ({ ...readItem(form, faults), fromThreadId: form.from })),
);

export const changeWorkItemForm = z.pipe(
  z.object({ ...fields, version: seenVersion(1) }),
  z.transform((form, faults) => ({ ...readItem(form, faults), seenVersion: form.version })),
);

export const linkKinds = ["criterion", "matrix-item", "objective", "document"] as const;
export type LinkKind = (typeof linkKinds)[number];

const missing: Readonly<Record<LinkKind, string>> = {
  criterion: "Enter the code of a criterion, for example 5.9.2",
  "matrix-item": "Choose an item of the matrix",
  objective: "Choose an objective",
  document: "Choose a document",
};

const code = optionalText(200);

/** What a work item is for: the kind, and its code in the field of that name. `within` is the edition or template of the code. */
export const workItemLinkForm = z.pipe(
  z.object({
    kind: z.enum(linkKinds, "Open the page again"),
    within: code,
    criterion: code,
    "matrix-item": code,
    objective: code,
    document: code,
  }),
  z.transform((form, faults) => {
    const given = form[form.kind];
    if (given === null) addFault(faults, form.kind, missing[form.kind]);
    const hasPlace = form.kind === "criterion" || form.kind === "matrix-item";
    return { kind: form.kind, withinId: hasPlace ? (form.within ?? "") : "", code: given ?? "" };
  }),
);
