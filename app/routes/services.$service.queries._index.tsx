// The queries about a service's answers and evidence: what waits for an answer, and what waits for acceptance.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { QueryList } from "../components/queries/QueryList";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { findService } from "../http/service-place.server";
import { readQueries, readQueryFilter } from "../reports/queries/queries-list.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: ({ name }) => `Queries, ${name}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view");
  const service = await findService(scope, args);
  const query = readQueryFilter(new URL(args.request.url).searchParams);
  return json({ slug: service.slug, name: service.name, page: await readQueries(scope, service, query) });
}

export default function Queries() {
  const { slug, name, page } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "My work", href: paths.home() },
          { label: name, href: paths.service(slug) },
        ]}
      />
      <PageHead
        title="Queries"
        caption={name}
        lead="What was asked about answers and evidence, the longest waiting first."
      />
      <QueryList
        page={page}
        file={{ label: "Queries (CSV)", href: paths.queriesCsv(slug, { ...page.filter }) }}
        at={(from) => paths.queries(slug, { ...page.filter, from })}
        all={paths.queries(slug)}
      />
    </>
  );
}
