// The access rows of queries, and what fills their addresses and forms.
import type { AccessArea } from "./area";

const ofCriterion = "services.$service.assessments.$assessment.criteria.$criterion";

/** "queried": a query of the QI manager on UHNM's answer. "guest-queried": one that UHNM's assessor asked. */
export const queriesAccess: AccessArea = {
  table: `
services.$service.queries._index  page queried in 404 200 200 200 200 403 403 403 403 200 403 in
services.$service.queries[.]csv  file queried 401 404 200 200 200 200 403 403 403 403 200 403 401
network.queries._index  page network in 403 403 403 403 200 403 403 403 403 403 403 in
network.queries[.]csv  file network 401 403 403 403 403 200 403 403 403 403 403 403 401
${ofCriterion}.queries.new  page queried in 403 403 403 403 200 403 403 403 200 403 403 in
${ofCriterion}.queries.new  form queried in 403 403 403 403 400 403 403 403 400 403 403 in
evidence.$evidence.queries.new  page uhnm in 403 403 403 403 200 403 403 403 200 403 403 in
evidence.$evidence.queries.new  form uhnm in 403 403 403 403 400 403 403 403 400 403 403 in
queries.$query._index  page queried in 404 200 200 200 200 403 403 403 404 200 403 in
queries.$query._index  page guest-queried in 404 200 200 200 200 403 403 403 200 200 403 in
queries.$query.answer  page queried in 404 403 200 200 403 403 403 403 404 403 403 in
queries.$query.answer  form queried in 404 403 400 400 403 403 403 403 404 403 403 in
queries.$query.further  page guest-queried in 404 403 403 403 200 403 403 403 200 403 403 in
queries.$query.further  form guest-queried in 404 403 403 403 400 403 403 403 400 403 403 in
queries.$query.acceptance  page guest-queried in 302 302 302 302 302 403 403 403 302 302 403 in
queries.$query.acceptance  form guest-queried in 404 403 403 403 303 403 403 403 303 403 403 in
`,
  subjects: ["queried", "guest-queried"],
  namesShown: [],
  uploads: [],
  prepare(database) {
    database.exec(`
      update query_post set words = (select 'canary-' || trust.short_name || '-query ' from query
        join trust on trust.id = query.trust_id where query.id = query_post.query_id) || words
      where words is not null;
    `);
  },
  ids: (portal) => {
    const [query] = portal.read<{ code: string }>(
      "select criterion_code as code from query where id = 'query-uhnm-open'",
    );
    return {
      queried: { query: "query-uhnm-open", criterion: query?.code ?? "" },
      "guest-queried": { query: "query-uhnm-assessor" },
    };
  },
  forms: () => ({
    [`${ofCriterion}.queries.new`]: { fields: { words: "Which rooms does this cover?" } },
    "evidence.$evidence.queries.new": { fields: { words: "Until when does this hold?" } },
    "queries.$query.answer": { fields: { version: "1", words: "All rooms" } },
    "queries.$query.further": { fields: { version: "1", words: "And the others?" } },
    "queries.$query.acceptance": { fields: { version: "1" } },
  }),
};
