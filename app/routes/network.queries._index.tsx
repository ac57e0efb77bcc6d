// The queries of all trusts, for the QI manager: what waits for whom, the longest waiting first.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { QueryList } from "../components/queries/QueryList";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readQueries, readQueryFilter } from "../reports/queries/queries-list.server";

export const handle: PageHandle<unknown> = { title: () => "Queries of all trusts" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "trusts-queries.view");
  return json(await readQueries(scope, null, readQueryFilter(new URL(args.request.url).searchParams)));
}

export default function NetworkQueries() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "Network", href: paths.network() }]} />
      <PageHead title="Queries" caption="All trusts" lead="What waits for whom, the longest waiting first." />
      <QueryList
        page={page}
        file={{ label: "Queries (CSV)", href: paths.networkQueriesCsv({ ...page.filter }) }}
        at={(from) => paths.networkQueries({ ...page.filter, from })}
        all={paths.networkQueries()}
      />
    </>
  );
}
