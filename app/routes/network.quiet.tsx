// Services that have gone quiet: somebody may need a call.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { DataTable } from "../components/DataTable";
import { EmptyState } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readQuiet } from "../reports/quiet.server";

export const handle: PageHandle<unknown> = { title: () => "Quiet services" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view");
  return json(await readQuiet(scope));
}

export default function Quiet() {
  const { days, rows } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Network", href: paths.network() },
        ]}
      />
      <PageHead
        title="Quiet services"
        overview
        lead={`No change in ${days} days or more`}
        links={[{ label: "Quiet services (CSV)", href: paths.quietCsv() }]}
      />
      {rows.length === 0 ? (
        <EmptyState>
          <p>
            Every service has changed something lately. A service appears here when nobody has changed an answer for{" "}
            {days} days.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Services without a change"
          columns={[
            { label: "Trust" },
            { label: "Service" },
            { label: "Last change" },
            { label: "Days", numeric: true },
          ]}
          rows={rows.map((row) => ({
            key: row.id,
            cells: [
              row.href === null ? (
                row.short
              ) : (
                <a key="t" href={row.href}>
                  {row.short}
                </a>
              ),
              row.name,
              row.last,
              row.days ?? "Never",
            ],
          }))}
          stack
        />
      )}
    </>
  );
}
