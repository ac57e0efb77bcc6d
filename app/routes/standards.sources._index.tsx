// The catalogue of public sources: what each asks, how binding it is, and whether its page was read.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { sources } from "../standards/sources";
import type { Source } from "../standards/types";

export const handle: PageHandle<unknown> = { title: () => "Public sources" };

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "standards.browse");
  return json({ sources: sources as readonly Source[] });
}

export default function Sources() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Standards", href: paths.standards() },
        ]}
      />
      <PageHead
        title="Public sources"
        overview
        lead={`${data.sources.length} sources`}
        links={[{ label: "Sources (CSV)", href: paths.sourcesCsv() }]}
      />
      <p className="app-finding">
        Each criterion of a working edition rests on one or more of these. Law binds; guidance and reports say what is
        expected. Read the publisher&apos;s own page before you rely on a detail.
      </p>
      <ul className="app-sources">
        {data.sources.map((source) => (
          <li key={source.id} id={source.id}>
            <h2 className="nhsuk-heading-xs nhsuk-u-margin-bottom-1">
              {source.address === undefined ? (
                source.title
              ) : (
                <a href={source.address} rel="noopener noreferrer">
                  {source.title}
                </a>
              )}
            </h2>
            <p className="app-small app-quiet">
              {source.publisher}. {source.edition}. {source.force.charAt(0).toUpperCase() + source.force.slice(1)}.
            </p>
            <p>{source.asks}</p>
            {source.basis === "unread" && (
              <p className="app-small">
                General knowledge: the publisher&apos;s page was not read when this was written.
              </p>
            )}
            {source.check !== undefined && <p className="app-small app-quiet">Check: {source.check}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
