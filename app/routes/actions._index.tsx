// Every action that is mine, in whichever group or service.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { ActionsTable } from "../components/meetings/ActionsTable";
import { EmptyState } from "../components/Note";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { listMyServiceActions } from "../models/actions/service-actions.server";
import { listMyActions } from "../models/meetings/actions.server";
import { presentActions } from "../reports/meetings/action-table";

export const handle: PageHandle<unknown> = { title: () => "My actions" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "own-work.view");
  const actions = [...(await listMyActions(scope)), ...(await listMyServiceActions(scope))];
  return json({ rows: presentActions(actions, scope.today) });
}

export default function MyActions() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "My work", href: paths.home() }]} />
      <PageHead title="My actions" />
      {rows.length === 0 ? (
        <EmptyState>
          <p>You own no action. Groups give them in their meetings, and services in their work: you are told.</p>
        </EmptyState>
      ) : (
        <ActionsTable caption="My actions" rows={rows} />
      )}
    </>
  );
}
