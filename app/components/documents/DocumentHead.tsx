import type { DocumentPageView } from "../../domain/documents/document-views";
import { paths } from "../../http/paths";
import type { PageLink } from "../frame/PageHead";
import { PageHead } from "../frame/PageHead";
import { fileLabel } from "./file-label";
import { Tag } from "../Tag";

/** The title, where the document stands, and how to take it along. */
export function DocumentHead({ page }: { page: DocumentPageView }) {
  const { title, shown, review, isReviewOverdue } = page;
  return (
    <PageHead
      title={title}
      lead={
        shown === null ? (
          <Tag word={page.wasPublished ? "withdrawn" : "draft"} />
        ) : (
          <>
            Version {shown.words} <Tag word={shown.state} />{" "}
            {review === null ? "No review date" : `Review by ${review}`}{" "}
            {isReviewOverdue && <Tag word="review overdue" />}
          </>
        )
      }
      links={linksOf(page)}
    />
  );
}

/** The file, or the version's own page: it holds nothing but the text, and goes well on paper. */
function linksOf({ id, shown }: DocumentPageView): readonly PageLink[] {
  if (shown === null) return [];
  if (shown.content.form === "text") {
    return [{ label: "Version for printing", href: paths.documentVersion(id, shown.words) }];
  }
  const { file } = shown.content;
  return file === null ? [] : [{ label: `Version ${shown.words}, ${fileLabel(file)}`, href: file.href }];
}
