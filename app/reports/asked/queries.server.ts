// What queries ask of the person of a scope: of the service to answer, of who asked to accept the answer or ask further.
import type { Asked } from "../../domain/asked";
import { shortWords } from "../../domain/view/finding-pages";
import { paths } from "../../http/paths";
import { actsOnQuery, listWaitingQueries } from "../../models/queries/queries.server";
import type { Scope } from "../../models/scope.server";

/** The QI manager is asked only about what they asked themselves: another asker's answers stand in the list of all trusts. */
export async function listAskedByQueries(scope: Scope): Promise<readonly Asked[]> {
  if (scope.actor === null) return [];
  const { personId } = scope.actor;
  return (await listWaitingQueries(scope)).flatMap((query) => {
    const { mayAnswer, mayAccept } = actsOnQuery(scope, query);
    if (!mayAnswer && !(mayAccept && query.askedBy === personId)) return [];
    const verb = mayAnswer ? "Answer the query" : "Read the answer to your query";
    return [
      {
        key: `query:${query.id}`,
        what: `${verb}: ${shortWords(query.words, 70)}`,
        href: paths.query(query.id),
        why: query.serviceName,
        dueOn: null,
      },
    ];
  });
}
