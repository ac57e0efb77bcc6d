import type { MockSection } from "../../domain/view/mock";
import type { DifferenceCounts } from "../../domain/mock/verdicts";
import { formatCount } from "../../domain/view/figures";
import { DataTable, type Column } from "../DataTable";

const columns: readonly Column[] = [
  { label: "Section" },
  { label: "Criteria", numeric: true },
  { label: "Verdicts", numeric: true },
  { label: "Agrees", numeric: true },
  { label: "Peer sees less", numeric: true },
  { label: "Peer sees more", numeric: true },
  { label: "Applies, or not", numeric: true },
];

export interface MockSectionsProps {
  readonly sections: readonly MockSection[];
  readonly criteria: number;
  readonly counts: DifferenceCounts;
  readonly href: (section: string) => string;
}

/** How far the peer has come in each section, and where the two differ. */
export function MockSections({ sections, criteria, counts, href }: MockSectionsProps) {
  return (
    <DataTable
      caption="By section"
      columns={columns}
      rows={sections.map((section) => ({
        key: section.code,
        cells: [
          <a key="section" href={href(section.code)}>
            {section.code} {section.title}
          </a>,
          ...cells(section.criteria, section.counts),
        ],
      }))}
      footer={["All sections", ...cells(criteria, counts)]}
      stack
    />
  );
}

function cells(criteria: number, counts: DifferenceCounts): readonly string[] {
  const given = criteria - counts["no-verdict"];
  return [criteria, given, counts.agrees, counts["peer-lower"], counts["peer-higher"], counts.differs].map(formatCount);
}
