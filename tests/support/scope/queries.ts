// Which model functions of queries stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const queries = "tests/models/queries.test.ts";
const query = "a query that was found within sight before";

export const queriesScope: ScopeProof = {
  given: {
    askQuery: "an answer or an item of evidence that was found within sight before",
    answerQuery: query,
    askFurther: query,
    acceptQuery: query,
    actsOnQuery: query,
    tellOfQuery: query,
  },
  provedIn: {
    getQuery: queries,
    listQueries: queries,
    listAnswerQueries: queries,
    countOpenQueriesByCriterion: queries,
    listEvidenceQueries: queries,
    listQueryPosts: queries,
  },
};
