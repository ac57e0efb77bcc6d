// The barriers of the network: kinds by trust, how many stood month by month, and the help that is wanted.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BarrierGrid } from "../components/barriers/BarrierGrid";
import { BarrierTrend } from "../components/barriers/BarrierTrend";
import { HelpWantedTable } from "../components/barriers/HelpWantedTable";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { plural } from "../domain/view/figures";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readNetworkBarriers } from "../reports/barriers/network-barriers.server";

export const handle: PageHandle<unknown> = { title: () => "Barriers of the network" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view");
  return json(await readNetworkBarriers(scope));
}

export type NetworkBarriersData = SerializeFrom<typeof loader>;

export default function NetworkBarriersPage() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "Network", href: paths.network() }]} />
      <PageHead
        title="Barriers"
        caption="Network"
        lead={`${plural(data.open, "barrier")} ${data.open === 1 ? "stands" : "stand"} today.${
          data.trusts === null ? " Counts are of the whole network; no trust is named." : ""
        }`}
      />
      <p>Beside each count stands the severity of the gravest of them.</p>
      <BarrierGrid data={data} />
      <BarrierTrend data={data} />
      {data.trusts !== null && <HelpWantedTable wanted={data.wanted} />}
    </>
  );
}
