// The actions of a service: who does what by when, what that would close, and what waits to be checked.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ServiceActionFilters } from "../components/actions/ServiceActionFilters";
import { ServiceActionsTable } from "../components/actions/ServiceActionsTable";
import { ButtonLink } from "../components/form/Button";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import { EmptyState } from "../components/Note";
import { readServiceActionFilter } from "../domain/actions/service-actions";
import { plural } from "../domain/view/figures";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { findService } from "../http/service-place.server";
import { actionSubject } from "../models/actions/service-actions.server";
import { toAct } from "../domain/actions/service-actions";
import { readServiceActions } from "../reports/actions/service-actions-list.server";
import { may } from "../reports/assessment-place.server";
import { serviceHead } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: ({ head }) => `Actions, ${head.name}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view");
  const service = await findService(scope, args);
  const search = new URL(args.request.url).searchParams;
  const own = actionSubject(scope, { trustId: service.trustId, ownerId: scope.actor?.personId ?? null });
  return json({
    head: serviceHead(scope, service, toAct),
    mayAdd: may(scope, toAct, own),
    page: await readServiceActions(scope, service, readServiceActionFilter(search), search.get("from")),
  });
}

export default function ServiceActions() {
  const { head, mayAdd, page } = useLoaderData<typeof loader>();
  const { slug } = head;
  const at = (from: string | null) => paths.serviceActions(slug, { ...page.filter, from });
  return (
    <>
      <Breadcrumbs trail={head.trail} />
      <PageHead
        title="Actions"
        caption={head.name}
        lead="Who does what by when, which criterion, finding or barrier it would close, and whether it has worked."
        links={[{ label: "Barriers", href: paths.barriers(slug) }]}
      />
      {mayAdd && <ButtonLink label="Add an action" href={paths.serviceActionNew(slug)} />}
      {page.all === 0 ? (
        <EmptyState>
          <p>
            No action is recorded yet. Add one here, or from a criterion that is not complete, a finding or a barrier.
          </p>
        </EmptyState>
      ) : (
        <ServiceActionFilters filter={page.filter} owners={page.owners} />
      )}
      {page.all > 0 && page.rows.length === 0 && (
        <EmptyState>
          <p>
            None of the {plural(page.all, "action")} matches.{" "}
            <a href={paths.serviceActions(slug, { state: "all" })}>Show all</a>
          </p>
        </EmptyState>
      )}
      {page.rows.length > 0 && (
        <ServiceActionsTable
          caption={plural(page.rows.length, "action")}
          slug={slug}
          rows={page.rows}
          file={{ label: "Actions (CSV)", href: paths.serviceActionsCsv(slug, { ...page.filter }) }}
        />
      )}
      <Pager
        label="Action pages"
        previous={page.previous && { label: "Actions before", href: at(page.previous.from) }}
        next={page.next && { label: "More actions", href: at(page.next.from) }}
      />
    </>
  );
}
