// The findings of assessors about a service: what is still to close, by when, and what waits to be checked again.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FindingList } from "../components/findings/FindingList";
import { ButtonLink } from "../components/form/Button";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { findService } from "../http/service-place.server";
import { readFindingFilter, readServiceFindings } from "../reports/findings/findings-list.server";
import { serviceHead } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: ({ head }) => `Findings, ${head.name}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view");
  const service = await findService(scope, args);
  const query = readFindingFilter(new URL(args.request.url).searchParams);
  const head = serviceHead(scope, service, ["finding.record", "finding.record-on-behalf"]);
  return json({ head, page: await readServiceFindings(scope, service, query) });
}

export default function Findings() {
  const { head, page } = useLoaderData<typeof loader>();
  const { slug, mayChange } = head;
  return (
    <>
      <Breadcrumbs trail={head.trail} />
      <PageHead
        title="Findings"
        caption={head.name}
        lead="What assessors found, in their words, and how far the service is with it."
        links={[
          { label: "Awards and visits", href: paths.awards(slug) },
          { label: "Readiness for the visit", href: paths.readiness(slug) },
        ]}
      />
      {mayChange && <ButtonLink label="Record a finding" href={paths.findingNew(slug)} />}
      <FindingList
        page={page}
        slug={slug}
        file={{ label: "Findings (CSV)", href: paths.findingsCsv(slug, { ...page.filter }) }}
        at={(from) => paths.findings(slug, { ...page.filter, from })}
        all={paths.findings(slug)}
        start={
          mayChange
            ? "Copy the findings of a visit from its report, or invite the assessor to raise them here."
            : "The quality lead records the findings of a visit."
        }
      />
    </>
  );
}
