// The five-year plan: each target with where it stands, the pace needed and the forecast.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { EmptyState } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { PlainWords } from "../components/network/PlainWords";
import { PlanTable } from "../components/network/PlanTable";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { wantsPlainWords } from "../reports/plain-words";
import { readPlanWithItems } from "../reports/plan.server";

export const handle: PageHandle<unknown> = { title: () => "Five-year plan" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view");
  return json({ rows: await readPlanWithItems(scope), inPlainWords: wantsPlainWords(scope) });
}

export default function Plan() {
  const { rows, inPlainWords } = useLoaderData<typeof loader>();
  const years = [...new Set(rows.map(({ year }) => year))];
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Network", href: paths.network() },
        ]}
      />
      <PageHead title="Five-year plan" overview links={[{ label: "Plan (CSV)", href: paths.planCsv() }]} />
      {inPlainWords && <PlainWords about="plan" />}
      <p className="app-finding">
        Pace needed is from today to the due date. The forecast is at the pace of the last six months, or between the
        last two maturity submissions.
      </p>
      {rows.length === 0 && (
        <EmptyState>
          <p>No plan has been loaded. Targets appear here, year by year, once the network&apos;s plan is loaded.</p>
        </EmptyState>
      )}
      {years.map((year) => (
        <PlanTable key={year} caption={`Targets of year ${year}`} rows={rows.filter((row) => row.year === year)} />
      ))}
    </>
  );
}
