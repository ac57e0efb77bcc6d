// The barriers of a service: what stops it, how badly, since when, and which help it wants.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BarrierFilters } from "../components/barriers/BarrierFilters";
import { BarriersTable } from "../components/barriers/BarriersTable";
import { ButtonLink } from "../components/form/Button";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import { EmptyState } from "../components/Note";
import { readBarrierFilter, toChangeBarrier } from "../domain/barriers/barriers";
import { plural } from "../domain/view/figures";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { findService } from "../http/service-place.server";
import { readBarriers } from "../reports/barriers/service-barriers.server";
import { serviceHead } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: ({ head }) => `Barriers, ${head.name}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view");
  const service = await findService(scope, args);
  const search = new URL(args.request.url).searchParams;
  return json({
    head: serviceHead(scope, service, toChangeBarrier),
    page: await readBarriers(scope, service, readBarrierFilter(search), search.get("from")),
  });
}

export default function Barriers() {
  const { head, page } = useLoaderData<typeof loader>();
  const { slug, mayChange } = head;
  const filter = { ...page.filter, state: page.filter.state === "" ? "all" : page.filter.state };
  const at = (from: string | null) => paths.barriers(slug, { ...filter, from });
  return (
    <>
      <Breadcrumbs trail={head.trail} />
      <PageHead
        title="Barriers"
        caption={head.name}
        lead="What stops the service, how badly, since when, and which help it wants."
        links={[
          { label: "Actions", href: paths.serviceActions(slug) },
          { label: "Barriers of the network", href: paths.networkBarriers() },
        ]}
      />
      {mayChange && <ButtonLink label="Record a barrier" href={paths.barrierNew(slug)} />}
      {page.all === 0 ? (
        <EmptyState>
          <p>
            No barrier is recorded yet.{" "}
            {mayChange
              ? "Record what stops the service, and say which help you want from the network."
              : "The quality lead records them."}
          </p>
        </EmptyState>
      ) : (
        <BarrierFilters filter={page.filter} />
      )}
      {page.all > 0 && page.rows.length === 0 && (
        <EmptyState>
          <p>
            None of the {plural(page.all, "barrier")} matches.{" "}
            <a href={paths.barriers(slug, { state: "all" })}>Show all</a>
          </p>
        </EmptyState>
      )}
      {page.rows.length > 0 && (
        <BarriersTable
          caption={plural(page.rows.length, "barrier")}
          slug={slug}
          rows={page.rows}
          file={{ label: "Barriers (CSV)", href: paths.barriersCsv(slug, filter) }}
        />
      )}
      <Pager
        label="Barrier pages"
        previous={page.previous && { label: "Barriers before", href: at(page.previous.from) }}
        next={page.next && { label: "More barriers", href: at(page.next.from) }}
      />
    </>
  );
}
