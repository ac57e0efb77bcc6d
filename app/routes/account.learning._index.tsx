// My learning: what I claimed of meetings and recordings, with totals by year.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "../components/DataTable";
import { Figures } from "../components/Figures";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { formatDate } from "../domain/dates";
import { minutesByYear } from "../domain/meetings/learning-totals";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { listMyLearning } from "../models/meetings/learning.server";

export const handle: PageHandle<unknown> = { title: () => "My learning" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "account.change");
  const records = await listMyLearning(scope);
  return json({
    totals: minutesByYear(records),
    records: records.map((each) => ({ ...each, day: formatDate(each.learntOn) })),
  });
}

export default function Learning() {
  const { totals, records } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "My account", href: paths.account() }]} />
      <PageHead title="My learning" lead="Continuing professional development (CPD) from meetings and recordings" />
      {records.length === 0 ? (
        <EmptyState>
          <p>
            Nothing claimed yet. Open a meeting that you attended, or whose recording you watched, to claim learning.
          </p>
        </EmptyState>
      ) : (
        <>
          <Figures figures={totals.map(({ year, minutes }) => ({ label: `Minutes in ${year}`, figure: minutes }))} />
          <DataTable
            caption="Learning records"
            stack
            file={{ label: "My learning (CSV)", href: paths.learningCsv() }}
            columns={["Learning", "Group", "Day", "How", "Minutes"].map((label) => ({ label }))}
            rows={records.map(({ id, title, group, day, kind, minutes }) => ({
              key: id,
              cells: [
                <a key="record" href={paths.learningRecord(id)}>
                  {title}
                </a>,
                group,
                day,
                kind,
                minutes,
              ],
            }))}
          />
        </>
      )}
    </>
  );
}
