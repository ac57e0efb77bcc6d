// Two versions of a file, word by word.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CompareKey, ComparedText } from "../components/documents/ComparedText";
import { Button } from "../components/form/Button";
import { Select } from "../components/form/Select";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { itemTrail, placeOfEvidence } from "../http/evidence-place.server";
import { noteEvidenceLook } from "../http/guest-looks.server";
import { paths } from "../http/paths";
import { getEvidence } from "../models/evidence.server";
import { seenAs } from "../reports/evidence-item.server";
import { readVersionComparison } from "../reports/library/compare.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Compare versions, ${data.title}`,
};

/** Older versions of what another trust shares are not shared, so they are not compared either. */
export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, ["evidence.read", "network-evidence.read", "shared-evidence.read"]);
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  if (evidence.form !== "file" || (await seenAs(scope, evidence)) === "shared") found(null);
  await noteEvidenceLook(args, scope, evidence, null);
  const query = new URL(args.request.url).searchParams;
  const place = await placeOfEvidence(args, scope, evidence);
  return json({
    title: evidence.title,
    trail:
      place === undefined ? [{ label: evidence.title, href: paths.evidence(evidence.id) }] : itemTrail(place, evidence),
    comparison: await readVersionComparison(scope, evidence, { from: query.get("from"), to: query.get("to") }),
  });
}

export default function CompareVersionsPage() {
  const { title, trail, comparison } = useLoaderData<typeof loader>();
  const { choices, from, to, whatChanged, result } = comparison;
  return (
    <>
      <Breadcrumbs trail={trail} />
      <PageHead title="Compare versions" caption={title} />
      <form method="get" className="app-filters" role="search" aria-label="Versions">
        <Select name="from" label="From version" choices={choices} defaultValue={from} />
        <Select name="to" label="To version" choices={choices} defaultValue={to} />
        <Button label="Compare" kind="secondary" small />
      </form>
      {whatChanged !== null && (
        <p>
          Version {to}: {whatChanged}
        </p>
      )}
      {result.kind === "words" ? (
        <EmptyState>
          <p>{result.words}</p>
        </EmptyState>
      ) : (
        <>
          <p>
            {result.added === 0 && result.removed === 0
              ? "The words are the same. Pictures and layout are not compared."
              : `${plural(result.added, "place")} with added words, ${plural(result.removed, "place")} with removed words. Pictures and layout are not compared.`}
          </p>
          <CompareKey />
          <ComparedText pieces={result.pieces} />
        </>
      )}
    </>
  );
}
