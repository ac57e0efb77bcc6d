// Every criterion of an edition as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { compileEdition } from "../domain/gap-analysis";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { passedOn } from "../http/edition-files.server";
import { getEdition } from "../models/editions.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "standards.browse", "file");
  const edition = passedOn(found(await getEdition(scope, args.params.edition ?? "")));
  const { criteria } = compileEdition(edition);
  return csvResponse(args, {
    name: `criteria-${edition.id}`,
    columns: [
      "section code",
      "section title",
      "statement code",
      "statement title",
      "outcome",
      "criterion code",
      "criterion title",
      "criterion text",
      "guidance",
      "indicative evidence",
      "applies to",
      "sources",
    ],
    rows: criteria.map(({ section, statement, criterion }) => [
      section.code,
      section.title,
      statement.code,
      statement.title,
      statement.outcome,
      criterion.code,
      criterion.title ?? "",
      criterion.text,
      criterion.guidance,
      criterion.evidence.join("; "),
      (criterion.appliesTo ?? []).join("; "),
      criterion.sources.map(({ id, part }) => (part === undefined ? id : `${id} (${part})`)).join("; "),
    ]),
  });
}
