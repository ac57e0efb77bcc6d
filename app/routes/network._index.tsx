// The network at a glance. Each heading leads to its list.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CallPanel } from "../components/CallPanel";
import { GapPanel, StagePanel } from "../components/network/DashboardMain";
import { BarriersPanel, CdcPanel, MaturityPanel, QuietPanel } from "../components/network/DashboardMore";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Panel } from "../components/Panel";
import { PlainWords } from "../components/network/PlainWords";
import { PlanTable } from "../components/network/PlanTable";
import { Tiles } from "../components/Tiles";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readDashboard } from "../reports/dashboard.server";
import { wantsPlainWords } from "../reports/plain-words";

export const handle: PageHandle<unknown> = { title: () => "Network" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view");
  return json({ ...(await readDashboard(scope)), inPlainWords: wantsPlainWords(scope) });
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
        links={[
          { label: "Published facts", href: paths.facts() },
          ...(data.maySeeQueries ? [{ label: "Queries", href: paths.networkQueries({ state: "waiting" }) }] : []),
          ...(data.mayReadShared ? [{ label: "What trusts share", href: paths.evidenceSharing() }] : []),
        ]}
      />
      {data.inPlainWords && <PlainWords about="network" />}
      <StagePanel data={data} />
      <Tiles wideLeft>
        <GapPanel data={data} />
        <CallPanel calls={data.calls} />
      </Tiles>
      <Panel
        title={data.plan.year === null ? "Plan targets" : `Plan targets, year ${data.plan.year}`}
        href={paths.plan()}
      >
        <PlanTable caption="Targets of the plan" rows={data.plan.rows} flush />
      </Panel>
      <Tiles>
        <MaturityPanel data={data} />
        <QuietPanel data={data} />
      </Tiles>
      <BarriersPanel data={data} />
      <CdcPanel data={data} />
    </>
  );
}
