// Who hears of what has a date: people who hold a role today and are not disabled.
import type { Role } from "../../domain/permissions";
import type { Scope } from "../scope.server";

interface Held {
  readonly personId: string;
  readonly role: string;
  readonly trustId: string | null;
  readonly groupId: string | null;
}

/** Everybody's roles of today, read once for a whole run. For the portal itself. */
export class RolesToday {
  private constructor(private readonly held: readonly Held[]) {}

  static async read(system: Scope): Promise<RolesToday> {
    if (system.actor !== null) return new RolesToday([]);
    const rows = await system.db
      .selectFrom("role_held")
      .innerJoin("person", "person.id", "role_held.person_id")
      .select([
        "person.id as personId",
        "role_held.role",
        "role_held.trust_id as trustId",
        "role_held.group_id as groupId",
      ])
      .where("person.network_id", "=", system.networkId)
      .where("person.disabled_at", "is", null)
      .where("role_held.from_on", "<=", system.today)
      .where((or) => or.or([or("role_held.to_on", "is", null), or("role_held.to_on", ">=", system.today)]))
      .orderBy("person.id")
      .execute();
    return new RolesToday(rows);
  }

  /** Whether this person is here at all. */
  isHere(personId: string | null): personId is string {
    return personId !== null && this.held.some((each) => each.personId === personId);
  }

  leadsOf(trustId: string): readonly string[] {
    return this.find((each) => each.role === "quality-lead" && each.trustId === trustId);
  }

  withNetworkRole(role: Role): readonly string[] {
    return this.find((each) => each.role === role);
  }

  chairsOf(groupId: string): readonly string[] {
    return this.find((each) => (each.role === "chair" || each.role === "deputy-chair") && each.groupId === groupId);
  }

  peopleOf(groupId: string): readonly string[] {
    return this.find((each) => each.groupId === groupId);
  }

  private find(fits: (each: Held) => boolean): readonly string[] {
    return [...new Set(this.held.filter(fits).map((each) => each.personId))];
  }
}
