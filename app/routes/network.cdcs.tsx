// The countdown of the community diagnostic centres.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { CdcTable } from "../components/network/CdcTable";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readCdcs } from "../reports/cdcs.server";

export const handle: PageHandle<unknown> = { title: () => "Community diagnostic centres" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view");
  return json(await readCdcs(scope));
}

export default function Cdcs() {
  const { months, counts, rows } = useLoaderData<typeof loader>();
  const missing = rows.filter(({ due }) => due === null).length;
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
        Accreditation is expected within {months} months of opening. {rows.length} centres are named here, and {missing}{" "}
        of them have no opening date: a date that nobody published is never guessed.
      </p>
      <CdcTable rows={rows} />
      <p className="app-small app-quiet">
        {counts} <a href={paths.facts()}>See the published facts</a>
      </p>
    </>
  );
}
