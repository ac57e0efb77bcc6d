// The awards of a service, each with its visits. An award is a record of its own: never worked out from a stage.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AwardPanel } from "../components/awards/AwardPanel";
import { ButtonLink } from "../components/form/Button";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { EmptyState, FindingLine } from "../components/Note";
import { daysText, visitKindLabel } from "../domain/view/awards";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { findService } from "../http/service-place.server";
import { readAwardsPage } from "../reports/awards/awards-page.server";
import { serviceHead } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: ({ head }) => `Awards, ${head.name}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view");
  const service = await findService(scope, args);
  const head = serviceHead(scope, service, ["award.change", "award.change-on-behalf"]);
  return json({ head, ...(await readAwardsPage(scope, service)) });
}

export default function Awards() {
  const { head, awards, next } = useLoaderData<typeof loader>();
  const { slug, mayChange } = head;
  return (
    <>
      <Breadcrumbs trail={head.trail} />
      <PageHead
        title="Awards and visits"
        caption={head.name}
        lead="An award is recorded as it is known, with its source. It is never worked out from a stage, nor a stage from it."
        links={[
          { label: "Readiness for the visit", href: paths.readiness(slug) },
          { label: "Findings", href: paths.findings(slug) },
          { label: "Stage", href: paths.stage(slug) },
          { label: "Awards and visits (CSV)", href: paths.awardsCsv(slug) },
        ]}
      />
      {next !== null && (
        <FindingLine
          main={`Next visit: ${daysText(next.startsOn, next.endsOn)}.`}
          more={`${visitKindLabel(next.kind)}, ${next.scheme}.`}
        />
      )}
      {awards.length === 0 && (
        <EmptyState>
          <p>
            No award is recorded for this service. One belongs here from the day it is applied for, with its visits.{" "}
            {mayChange ? "Record the first below." : "The quality lead records it."}
          </p>
        </EmptyState>
      )}
      {awards.map((award) => (
        <AwardPanel key={award.id} slug={slug} award={award} mayChange={mayChange} />
      ))}
      {mayChange && <ButtonLink label="Record an award" href={paths.awardNew(slug)} />}
    </>
  );
}
