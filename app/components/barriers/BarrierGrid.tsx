import { barrierSeverityLabel } from "../../domain/barriers/barriers";
import { paths } from "../../http/paths";
import type { NetworkBarriersData } from "../../routes/network.barriers._index";
import { DataTable } from "../DataTable";

type KindRow = NetworkBarriersData["kinds"][number];

/** Kinds of barrier by trust: the count and the highest severity in words, tinted by it. Without trusts, the totals alone. */
export function BarrierGrid({ data: { kinds, trusts } }: { data: NetworkBarriersData }) {
  const places = trusts ?? [];
  return (
    <DataTable
      caption={trusts === null ? "Open barriers by kind" : "Open barriers by kind and trust"}
      columns={[
        { label: "Kind" },
        { label: trusts === null ? "Open" : "All trusts" },
        ...places.map(({ slug, short }) => ({ label: <a href={paths.barriers(slug)}>{short}</a>, words: short })),
      ]}
      rows={kinds.map((row) => ({
        key: row.kind,
        cells: [
          row.label,
          <Cell key="total" cell={row.total} href={null} />,
          ...row.cells.map((cell, index) => {
            const slug = places[index]?.slug ?? "";
            return <Cell key={slug} cell={cell} href={paths.barriers(slug, { kind: row.kind })} />;
          }),
        ],
      }))}
      sticky
      file={{ label: "Barriers by kind (CSV)", href: paths.networkBarriersCsv("kinds") }}
    />
  );
}

function Cell({ cell: { open, highest }, href }: { cell: KindRow["total"]; href: string | null }) {
  if (open === 0 || highest === null) return <span className="app-quiet">None</span>;
  const words = `${open}, ${barrierSeverityLabel(highest).toLowerCase()}`;
  const look = `app-severity app-severity--${highest}`;
  return href === null ? (
    <span className={look}>{words}</span>
  ) : (
    <a className={look} href={href}>
      {words}
    </a>
  );
}
