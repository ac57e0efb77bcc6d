// The results of a survey: counts with their denominators, the grid where names are told, and who could help whom.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { DataTable } from "../components/DataTable";
import { FindingLine, Note } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { CountsTable } from "../components/surveys/CountsTable";
import { surveyTrail } from "../components/surveys/trail";
import { whoChose } from "../domain/surveys/results";
import { authorize, forbidden, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { getSurvey } from "../models/surveys/surveys.server";
import { presentSurvey } from "../reports/surveys/present";
import { readResults } from "../reports/surveys/results.server";
import { countsView } from "../reports/surveys/counts-view";
import { wideTable } from "../reports/surveys/tables";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Results, ${data.survey.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read");
  const survey = found(await getSurvey(scope, args.params.survey ?? ""));
  const query = new URL(args.request.url).searchParams;
  const results = await readResults(scope, survey, query.get("provisional") === "1");
  if (results === undefined) throw forbidden();
  const asked = results.questions.find(({ id }) => id === query.get("question"));
  const answer = query.get("answer");
  const respondents = results.named?.respondents;
  const filtered = asked !== undefined && answer !== null && respondents !== undefined;
  const who = filtered ? whoChose(asked, answer, respondents) : null;
  const grid = wideTable(who === null ? results : { ...results, named: { respondents: who.chose, waiting: [] } });
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(", ");
  return json({
    survey: presentSurvey(survey),
    asked: results.asked,
    final: results.final,
    provisional: results.provisional,
    countsProvisional: results.countsProvisional,
    mayCountProvisional: results.mayCountProvisional,
    counts: countsView(results),
    grid,
    who:
      who === null
        ? null
        : { words: `${asked?.wording ?? ""} ${answer ?? ""}`, count: who.chose.length, of: who.answered },
    tables: results.questions
      .filter(({ kind }) => kind === "table-by-site" && respondents !== undefined)
      .map(({ id, wording }) => ({ id, wording })),
    matches: results.matches.map(({ question, asking, offering }) => ({
      id: question.id,
      wording: question.wording,
      asking: names(asking),
      offering: names(offering),
    })),
  });
}

export default function SurveyResultsPage() {
  const data = useLoaderData<typeof loader>();
  const { survey, counts, grid, who } = data;
  const provisional = data.countsProvisional ? "1" : undefined;
  const files = [{ label: "Results (CSV)", href: paths.surveyResultsCsv(survey.id, { provisional }) }];
  if (grid !== null)
    files.push({
      label: "Every answer (CSV)",
      href: paths.surveyResultsCsv(survey.id, { shape: "long", provisional }),
    });
  return (
    <>
      <Breadcrumbs trail={surveyTrail(survey)} />
      <PageHead title="Results" caption={survey.title} links={files} />
      <FindingLine
        main={`${data.final} of ${data.asked} have sent final answers.`}
        more={`${data.provisional} more are provisional and ${data.countsProvisional ? "are counted here" : "are not counted"}.`}
      />
      {data.mayCountProvisional && (
        <p>
          <a href={paths.surveyResults(survey.id, { provisional: data.countsProvisional ? undefined : "1" })}>
            {data.countsProvisional ? "Count final answers only" : "Count provisional answers, too"}
          </a>
        </p>
      )}
      <Note>
        <p>{survey.ruleWords}.</p>
      </Note>
      <CountsTable survey={survey.id} questions={counts} provisional={provisional} />
      {who !== null && (
        <p>
          <strong>
            {who.words}: {who.count} of {who.of} that answered.
          </strong>{" "}
          <a href={paths.surveyResults(survey.id, { provisional })}>Show all</a>
        </p>
      )}
      {grid !== null && (
        <DataTable
          caption="Answers by trust"
          columns={grid.columns.map((label) => ({ label: `${label.charAt(0).toUpperCase()}${label.slice(1)}` }))}
          rows={grid.rows.map((cells, index) => ({
            key: String(index),
            cells: cells.map((cell) => cell ?? "No answer"),
          }))}
          sticky
        />
      )}
      {data.tables.length > 0 && (
        <ul>
          {data.tables.map(({ id, wording }) => (
            <li key={id}>
              <a href={paths.surveyResultsTable(survey.id, id, { provisional })}>Rows by site: {wording}</a>
            </li>
          ))}
        </ul>
      )}
      {data.matches.length > 0 && (
        <DataTable
          caption="Who has solved what others ask for"
          columns={[{ label: "Question" }, { label: "Ask for help" }, { label: "Offer help or answer yes" }]}
          rows={data.matches.map(({ id, wording, asking, offering }) => ({
            key: id,
            cells: [wording, asking, offering === "" ? "Nobody yet" : offering],
          }))}
          stack
        />
      )}
    </>
  );
}
