// Two versions of a document with the words that were added and removed between them.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CompareKey, ComparedText } from "../components/documents/ComparedText";
import { Button } from "../components/form/Button";
import { Select } from "../components/form/Select";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Note } from "../components/Note";
import { Panel } from "../components/Panel";
import { plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readComparison } from "../reports/documents/compare.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Compare versions, ${data.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  const query = new URL(args.request.url).searchParams;
  const asked = { from: query.get("from"), to: query.get("to") };
  return json(found(await readComparison(scope, args.params.document ?? "", asked)));
}

export default function ComparePage() {
  const { id, title, choices, from, to, result, fromFiles } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Documents", href: paths.documents() },
          { label: title, href: paths.document(id) },
        ]}
      />
      <PageHead title="Compare versions" caption={title} />
      <form method="get" action={paths.documentCompare(id)} className="app-filters">
        <Select name="from" label="From version" choices={choices} defaultValue={from} />
        <Select name="to" label="To version" choices={choices} defaultValue={to} />
        <Button label="Compare" kind="secondary" small of="the two versions" />
      </form>
      {fromFiles && result.kind === "pieces" && (
        <Note>
          <p>
            Where a version is a file, the words that the portal read from it are compared. Pictures and layout are not.
          </p>
        </Note>
      )}
      {result.kind === "words" ? (
        <p>{result.words}</p>
      ) : (
        <Panel title={`From ${from} to ${to}`} aside={changesText(result)}>
          <CompareKey />
          {result.added + result.removed === 0 ? (
            <p>The words are the same.</p>
          ) : (
            <ComparedText pieces={result.pieces} />
          )}
        </Panel>
      )}
    </>
  );
}

function changesText({ added, removed }: { added: number; removed: number }): string {
  return `${plural(added, "addition")}, ${plural(removed, "removal")}`;
}
