// One query: what was asked, what was answered, and what comes next.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { QueryNext } from "../components/queries/QueryNext";
import { QueryPosts } from "../components/queries/QueryPosts";
import { QueryTrail } from "../components/queries/QueryTrail";
import { Tag } from "../components/Tag";
import { shortWords } from "../domain/view/finding-pages";
import type { QueryPage } from "../domain/view/query-pages";
import { authorize, found } from "../http/authorize.server";
import { noteQueryLook } from "../http/guest-looks.server";
import { paths } from "../http/paths";
import { readQuery } from "../reports/queries/query-page.server";

export const handle: PageHandle<QueryPage> = { title: ({ words, about }) => `${shortWords(words)}, ${about}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "assessment.read");
  const page = found(await readQuery(scope, args.params.query ?? ""));
  await noteQueryLook(args, scope, page);
  return json(page);
}

export default function QueryRoute() {
  const page = useLoaderData<typeof loader>();
  const { slug, assessmentId, criterion, evidenceId, about } = page;
  return (
    <div className="app-reading">
      <QueryTrail page={page} />
      <PageHead title="Query" caption={page.serviceName} />
      <p className="app-state">
        <Tag word={page.state} /> About{" "}
        {criterion !== null && assessmentId !== null && (
          <a href={paths.criterion(slug, assessmentId, criterion)}>{about}</a>
        )}
        {evidenceId !== null && <a href={paths.evidence(evidenceId)}>{about}</a>}
      </p>
      <QueryPosts posts={page.posts} />
      <QueryNext page={page} />
    </div>
  );
}
