// The network at a glance. Each heading leads to its list.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CdcPanel, MaturityPanel, QuietPanel } from "../components/DashboardMore";
import { CallPanel, GapPanel, PlainWords, StagePanel } from "../components/DashboardMain";
import { PageHead } from "../components/PageHead";
import type { PageHandle } from "../components/page-handle";
import { Panel } from "../components/Panel";
import { PlanTable } from "../components/PlanTable";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readDashboard } from "../reports/dashboard.server";

export const handle: PageHandle<unknown> = { title: () => "Network" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view");
  const roles = scope.actor?.roles.map(({ role }) => role) ?? [];
  return json({
    ...(await readDashboard(scope)),
    inPlainWords: roles.includes("patient-volunteer") || roles.includes("board-member"),
  });
}

export type DashboardData = SerializeFrom<typeof loader>;

export default function NetworkDashboard() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Network"
        overview
        lead={`${data.day}. ${data.trusts} trusts, ${data.services} services assessed against ${data.editionTitle ?? "a standard"}.`}
        links={[{ label: "Published facts", href: paths.facts() }]}
      />
      {data.inPlainWords && <PlainWords />}
      <StagePanel data={data} />
      <div className="app-tiles app-tiles--2 app-tiles--wide-left">
        <GapPanel data={data} />
        <CallPanel data={data} />
      </div>
      <Panel
        title={data.plan.year === null ? "Plan targets" : `Plan targets, year ${data.plan.year}`}
        href={paths.plan()}
      >
        <PlanTable caption="Targets of the plan" rows={data.plan.rows} flush />
      </Panel>
      <div className="app-tiles app-tiles--2">
        <MaturityPanel data={data} />
        <QuietPanel data={data} />
      </div>
      <CdcPanel data={data} />
    </>
  );
}
