// Addresses of barriers: of one service, and of the network.
import { part, withQuery, type Query } from "./query";

const barriers = (slug: string) => `/services/${part(slug)}/barriers`;
const barrier = (slug: string, id: string) => `${barriers(slug)}/${part(id)}`;

export const barrierPaths = {
  barriers: (slug: string, query: Query = {}) => withQuery(barriers(slug), query),
  barriersCsv: (slug: string, query: Query = {}) => withQuery(`${barriers(slug)}.csv`, query),
  barrierNew: (slug: string) => `${barriers(slug)}/new`,
  barrier,
  barrierChange: (slug: string, id: string) => `${barrier(slug, id)}/change`,
  barrierResolution: (slug: string, id: string) => `${barrier(slug, id)}/resolution`,
  networkBarriers: () => "/network/barriers",
  networkBarriersCsv: (table: "kinds" | "trend" | "wanted") => `/network/barriers/${table}.csv`,
} as const;
