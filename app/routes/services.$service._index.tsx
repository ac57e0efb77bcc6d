// The home of a service, or of the network's own work: figures, sections, stage, evidence to renew, what changed last.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ButtonLink } from "../components/form/Button";
import { EditionLine, EmptyState } from "../components/Note";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { CurrentAssessment, ServiceSide } from "../components/service/ServiceHomeView";
import { Split } from "../components/Split";
import type { ServiceHome } from "../domain/view/service-pages";
import { authorize, found } from "../http/authorize.server";
import { networkSlug, paths } from "../http/paths";
import { readServiceHome } from "../reports/service-home.server";

export const handle: PageHandle<ServiceHome> = { title: ({ subject }) => subject.name };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, ["service.view", "network-assessment.read"]);
  const network = { slug: networkSlug, name: args.context.portal.networkName };
  return json(found(await readServiceHome(scope, args.params.service ?? "", network)));
}

export default function Service() {
  const home = useLoaderData<typeof loader>();
  const { subject, current, mayStart } = home;
  const { slug } = subject;
  return (
    <>
      <Breadcrumbs trail={[{ label: "My work", href: paths.home() }]} />
      <PageHead
        overview
        caption={subject.trustName ?? "The network's own assessment"}
        title={subject.name}
        links={[
          ...(current === null
            ? []
            : [
                { label: "Open the assessment", href: paths.assessment(slug, current.id) },
                { label: "Gap analysis", href: paths.assessmentGap(slug, current.id) },
              ]),
          { label: "Evidence", href: paths.evidenceList(slug) },
        ]}
      />
      <Split
        first={
          current === null ? (
            <EmptyState>
              <p>No assessment was started yet. It holds the answers, their owners and their evidence.</p>
              {mayStart ? (
                <ButtonLink label="Start an assessment" href={paths.assessments(slug)} />
              ) : (
                <p>The quality lead starts it.</p>
              )}
            </EmptyState>
          ) : (
            <CurrentAssessment home={home} />
          )
        }
        second={<ServiceSide home={home} />}
      />
      {current !== null && <EditionLine notice={current.notice} />}
    </>
  );
}
