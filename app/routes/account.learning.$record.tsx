// One record of learning, to print and keep.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Facts } from "../components/Facts";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Panel } from "../components/Panel";
import { Prose } from "../components/Prose";
import { formatDate } from "../domain/dates";
import { authorize, findVisitor, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { listMyLearning } from "../models/meetings/learning.server";
import { renderMarkdown } from "../reports/markdown.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => data.record.title };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "account.change");
  const record = found((await listMyLearning(scope)).find(({ id }) => id === args.params.record));
  const name = (await findVisitor(args))?.name ?? "";
  const reflection = record.reflection === null ? null : renderMarkdown(record.reflection);
  return json({ record, name, day: formatDate(record.learntOn), reflection });
}

export default function LearningRecordPage() {
  const { record, name, day, reflection } = useLoaderData<typeof loader>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[{ label: "My learning", href: paths.learning() }]} />
      <PageHead title={record.title} caption="Record of learning" />
      <Facts
        facts={[
          { label: "Person", value: name },
          { label: "Group", value: record.group },
          { label: "Day", value: day },
          { label: "How", value: record.kind === "attended" ? "Attended, marked present" : "Watched the recording" },
          { label: "Minutes", value: record.minutes },
        ]}
      />
      {reflection !== null && (
        <Panel title="Reflection">
          <Prose html={reflection} />
        </Panel>
      )}
    </div>
  );
}
