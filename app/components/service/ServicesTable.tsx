import type { Instant } from "../../domain/dates";
import { percentages } from "../../domain/gap-analysis";
import { formatDate } from "../../domain/dates";
import { londonDate } from "../../domain/london";
import type { ServiceListed } from "../../domain/view/service-pages";
import { formatCount } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { StackedBar } from "../chart/StackedBar";

const columns = [
  { label: "Service" },
  { label: "Share of criteria" },
  { label: "Complete", numeric: true },
  { label: "Evidenced", numeric: true },
  { label: "Stage" },
  { label: "Last change" },
] as const;

/** One service a row, in alphabetical order of trust. */
export function ServicesTable({ services }: { services: readonly ServiceListed[] }) {
  return (
    <DataTable
      caption="Services, by their last assessment"
      columns={columns}
      sticky
      className="app-table--bars app-table--services"
      rows={services.map((service) => ({
        key: service.slug,
        cells: [
          <ServiceName key="name" service={service} />,
          ...figuresOf(service),
          stageOf(service),
          lastChange(service),
        ],
      }))}
      file={{ label: "Services (CSV)", href: paths.servicesCsv() }}
    />
  );
}

function ServiceName({ service }: { service: ServiceListed }) {
  const { slug, name, trustName, assessment } = service;
  return (
    <>
      <a href={paths.service(slug)}>{name}</a>
      <span className="app-small app-quiet app-below">
        {trustName}
        {assessment !== null && `. ${assessment.title}${assessment.isOpen ? "" : ", closed"}`}
      </span>
    </>
  );
}

function figuresOf({ tally }: ServiceListed) {
  const shown = tally === null ? null : percentages(tally);
  if (tally === null) return [{ span: 3, content: "No assessment yet" }];
  if (shown === null) return [{ span: 3, content: "Nothing to assess" }];
  const count = (percent: number, of: number) =>
    `${percent}% (${formatCount(of)} of ${formatCount(tally.denominator)})`;
  return [
    <StackedBar key="bar" shares={shown} />,
    <strong key="complete">{count(shown.complete, tally.complete)}</strong>,
    count(shown.evidenced, tally.evidenced),
  ];
}

function stageOf({ stage }: ServiceListed) {
  if (stage === null) return "Not declared";
  return (
    <>
      Stage {stage.number}
      <span className="app-small app-quiet app-below">Declared {formatDate(stage.declaredOn)}</span>
    </>
  );
}

function lastChange({ lastChangeAt }: ServiceListed): string {
  return lastChangeAt === null ? "No change yet" : formatDate(londonDate(lastChangeAt as Instant));
}
