// One section of an assessment: its criteria to work down, each rated in one press.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssessmentNotes, AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { EditionLine } from "../components/Note";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import { SectionFilterForm } from "../components/assessment/SectionFilterForm";
import { SectionList } from "../components/assessment/SectionList";
import { SideList } from "../components/SideList";
import { Split } from "../components/Split";
import { TallyLine } from "../components/assessment/TallyLine";
import type { Tally } from "../domain/gap-analysis";
import type { SectionPage } from "../domain/view/assessment-pages";
import { formatCount, plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { toRead } from "../reports/assessment-place.server";
import { readSectionFilter } from "../reports/section-filter";
import { readSectionPage } from "../reports/section-page.server";

export const handle: PageHandle<SectionPage> = {
  title: ({ code, title, place }) => `${code} ${title}, ${place.subjectName}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "", section = "" } = args.params;
  const { searchParams } = new URL(args.request.url);
  const filter = readSectionFilter(searchParams);
  return json(found(await readSectionPage(scope, service, assessment, section, filter, searchParams.get("from"))));
}

export default function Section() {
  const page = useLoaderData<typeof loader>();
  const { place, code, title, tally } = page;
  const link = (section: string) => paths.section(place.slug, place.assessmentId, section);
  const from = (criterion: string) =>
    paths.section(place.slug, place.assessmentId, code, { ...page.filter, from: criterion });
  const { cut } = page;
  const total = page.statements.reduce((sum, statement) => sum + statement.tally.criteria, 0);
  const placeOfStatement = ({ begins, rows }: (typeof page.statements)[number]) => {
    if (begins === null) return link(code);
    return rows.some((row) => row.code === begins) ? "" : from(begins);
  };
  return (
    <>
      <AssessmentTrail place={place} below={[{ label: `${code} ${title}`, href: link(code) }]} />
      <PageHead
        caption={`${place.subjectName}, ${place.editionTitle}`}
        title={`${code} ${title}`}
        lead={<TallyLine tally={tally} />}
        links={[
          { label: "All sections in one list", href: paths.answers(place.slug, place.assessmentId) },
          {
            label: "This list (CSV)",
            href: paths.sectionCsv(place.slug, place.assessmentId, code, { ...page.filter }),
          },
        ]}
      />
      <AssessmentNotes place={place} />
      <Split
        kind="nav"
        first={
          <SideList
            label="Statements"
            places={page.statements.map((statement) => ({
              code: statement.code,
              title: statement.title,
              href: `${placeOfStatement(statement)}#st-${statement.code}`,
              progress: progressOf(statement.tally),
              isDone: statement.tally.complete === statement.tally.denominator,
            }))}
          />
        }
        second={
          <>
            <SectionFilterForm
              filter={page.filter}
              choices={page.choices}
              isShort
              clear={Object.values(page.filter).some((each) => each !== "") ? link(code) : null}
            />
            <p className="app-quiet">
              {page.shown === total
                ? `${plural(total, "criterion", "criteria")} in ${plural(page.statements.length, "statement")}.`
                : `Showing ${formatCount(page.shown)} of ${plural(total, "criterion", "criteria")}.`}
              {cut.last - cut.first + 1 < page.shown && ` These are ${cut.first} to ${cut.last}.`}
            </p>
            <SectionList page={page} />
            <Pager
              label="Criteria pages"
              previous={cut.previous === null ? null : { label: "Criteria before", href: from(cut.previous) }}
              next={cut.next === null ? null : { label: "More criteria of this section", href: from(cut.next) }}
            />
            <Pager
              label="Sections"
              previous={
                page.previous && {
                  label: `Section ${page.previous.code} ${page.previous.title}`,
                  href: link(page.previous.code),
                }
              }
              next={page.next && { label: `Section ${page.next.code} ${page.next.title}`, href: link(page.next.code) }}
            />
          </>
        }
      />
      <EditionLine notice={place.notice} />
    </>
  );
}

/** "All 3 complete, 2 evidenced", "1 of 2 complete, none evidenced". */
function progressOf({ complete, denominator, evidenced }: Tally): string {
  if (denominator === 0) return "Nothing to assess";
  const claimed = complete === denominator ? `All ${denominator} complete` : `${complete} of ${denominator} complete`;
  return complete === 0 ? claimed : `${claimed}, ${evidenced === 0 ? "none" : evidenced} evidenced`;
}
