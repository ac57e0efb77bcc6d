// One query with its posts, and what this person may do next. Read in one moment.
import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import { queryWhat, type QueryPage } from "../../domain/view/query-pages";
import { actsOnQuery, getQuery, listQueryPosts } from "../../models/queries/queries.server";
import { seesTrust, type Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { renderMarkdown } from "../markdown.server";
import { aboutText } from "./queries-list.server";

/** The page, or `undefined` for a query out of sight. */
export async function readQuery(scope: Scope, id: string): Promise<QueryPage | undefined> {
  return reading(scope, async (at) => {
    const query = await getQuery(at, id);
    if (query === undefined) return undefined;
    const posts = await listQueryPosts(at, query);
    return {
      id: query.id,
      slug: query.slug,
      serviceName: query.serviceName,
      seesService: seesTrust(at, query.trustId),
      assessmentId: query.assessmentId,
      criterion: query.criterion,
      evidenceId: query.evidenceId,
      about: aboutText(query),
      words: query.words,
      state: query.state,
      version: query.version,
      acts: actsOnQuery(at, query),
      posts: posts.map(({ id: key, what, words, postedAt, postedByName }) => ({
        key,
        what: queryWhat[what],
        who: `${postedByName}, ${formatMoment(postedAt as Instant)}`,
        wordsHtml: words === null ? null : renderMarkdown(words),
      })),
    };
  });
}
