import type { QueryPage } from "../../domain/view/query-pages";
import { Panel } from "../Panel";
import { Prose } from "../Prose";

/** Everything that was written, oldest first. */
export function QueryPosts({ posts }: Pick<QueryPage, "posts">) {
  return (
    <Panel title="What was written">
      <ol className="app-plain-list">
        {posts.map(({ key, what, who, wordsHtml }) => (
          <li key={key}>
            <p className="app-small">
              <strong>{what}</strong> by {who}
            </p>
            {wordsHtml !== null && <Prose html={wordsHtml} />}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
