// One edition: its sections and statements, with counts.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { EditionLine } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Panel } from "../components/Panel";
import { WithdrawnList } from "../components/editions/DraftTree";
import { TaskList } from "../components/TaskList";
import { compileEdition } from "../domain/gap-analysis";
import { plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { getEdition } from "../models/editions.server";

/** A larger edition lists its statements on the pages of its sections. */
const mostStatements = 100;

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => data.title };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "standards.browse");
  const edition = found(await getEdition(scope, args.params.edition ?? ""));
  const { criteria, statements } = compileEdition(edition);
  return json({
    id: edition.id,
    title: edition.title,
    standardTitle: edition.standardTitle,
    notice: edition.notice,
    owner: edition.owner,
    licence: edition.licence,
    lead: `${plural(edition.sections.length, "section")}, ${plural(statements.length, "statement")}, ${plural(criteria.length, "criterion", "criteria")}`,
    scale: edition.scale.values.map(({ label }) => label),
    files: edition.staysHere !== true,
    withdrawn: edition.withdrawn ?? [],
    sections: edition.sections.map((section) => ({
      code: section.code,
      title: section.title,
      counts: `${plural(section.statements.length, "statement")}, ${plural(
        section.statements.reduce((sum, statement) => sum + statement.criteria.length, 0),
        "criterion",
        "criteria",
      )}`,
      statements:
        statements.length > mostStatements
          ? []
          : section.statements.map(({ code, title, outcome }) => ({ code, title, outcome })),
    })),
  });
}

export default function EditionPage() {
  const edition = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Standards", href: paths.standards() },
        ]}
      />
      <PageHead
        caption={edition.standardTitle === edition.title ? undefined : edition.standardTitle}
        title={edition.title}
        lead={edition.lead}
        links={
          edition.files
            ? [
                { label: "All criteria (CSV)", href: paths.editionCsv(edition.id) },
                { label: "Whole edition (JSON)", href: paths.editionDocument(edition.id) },
              ]
            : []
        }
      />
      {edition.sections.every(({ statements }) => statements.length === 0) && (
        <Panel title="Sections">
          <TaskList
            items={edition.sections.map(({ code, title, counts }) => ({
              key: code,
              what: (
                <a href={paths.editionSection(edition.id, code)}>
                  {code} {title}
                </a>
              ),
              why: counts,
            }))}
          />
        </Panel>
      )}
      {edition.sections.flatMap((section) =>
        section.statements.length === 0 ? (
          []
        ) : (
          <Panel
            key={section.code}
            title={`${section.code} ${section.title}`}
            href={paths.editionSection(edition.id, section.code)}
            aside={section.counts}
          >
            <TaskList
              items={section.statements.map((statement) => ({
                key: statement.code,
                what: (
                  <a href={`${paths.editionSection(edition.id, section.code)}#s-${statement.code}`}>
                    {statement.code} {statement.title}
                  </a>
                ),
                why: statement.outcome,
              }))}
            />
          </Panel>
        ),
      )}
      <WithdrawnList withdrawn={edition.withdrawn} />
      <p className="app-small app-quiet">
        Scale: {edition.scale.join(", ")}. Owner: {edition.owner}. {edition.licence}
      </p>
      <EditionLine notice={edition.notice} />
    </>
  );
}
