// One work item's page: its three columns, its facts, what it is for, and every state that it was in.
import { formatDate } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import { changedTexts, describeItemChange, itemColumns } from "../../domain/programme/changed-words";
import { isLateItem } from "../../domain/programme/items";
import { paths } from "../../http/paths";
import { listActionsClosing } from "../../models/meetings/actions.server";
import { getThreadToRaise } from "../../models/programme/changes.server";
import { listItemHistory, type WorkItem } from "../../models/programme/items.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { renderMarkdown } from "../markdown.server";
import { presentActions } from "../meetings/action-table";
import { readItemLinks } from "./links.server";

/** The states that the page shows; one more is read to compare the oldest with. */
const mostStates = 20;

/** What the page shows of an item that was found within sight. */
export async function readItemPage(scope: Scope, item: WorkItem) {
  return reading(scope, async (at) => {
    const thread = item.fromThreadId === null ? undefined : await getThreadToRaise(at, item.group, item.fromThreadId);
    return {
      item: {
        id: item.id,
        title: item.title,
        status: item.status,
        isLate: isLateItem(item, at.today),
        owner: item.owner,
        starts: item.startsOn === null ? null : formatDate(item.startsOn),
        due: item.dueOn === null ? null : formatDate(item.dueOn),
        added: formatMoment(item.createdAt),
      },
      group: { slug: item.group.slug, name: item.group.name },
      columns: itemColumns.map(({ column, label }) => ({
        label,
        html: item[column] === "" ? null : renderMarkdown(item[column]),
      })),
      thread: thread === undefined ? null : { title: thread.title, href: paths.thread(thread.id) },
      links: await readItemLinks(at, item),
      actions: presentActions(await listActionsClosing(at, { kind: "work-item", id: item.id }), at.today),
      ...(await readHistory(at, item)),
    };
  });
}

export type ItemPageData = Awaited<ReturnType<typeof readItemPage>>;

async function readHistory(scope: Scope, item: WorkItem) {
  const states = await listItemHistory(scope, item, mostStates + 1);
  return {
    history: states.slice(0, mostStates).map((state, index) => {
      const before = states[index + 1];
      return {
        version: state.version,
        facts: describeItemChange(before, state),
        texts: changedTexts(before, state),
        who: `${state.by}, ${formatMoment(state.recordedAt)}`,
      };
    }),
    isHistoryCut: states.length > mostStates,
  };
}
