// What a connection runs while something is asked for. Each statement is prepared once and then kept, so runs are counted, not preparations.
import type { Database as SqliteHandle, Statement } from "better-sqlite3";

type Runs = Record<"all" | "get" | "run", (this: Statement, ...words: unknown[]) => unknown>;

/** The texts of the statements that ran on this connection, in order. */
export async function statementsOf(handle: SqliteHandle, ask: () => Promise<unknown>): Promise<readonly string[]> {
  const prototype = Object.getPrototypeOf(handle.prepare("select 1")) as Runs;
  const ran: string[] = [];
  const names = ["all", "get", "run"] as const;
  const usual = names.map((name) => prototype[name]);
  names.forEach((name, index) => {
    prototype[name] = function (...words) {
      if (this.database === handle) ran.push(this.source);
      return usual[index]!.apply(this, words);
    };
  });
  try {
    await ask();
  } finally {
    names.forEach((name, index) => (prototype[name] = usual[index]!));
  }
  return ran;
}
