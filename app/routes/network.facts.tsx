// What is published about the network and its trusts: source and date beside each figure, disagreements shown and not corrected.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { DataTable } from "../components/DataTable";
import { FindingLine } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Tag } from "../components/Tag";
import { plural } from "../domain/view/figures";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { listFacts } from "../models/facts.server";
import { disagreements } from "../reports/facts";

export const handle: PageHandle<unknown> = { title: () => "Published facts" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view");
  const facts = await listFacts(scope);
  return json({ facts, doubtful: disagreements(facts) });
}

export default function Facts() {
  const { facts, doubtful } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Network", href: paths.network() },
        ]}
      />
      <PageHead title="Published facts" overview links={[{ label: "Facts (CSV)", href: paths.factsCsv() }]} />
      <FindingLine
        main={`${plural(facts.length, "figure")} from published documents.`}
        more={`${plural(doubtful.length, "measure")} of the network ${doubtful.length === 1 ? "has" : "have"} figures that do not agree: ${doubtful.join(", ").toLowerCase()}. All are kept as printed.`}
      />
      <DataTable
        caption="Facts with source and date"
        columns={[
          { label: "Of" },
          { label: "Measure" },
          { label: "Value" },
          { label: "Source" },
          { label: "Published" },
          { label: "Note" },
        ]}
        rows={facts.map((fact) => ({
          key: fact.id,
          cells: [
            fact.trustShortName ?? "Network",
            <span key="measure">
              {fact.measure}{" "}
              {fact.trustShortName === null && doubtful.includes(fact.measure) && <Tag word="does not add up" />}
            </span>,
            [fact.value, fact.unit, fact.period].filter((part) => part !== null).join(" "),
            fact.source,
            fact.published,
            fact.scopeNote ?? "",
          ],
        }))}
        sticky
      />
    </>
  );
}
