// The services that a person may see in detail. Someone with one service goes straight to it.
import { json, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { EmptyState } from "../components/Note";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { ServicesTable } from "../components/service/ServicesTable";
import { BarKey } from "../components/chart/StackedBar";
import { plural } from "../domain/view/figures";
import { authorize } from "../http/authorize.server";
import { networkSlug, paths } from "../http/paths";
import { readServices } from "../reports/services-list.server";

export const handle: PageHandle<unknown> = { title: () => "Services" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view");
  const services = await readServices(scope);
  const [only] = services;
  if (!scope.sight.allTrusts && services.length === 1 && only !== undefined) throw redirect(paths.service(only.slug));
  return json({ services, mayOpenNetwork: scope.sight.network });
}

export default function Services() {
  const { services, mayOpenNetwork } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "My work", href: paths.home() }]} />
      <PageHead
        overview
        title="Services"
        lead={`${plural(services.length, "service")}, in alphabetical order of trust`}
        links={mayOpenNetwork ? [{ label: "The network's own assessment", href: paths.service(networkSlug) }] : []}
      />
      {services.length === 0 ? (
        <EmptyState>
          <p>No services are recorded yet. The network administrator adds trusts and their services.</p>
        </EmptyState>
      ) : (
        <>
          <ServicesTable services={services} />
          <BarKey />
        </>
      )}
    </>
  );
}
