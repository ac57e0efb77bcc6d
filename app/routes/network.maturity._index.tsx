// Maturity: published beside computed, a disagreement in one line, the trend, and a what-if that saves nothing.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ButtonLink } from "../components/form/Button";
import { MaturityChart } from "../components/chart/MaturityChart";
import { MaturityTable } from "../components/network/MaturityTable";
import { FindingLine, Note } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Tag } from "../components/Tag";
import { WhatIfPanel } from "../components/network/WhatIfPanel";
import { formatMonth } from "../domain/dates";
import { readSteps } from "../domain/forms/what-if";
import { can } from "../domain/permissions";
import { presentWhatIf } from "../domain/view/maturity";
import { maturityFinding } from "../domain/view/findings";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { listObjectives, type Objective } from "../models/plan.server";
import { readMaturity } from "../reports/maturity.server";

export const handle: PageHandle<unknown> = { title: () => "Maturity" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view");
  const mayChange = scope.actor !== null && can(scope.actor, "matrix.change", { networkId: scope.networkId });
  const { template: newest, rows } = await readMaturity(scope, mayChange);
  const template = found(newest);
  const latest = rows.find(({ standing }) => standing !== null);
  const steps = readSteps(new URL(args.request.url).searchParams, template);
  return json({
    finding:
      latest?.standing == null
        ? { main: "No submission has a score yet.", more: "" }
        : maturityFinding(template, latest.standing, latest.published?.score ?? null, latest.month),
    rows,
    levels: template.levels.map(({ label, points }) => ({ label, upTo: points * template.domains.length })),
    target: openTarget(await listObjectives(scope)),
    notice: template.notice,
    whatIf: latest?.standing == null ? null : presentWhatIf(template, latest.standing, latest.title, steps),
    mayChange,
  });
}

/** The nearest target of the plan for this score that is not reported as met. */
function openTarget(objectives: readonly Objective[]): { readonly value: number; readonly label: string } | null {
  const open = objectives.find(
    ({ measure, target, publishedState }) =>
      measure === "maturity-overall" && target !== null && publishedState === null,
  );
  return open?.target == null ? null : { value: open.target, label: `Target by ${formatMonth(open.dueOn)}` };
}

export type MaturityData = SerializeFrom<typeof loader>;

export default function Maturity() {
  const data = useLoaderData<typeof loader>();
  const doubtful = data.rows.filter(({ check }) => check === "does not add up");
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Network", href: paths.network() },
        ]}
      />
      <PageHead title="Maturity" overview links={[{ label: "Submissions (CSV)", href: paths.maturityCsv() }]} />
      <FindingLine {...data.finding} />
      <div className="app-split">
        <div>
          <MaturityChart data={data} />
          {doubtful.map((row) => (
            <Note key={row.id} warn>
              <p id={`why-${row.id}`}>
                <Tag word="does not add up" /> <strong>{row.title}:</strong> the published parts add to{" "}
                {row.computed?.score} and the published total is {row.published?.score}. Rounding cannot explain it, so
                both are kept.
              </p>
            </Note>
          ))}
        </div>
        <WhatIfPanel data={data} />
      </div>
      <h2 className="nhsuk-heading-m">All submissions</h2>
      <MaturityTable data={data} />
      <p className="app-small app-quiet">
        Published figures: Annual Report 2023/24. Computed: the sum of the published domain scores, or of the items
        given here. A total agrees when rounding of its parts can explain the difference. {data.notice}
      </p>
      {data.mayChange && <ButtonLink label="Start a submission" href={paths.maturityNew()} kind="secondary" />}
    </>
  );
}
