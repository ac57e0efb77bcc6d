// Facts about the network and its trusts as they were published: source and date beside each, disagreements kept.
import type { IsoDate } from "../domain/dates";
import type { Scope } from "./scope.server";

export interface Fact {
  readonly id: string;
  readonly trustShortName: string | null;
  readonly measure: string;
  readonly value: string;
  readonly unit: string | null;
  readonly period: string | null;
  readonly source: string;
  readonly published: string;
  readonly scopeNote: string | null;
}

/** The network's own facts, then each trust's, by measure. */
export async function listFacts(scope: Scope): Promise<readonly Fact[]> {
  return scope.db
    .selectFrom("fact")
    .leftJoin("trust", "trust.id", "fact.trust_id")
    .select([
      "fact.id",
      "trust.short_name as trustShortName",
      "fact.measure",
      "fact.value",
      "fact.unit",
      "fact.period",
      "fact.source",
      "fact.published",
      "fact.scope_note as scopeNote",
    ])
    .where("fact.network_id", "=", scope.networkId)
    .orderBy("trust.short_name", (order) => order.asc().nullsFirst())
    .orderBy("fact.measure")
    .orderBy("fact.published")
    .execute();
}

export interface Cdc {
  readonly id: string;
  readonly name: string;
  readonly openedOn: IsoDate | null;
  readonly trustShortName: string | null;
  readonly source: string;
}

/** Community diagnostic centres by name. An opening date that nobody published is `null`, never a guess. */
export async function listCdcs(scope: Scope): Promise<readonly Cdc[]> {
  return scope.db
    .selectFrom("site")
    .leftJoin("trust", "trust.id", "site.trust_id")
    .select(["site.id", "site.name", "site.opened_on as openedOn", "trust.short_name as trustShortName", "site.source"])
    .where("site.network_id", "=", scope.networkId)
    .where("site.kind", "=", "cdc")
    .orderBy("site.name")
    .$castTo<Cdc>()
    .execute();
}
