// Where each trust says it is: the board, then a table with history, mismatches and awards.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { DataTable } from "../components/DataTable";
import { DateInput } from "../components/form/DateInput";
import { FindingLine, Note } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Panel } from "../components/Panel";
import { PlainWords } from "../components/network/PlainWords";
import { StageBoard } from "../components/network/StageBoard";
import { StageTable } from "../components/network/StageTable";
import { formatDate } from "../domain/dates";
import { stageFinding } from "../domain/view/findings";
import { authorize } from "../http/authorize.server";
import { readDay } from "../http/gap-query.server";
import { paths } from "../http/paths";
import { wantsPlainWords } from "../reports/plain-words";
import { presentBoard, presentStageRows } from "../reports/stage-board";
import { countedStage, readStages } from "../reports/stages.server";
import { stageScale } from "../standards/registry";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Stages as at ${data.day}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view");
  const { on, problem } = readDay(new URL(args.request.url).searchParams, scope.today);
  const report = await readStages(scope, on);
  return json({
    on,
    day: formatDate(on),
    problem,
    finding: stageFinding(report.atStage3, countedStage),
    board: presentBoard(scope, report),
    rows: presentStageRows(scope, report),
    stages: stageScale.stages.map(({ number, title, meaning }) => ({ number, title, meaning })),
    source: stageScale.source,
    inPlainWords: wantsPlainWords(scope),
  });
}

export type StagesData = SerializeFrom<typeof loader>;

export default function Stages() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Network", href: paths.network() },
        ]}
      />
      <PageHead
        title="Stages"
        overview
        lead={`As at ${data.day}`}
        links={[{ label: "Stages (CSV)", href: paths.stagesCsv({ at: data.on }) }]}
      />
      {data.inPlainWords && <PlainWords about="stages" />}
      <FindingLine {...data.finding} />
      <form method="get" action={paths.stages()} className="app-filters">
        <DateInput name="at" label="As at" day={data.on} />
        <Button label="Show" kind="secondary" small />
      </form>
      {data.problem !== null && (
        <Note warn>
          <p>{data.problem}.</p>
        </Note>
      )}
      <Panel title="Where each trust says it is">
        <StageBoard columns={data.board} />
        <p className="app-small app-quiet">
          Trusts declare their own stage, and stand in alphabetical order within it. The portal never computes a stage.
        </p>
      </Panel>
      <StageTable rows={data.rows} day={data.day} />
      <DataTable
        caption="What the stages mean"
        columns={[{ label: "Stage" }, { label: "Name" }, { label: "Meaning" }]}
        rows={data.stages.map(({ number, title, meaning }) => ({
          key: String(number),
          cells: [number, title, meaning],
        }))}
        stack
      />
      <p className="app-small app-quiet">{data.source}</p>
    </>
  );
}
