import type { QueryPage } from "../../domain/view/query-pages";
import { paths } from "../../http/paths";
import { Breadcrumbs } from "../frame/Breadcrumbs";

export interface QueryTrailProps {
  readonly page: Pick<QueryPage, "id" | "slug" | "serviceName" | "seesService">;
  readonly isBelow?: boolean;
}

/** The way back up from a query. A guest has no list of the service's: theirs begins at their own work. */
export function QueryTrail({ page: { id, slug, serviceName, seesService }, isBelow = false }: QueryTrailProps) {
  const above = seesService
    ? [
        { label: serviceName, href: paths.service(slug) },
        { label: "Queries", href: paths.queries(slug) },
      ]
    : [];
  const own = isBelow ? [{ label: "Query", href: paths.query(id) }] : [];
  return <Breadcrumbs trail={[{ label: "My work", href: paths.home() }, ...above, ...own]} />;
}
