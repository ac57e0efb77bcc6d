import { formatDate } from "../../domain/dates";
import { gradeLabel, stateTag, type FindingPage } from "../../domain/view/finding-pages";
import { paths } from "../../http/paths";
import { Facts } from "../Facts";
import { Tag } from "../Tag";

/** Where a finding comes from, how it is graded, and by when it is to be closed. */
export function FindingFacts({ page }: { page: FindingPage }) {
  const { slug, assessmentId, criterion } = page;
  return (
    <Facts
      facts={[
        { label: "State", value: <Tag word={stateTag(page)} /> },
        { label: "Grade", value: <Tag word={gradeLabel(page.grade)} /> },
        { label: "From", value: page.from },
        { label: "Raised", value: `${formatDate(page.raisedOn)}, entered by ${page.raisedBy}` },
        { label: "To be closed by", value: page.dueOn === null ? "No day set" : formatDate(page.dueOn) },
        {
          label: "Criterion",
          value:
            criterion === null || assessmentId === null ? (
              "None"
            ) : (
              <a href={paths.criterion(slug, assessmentId, criterion)}>{criterion}</a>
            ),
        },
      ]}
    />
  );
}
