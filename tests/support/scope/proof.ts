// How it is known that a model function stays inside the scope it was given.
export interface ScopeProof {
  /** By function: what it is given that was found within sight before. */
  readonly given: Readonly<Record<string, string>>;
  /** By function that takes something from outside: the test file that asks it as people who may not see, and gets nothing. */
  readonly provedIn: Readonly<Record<string, string>>;
}
