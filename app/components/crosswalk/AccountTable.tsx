import type { MigrationPage } from "../../domain/view/migration";
import { DataTable } from "../DataTable";

export interface AccountTableProps {
  readonly page: MigrationPage;
  readonly file: { readonly label: string; readonly href: string };
}

/** A row for every old criterion and each of its new ones: what was recorded, what waits in the new assessment, and why. */
export function AccountTable({ page, file }: AccountTableProps) {
  return (
    <DataTable
      caption={`What becomes of every answer to ${page.fromEdition}`}
      columns={[
        { label: "Old criterion" },
        { label: "It said" },
        { label: "New criterion" },
        { label: "Waits as" },
        { label: "Why" },
      ]}
      rows={page.rows.map(({ key, from, was, owner, evidence, to, becomes, why }) => ({
        key,
        cells: [
          from === null ? <span className="app-quiet">Nothing was asked before</span> : <Coded {...from} />,
          from === null ? (
            ""
          ) : (
            <span key="was">
              {was}
              <span className="app-small app-quiet app-below">
                {[owner, evidence].filter((part) => part !== null && part !== "").join(", ")}
              </span>
            </span>
          ),
          to === null ? <span className="app-quiet">Asked no more</span> : <Coded {...to} />,
          becomes,
          why.join(" "),
        ],
      }))}
      className="app-crosswalk"
      file={file}
      stack
    />
  );
}

function Coded({ code, text }: { code: string; text: string }) {
  return (
    <>
      <strong>{code}</strong> <span className="app-crosswalk__text">{text}</span>
    </>
  );
}
