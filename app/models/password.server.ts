// Passwords: argon2id, verified in the same time for people who exist and people who do not.
import { hash, verify } from "@node-rs/argon2";

// The library's default algorithm is argon2id. OWASP's cost for it: 19 MiB, 2 rounds, 1 lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The whole password counts, whatever its length or script. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/** A hash that no password matches, at the same cost, for addresses that nobody has. */
const nobody = hashPassword("nobody has this password: it is never stored");

export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody), password.normalize("NFKC"));
  return stored !== null && matches;
}
