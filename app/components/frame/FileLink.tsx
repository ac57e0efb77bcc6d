import { paths } from "../../http/paths";
import type { PageLink } from "./PageHead";

/** A link; where it is a list's CSV, with the same rows as XLSX beside it. */
export function FileLink({ label, href }: PageLink) {
  const workbook = label.endsWith("(CSV)") ? paths.listWorkbook(href) : null;
  if (workbook === null) return <a href={href}>{label}</a>;
  return (
    <>
      <a href={href}>{label}</a>{" "}
      <a href={workbook}>
        <span className="nhsuk-u-visually-hidden">{label.slice(0, -"(CSV)".length)}</span>(XLSX)
      </a>
    </>
  );
}
