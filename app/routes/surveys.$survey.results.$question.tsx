// The rows by site of one question, where names are told.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { DataTable } from "../components/DataTable";
import { EmptyState } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { surveyTrail } from "../components/surveys/trail";
import { forbidden, found } from "../http/authorize.server";
import { readableSurvey } from "../http/survey.server";
import { presentSurvey } from "../reports/surveys/present";
import { readResults } from "../reports/surveys/results.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => data.wording };

export async function loader(args: LoaderFunctionArgs) {
  const { scope, survey } = await readableSurvey(args);
  const withProvisional = new URL(args.request.url).searchParams.get("provisional") === "1";
  const results = await readResults(scope, survey, withProvisional);
  if (results === undefined || results.named === null) throw forbidden();
  const result = found(results.results.find(({ question }) => question.id === args.params.question));
  const { question } = result;
  return json({
    survey: presentSurvey(survey),
    wording: question.wording,
    columns: question.settings.columns,
    totals: result.totals,
    rows: results.named.respondents.flatMap(({ name, state, answers }) => {
      const value = answers.get(question.id)?.value;
      const rows = value?.kind === "table-by-site" ? value.rows : [];
      return rows.map(({ site, cells }) => [name, state, site, ...cells.map((cell) => cell ?? "No answer")]);
    }),
  });
}

export default function SurveyTable() {
  const { survey, wording, columns, rows, totals } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={surveyTrail(survey)} />
      <PageHead title={wording} caption={survey.title} />
      {rows.length === 0 ? (
        <EmptyState>
          <p>No rows yet. They stand here once a trust has sent final answers.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Rows by site"
          columns={[
            { label: "Trust" },
            { label: "State" },
            { label: "Site or scanner" },
            ...columns.map(({ label, kind }) => ({ label, numeric: kind === "number" })),
          ]}
          rows={rows.map((cells, index) => ({ key: String(index), cells }))}
          sticky
        />
      )}
      {totals.map(({ label, total, rows: of }) => (
        <p key={label}>
          Total of {label}: {total}, in {of} rows.
        </p>
      ))}
    </>
  );
}
