// The countdown of the community diagnostic centres.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/Breadcrumbs";
import { CdcTable } from "../components/CdcTable";
import { PageHead } from "../components/PageHead";
import type { PageHandle } from "../components/page-handle";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readCdcs } from "../reports/cdcs.server";

export const handle: PageHandle<unknown> = { title: () => "Community diagnostic centres" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view");
  return json(await readCdcs(scope));
}

export default function Cdcs() {
  const { months, rows } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Network", href: paths.network() },
        ]}
      />
      <PageHead
        title="Community diagnostic centres (CDCs)"
        overview
        links={[{ label: "CDCs (CSV)", href: paths.cdcsCsv() }]}
      />
      <p className="app-finding">
        Accreditation is expected within {months} months of opening. {rows.length} centres are named; opening dates and
        hosts are not published, and none is guessed.
      </p>
      <CdcTable rows={rows} />
      <p className="app-small app-quiet">
        The headline count of centres is another: see <a href={paths.facts()}>published facts</a>.
      </p>
    </>
  );
}
