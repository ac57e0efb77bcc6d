// Inside one read transaction nothing can change, so the same question has the same answer: it is put to SQLite once.
import type { SqliteDatabase as KyselyHandle } from "kysely";

type Statement = ReturnType<KyselyHandle["prepare"]>;
type Rows = readonly unknown[];

/**
 * A handle over a connection that only reads. Between `begin` and `commit` it keeps what each text with its values gave and gives it
 * again, so that several reports of one page may each ask for the trusts or the settings. Outside a transaction it keeps nothing.
 * Each asker has a list of its own to sort; the rows in it are shared and are not to be changed.
 */
export function rememberingOneMoment(handle: KyselyHandle): KyselyHandle {
  let kept: Map<string, Rows> | null = null;
  const watched = new WeakMap<Statement, Statement>();

  function watch(text: string, statement: Statement): Statement {
    if (!statement.reader) {
      const opens = /^begin\b/i.test(text);
      const ends = /^(commit|rollback)\b/i.test(text);
      if (!opens && !ends) return statement;
      return {
        ...standingFor(statement),
        run(values) {
          kept = null;
          const outcome = statement.run(values);
          if (opens) kept = new Map();
          return outcome;
        },
      };
    }
    return {
      ...standingFor(statement),
      all(values) {
        if (kept === null) return statement.all(values);
        const question = `${text}\n${JSON.stringify(values)}`;
        const known = kept.get(question);
        if (known !== undefined) return [...known];
        const rows = statement.all(values);
        kept.set(question, [...rows]);
        return rows;
      },
    };
  }

  return {
    close: () => handle.close(),
    prepare(text) {
      const statement = handle.prepare(text);
      const known = watched.get(statement);
      if (known !== undefined) return known;
      const watching = watch(text, statement);
      watched.set(statement, watching);
      return watching;
    },
  };
}

function standingFor(statement: Statement): Statement {
  return {
    reader: statement.reader,
    all: (values) => statement.all(values),
    run: (values) => statement.run(values),
    iterate: (values) => statement.iterate(values),
  };
}
