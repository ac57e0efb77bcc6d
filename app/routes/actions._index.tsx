// Every action that is mine, in whichever group.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { ActionsTable } from "../components/meetings/ActionsTable";
import { EmptyState } from "../components/Note";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { listMyActions } from "../models/meetings/actions.server";
import { presentActions } from "../reports/meetings/action-table";

export const handle: PageHandle<unknown> = { title: () => "My actions" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "own-work.view");
  return json({ rows: presentActions(await listMyActions(scope), scope.today) });
}

export default function MyActions() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "My work", href: paths.home() }]} />
      <PageHead title="My actions" />
      {rows.length === 0 ? (
        <EmptyState>
          <p>You own no action. Groups give them in their meetings, and you are told.</p>
        </EmptyState>
      ) : (
        <ActionsTable caption="My actions" rows={rows} />
      )}
    </>
  );
}
