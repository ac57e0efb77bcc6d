// The surveys of a group.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { DataTable } from "../components/DataTable";
import { ButtonLink } from "../components/form/Button";
import { GroupNav } from "../components/frame/GroupNav";
import { EmptyState } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Tag } from "../components/Tag";
import { can } from "../domain/permissions";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { getGroup } from "../models/groups.server";
import { groupSubject } from "../models/scope.server";
import { listAsked, listResponsesOf } from "../models/surveys/responses.server";
import { listSurveys } from "../models/surveys/surveys.server";
import { reading } from "../models/transaction.server";
import { presentSurvey } from "../reports/surveys/present";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Surveys, ${data.group.name}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  const surveys = await reading(scope, async (at) => {
    const rows = await listSurveys(at, group);
    const responses = await listResponsesOf(at, rows);
    const shown = [];
    for (const survey of rows) {
      const final = responses.filter(({ surveyId, state }) => surveyId === survey.id && state === "final").length;
      shown.push({ ...presentSurvey(survey), final, asked: (await listAsked(at, survey)).length });
    }
    return shown;
  });
  const mayStart = scope.actor !== null && can(scope.actor, "group.run", groupSubject(scope, group));
  return json({ group: { slug: group.slug, name: group.name }, surveys, mayStart });
}

export default function Surveys() {
  const { group, surveys, mayStart } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: group.name, href: paths.group(group.slug) }]} />
      <PageHead title="Surveys" caption={group.name} />
      <GroupNav group={group} current="surveys" />
      {mayStart && <ButtonLink label="Start a survey" href={paths.surveyNew(group.slug)} />}
      {surveys.length === 0 ? (
        <EmptyState>
          <p>
            No surveys yet. Those who run the group ask all trusts here, and everybody sees how the answers compare.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Surveys"
          columns={[{ label: "Survey" }, { label: "State" }, { label: "Closes" }, { label: "Final answers" }]}
          rows={surveys.map((survey) => ({
            key: survey.id,
            cells: [
              <a key="survey" href={paths.survey(survey.id)}>
                {survey.title}
              </a>,
              <Tag key="state" word={survey.stateNow} />,
              survey.closes,
              survey.state === "draft" ? "Not asked yet" : `${survey.final} of ${survey.asked}`,
            ],
          }))}
          stack
        />
      )}
    </>
  );
}
