import { paths } from "../../http/paths";
import type { SubmissionPageData } from "../../routes/network.maturity.$submission._index";
import { Breadcrumbs } from "../frame/Breadcrumbs";
import { Button } from "../form/Button";
import { DataTable } from "../DataTable";
import { ErrorSummary } from "../form/ErrorSummary";
import { EditionLine, Note } from "../Note";
import { PageHead } from "../frame/PageHead";
import { Panel } from "../Panel";
import { PortalForm } from "../form/PortalForm";
import { Select } from "../form/Select";
import { TextInput } from "../form/TextInput";

export interface ItemLevelsProps {
  readonly data: SubmissionPageData;
  readonly problem?: {
    readonly errors: Readonly<Record<string, string>>;
    readonly typed: Readonly<Record<string, string>>;
  };
}

/** One submission, domain by domain. The wording of items is the network's to paste; none is invented. */
export function ItemLevels({ data, problem }: ItemLevelsProps) {
  const { row, mayChange } = data;
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Network", href: paths.network() },
          { label: "Maturity", href: paths.maturity() },
        ]}
      />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead
        caption="Maturity submission"
        title={row.title}
        lead={`For ${row.month}. ${row.isSubmitted ? "Submitted." : "A draft: it does not count yet."}`}
      />
      <Scores row={row} />
      {mayChange ? <ItemsForm data={data} problem={problem} /> : <ItemsTable data={data} />}
      {mayChange && row.check !== "incomplete" && (
        <PortalForm action={paths.maturitySubmit(row.id)}>
          <input type="hidden" name="version" value={data.version} />
          <Note>
            <p>Every item has a level. Once submitted, it stands in the trend and no longer changes.</p>
          </Note>
          <Button label="Submit" kind="secondary" of={row.title} />
        </PortalForm>
      )}
      <EditionLine notice={data.notice} />
    </>
  );
}

function Scores({ row }: { row: SubmissionPageData["row"] }) {
  const overall = row.computed ?? row.published;
  return (
    <DataTable
      caption={`Scores of ${row.title}`}
      columns={[{ label: "Domain" }, { label: "Score", numeric: true }, { label: "Level" }]}
      rows={row.domains.map((domain) => ({
        key: domain.code,
        cells: [
          domain.title,
          domain.score ?? "No score",
          domain.level ?? `Incomplete, ${domain.incomplete ?? "not printed"}`,
        ],
      }))}
      footer={["Overall", overall?.score ?? "No score", overall?.level ?? "Incomplete"]}
      stack
    />
  );
}

function ItemsForm({ data, problem }: ItemLevelsProps) {
  return (
    <PortalForm action={paths.maturityItems(data.row.id)}>
      <input type="hidden" name="version" value={data.version} />
      {data.domains.map((domain) => (
        <Panel key={domain.code} title={domain.title} aside={`${domain.items.length} items`}>
          {domain.items.map((item) => (
            <div className="app-form__row" key={item.code}>
              <Select
                name={`level-${item.code}`}
                label={`${item.code} level`}
                hint={item.wording ?? "The network pastes the wording of this item here"}
                defaultValue={problem?.typed[`level-${item.code}`] ?? item.level ?? ""}
                error={problem?.errors[`level-${item.code}`]}
                choices={[{ value: "", label: "No level yet" }, ...data.levels]}
              />
              <TextInput
                name={`note-${item.code}`}
                label={`${item.code} note (optional)`}
                hint="What it rests on"
                defaultValue={problem?.typed[`note-${item.code}`] ?? item.note ?? ""}
                error={problem?.errors[`note-${item.code}`]}
              />
            </div>
          ))}
        </Panel>
      ))}
      <Button label="Save items" />
    </PortalForm>
  );
}

function ItemsTable({ data }: { data: SubmissionPageData }) {
  if (data.row.kind === "published") {
    return (
      <Note>
        <p>Published scores only: {data.row.source}. The items behind them were not printed.</p>
      </Note>
    );
  }
  const labels = new Map(data.levels.map(({ value, label }) => [value, label]));
  return (
    <DataTable
      caption="Levels by item"
      columns={[{ label: "Item" }, { label: "Domain" }, { label: "Level" }, { label: "Note" }]}
      rows={data.domains.flatMap((domain) =>
        domain.items.map((item) => ({
          key: item.code,
          cells: [item.code, domain.title, labels.get(item.level ?? "") ?? "No level", item.note ?? ""],
        })),
      )}
      stack
    />
  );
}
