// Sending a file with the lines of a crosswalk. All of it is taken or nothing; every fault is listed by its row.
import {
  json,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type SerializeFrom,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DataTable } from "../components/DataTable";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { FileInput } from "../components/form/FileInput";
import { PortalForm } from "../components/form/PortalForm";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { readCrosswalkRows } from "../domain/crosswalk/read-rows";
import type { ImportFault } from "../domain/edition-import/draft";
import { compileEdition } from "../domain/gap-analysis";
import { plural } from "../domain/view/figures";
import { authorize, found, permit } from "../http/authorize.server";
import { crosswalkRefusals } from "../http/crosswalk-refusals";
import { receiveCrosswalkFile } from "../http/crosswalk-upload.server";
import { redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { fileCrosswalk, getCrosswalk } from "../models/crosswalk/crosswalks.server";
import { getEdition } from "../models/editions.server";
import { once } from "../models/transaction.server";
import { headOf } from "../reports/crosswalk/desk.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ fromTitle, toTitle }) => `Take lines from a file, ${fromTitle} to ${toTitle}`,
};

/** A refused upload closes its connection, because part of its body may be unread. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "crosswalk.edit");
  return json(headOf(scope, found(await getCrosswalk(scope, args.params.crosswalk ?? ""))));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "crosswalk.edit");
  const crosswalk = found(await getCrosswalk(scope, args.params.crosswalk ?? ""));
  permit(scope, { networkId: scope.networkId });
  const from = found(await getEdition(scope, crosswalk.fromEditionId));
  const to = found(await getEdition(scope, crosswalk.toEditionId));
  const received = await receiveCrosswalkFile(args);
  if (!received.ok) return received.answer;
  const { read, submission } = received;
  if (!read.ok) return refused([{ row: null, column: "", value: "", reason: read.reason, fix: read.fix }]);
  const codes = [compileEdition(from), compileEdition(to)].map(({ indexOf }) => new Set(indexOf.keys()));
  const lines = readCrosswalkRows(read.rows, codes[0] ?? new Set(), codes[1] ?? new Set());
  if (!lines.ok) return refused(lines.faults);
  const result = await once(scope, submission, (tx) => fileCrosswalk(tx, crosswalk, { from, to }, lines.lines));
  if (!result.ok) return json({ errors: { file: crosswalkRefusals[result.reason] }, faults: [] }, 409);
  const notice = `${plural(lines.lines.length, "row")} taken. ${plural(result.changed, "line")} changed`;
  return redirectWithNotice(args, paths.crosswalk(crosswalk.id), notice);
}

function refused(faults: readonly ImportFault[]) {
  const file = `Nothing was taken: ${plural(faults.length, "thing")} to put right in the file`;
  return json({ errors: { file }, faults }, 422);
}

interface Refused {
  readonly errors: Readonly<Record<string, string>>;
  readonly faults?: readonly ImportFault[];
}

export default function CrosswalkNewFile() {
  const head = useLoaderData<typeof loader>();
  const { errors = {}, faults = [] } = useActionData<Refused>() ?? {};
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Standards", href: paths.standards() },
          { label: "Migration desk", href: paths.crosswalks() },
          { label: `${head.fromTitle} to ${head.toTitle}`, href: paths.crosswalk(head.id) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title="Take the lines from a file" caption={`${head.fromTitle} to ${head.toTitle}`} />
      {faults.length > 0 && (
        <DataTable
          caption="What stops the file"
          columns={[
            { label: "Row", numeric: true },
            { label: "Column" },
            { label: "What stands there" },
            { label: "Why" },
            { label: "What to do" },
          ]}
          rows={faults.map(({ row, column, value, reason, fix }, index) => ({
            key: String(index),
            cells: [row ?? "The file", column || "The whole file", value || "Nothing", reason, fix],
          }))}
          stack
        />
      )}
      <div className="app-reading">
        <p>
          One row for each pair, with the columns old code, new code, relation and note. A relation is equal, narrower,
          broader, overlaps, new or dropped. Begin with{" "}
          <a href={paths.crosswalkCsv(head.id)}>the lines as they stand</a>. What the file says counts as confirmed,
          unless a column &ldquo;confirmed&rdquo; says no. Criteria that it does not name are suggested as dropped or
          new.
        </p>
        <PortalForm encType="multipart/form-data">
          <FileInput
            name="file"
            label="The lines"
            hint="An Excel workbook (.xlsx) or a CSV file, up to 5MB. They take the place of all lines that stand now"
            accept=".xlsx,.csv"
            error={errors.file}
          />
          <Button label="Check and take the lines" />
        </PortalForm>
      </div>
    </>
  );
}
